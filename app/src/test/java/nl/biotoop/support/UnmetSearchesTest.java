package nl.biotoop.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import nl.biotoop.AppTest;
import nl.biotoop.support.internal.Tallies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What finds nothing is counted, once, and nothing of who looked. */
@AppTest
class UnmetSearchesTest {
  private static final String PERSON = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";
  private static final String NO_PLACE =
      "/nl/wegwijzer?problem=plek-zoeken&locationSearch=false&phase=groei&show=result&area=";
  private static final String NO_HELP = "/nl/hulp?theme=schulden&form=faciliteiten&phase=idee";

  private final MockMvc mvc;
  private final UnmetSearches unmet;
  private final Tallies tallies;
  private final JdbcClient database;
  private final YearMonth month;

  @Autowired
  UnmetSearchesTest(
      MockMvc mvc, UnmetSearches unmet, Tallies tallies, JdbcClient database, Clock clock) {
    this.mvc = mvc;
    this.unmet = unmet;
    this.tallies = tallies;
    this.database = database;
    this.month = YearMonth.now(clock);
  }

  @BeforeEach
  void empty() {
    tallies.flush();
    database.sql("delete from support_tally where kind like 'UNMET%'").update();
  }

  private void visit(String address, String... headers) throws Exception {
    MockHttpServletRequestBuilder request =
        get(URI.create("http://localhost" + address)).header("User-Agent", PERSON);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    assertThat(mvc.perform(request).andReturn().getResponse().getStatus()).isEqualTo(200);
  }

  private UnmetSearches.Counts counts(String region) {
    tallies.flush();
    return unmet.counts(region, month);
  }

  @Test
  void aWayfinderWithoutFittingHelpCountsAtItsThemesAndElements() throws Exception {
    visit(NO_PLACE + "GM0014@2026");
    UnmetSearches.Counts elsewhere = counts("");
    assertThat(elsewhere.all()).isEqualTo(Map.of(month, 1L));
    assertThat(elsewhere.themes()).containsEntry("ruimte", Map.of(month, 1L));
    assertThat(elsewhere.elements()).containsEntry("infrastructure", Map.of(month, 1L));
    assertThat(counts("zuid-limburg").all()).isEmpty();
    assertThat(
            database
                .sql("select phase from support_tally where kind = 'UNMET_PROBLEM'")
                .query(String.class)
                .list())
        .containsExactly("groei");
  }

  @Test
  void theSameAnswersCountOnceWhateverThePageShows() throws Exception {
    visit(NO_PLACE + "GM0037@2026");
    visit(NO_PLACE + "GM0037@2026");
    visit(NO_PLACE.replace("show=result", "show=all") + "GM0037@2026");
    assertThat(counts("").all()).isEqualTo(Map.of(month, 1L));
    visit(NO_PLACE + "GM0037@2026&staff=5");
    assertThat(counts("").all()).isEqualTo(Map.of(month, 2L));
  }

  @Test
  void aFilteredSearchCountsInItsRegionAndWordsAloneDoNot() throws Exception {
    visit(NO_HELP + "&region=midden-brabant");
    visit("/nl/hulp?q=xyzzy");
    visit("/nl/hulp?theme=financiering&region=midden-brabant");
    UnmetSearches.Counts counts = counts("midden-brabant");
    assertThat(counts.all()).isEqualTo(Map.of(month, 1L));
    assertThat(counts.themes()).isEqualTo(Map.of("schulden", Map.of(month, 1L)));
    assertThat(counts.elements()).isEmpty();
    assertThat(counts("").all()).isEmpty();
  }

  @Test
  void whatFindsHelpDoesNotCount() throws Exception {
    visit("/nl/wegwijzer?problem=geen-vakmensen&vacancy=true&area=GM0935@2026&show=result");
    assertThat(counts("zuid-limburg").all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Cache-Control, max-age=0",
    "Cache-Control, no-cache",
    "Pragma, no-cache",
    "Sec-Purpose, prefetch;prerender",
    "Purpose, prefetch"
  })
  void aReloadOrAFetchInAdvanceDoesNotCount(String header, String written) throws Exception {
    visit(NO_HELP + "&region=zuid-limburg", header, written);
    assertThat(counts("zuid-limburg").all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Googlebot/2.1 (+http://www.google.com/bot.html)",
    "curl/8.5",
    "python-requests/2",
    "''"
  })
  void aProgramDoesNotCount(String agent) throws Exception {
    mvc.perform(
        get(URI.create("http://localhost" + NO_HELP + "&region=zuid-limburg"))
            .header("User-Agent", agent));
    mvc.perform(
        head(URI.create("http://localhost" + NO_HELP + "&region=zuid-limburg"))
            .header("User-Agent", PERSON));
    assertThat(counts("zuid-limburg").all()).isEmpty();
  }
}
