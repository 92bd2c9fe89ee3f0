package nl.biotoop.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URI;
import java.util.List;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everybody finds what the figures and methods rest on, and programs do too. */
@AppTest
class SourcesPagesTest {
  private final MockMvc mvc;
  private final SourceLibrary library;
  private final Datasets datasets;

  @Autowired
  SourcesPagesTest(MockMvc mvc, SourceLibrary library, Datasets datasets) {
    this.mvc = mvc;
    this.library = library;
    this.datasets = datasets;
  }

  private String body(String address) throws Exception {
    return mvc.perform(get(URI.create("http://localhost" + address)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private Document page(String address) throws Exception {
    Document page = Jsoup.parse(body(address), "http://localhost" + address);
    assertThat(PageRules.faults(page)).as(address).isEmpty();
    return page;
  }

  private static List<String> ids(Document page) {
    return page.select("li[id^=bron-]").eachAttr("id");
  }

  @Test
  void everySourceStandsOnThePageWithItsFacts() throws Exception {
    Document page = page("/nl/bronnen");
    assertThat(ids(page))
        .hasSize(library.all().size())
        .contains("bron-wilson-1927", "bron-oecd-jrc-2008", "bron-eqi", "bron-81578NED");
    Element wilson = page.select("#bron-wilson-1927").getFirst();
    assertThat(wilson.select("h3").attr("lang")).isEqualTo("en");
    assertThat(wilson.text())
        .contains("E. B. Wilson, 1927", "Gebruikt voor: De bandbreedte van een aandeel.");
    assertThat(wilson.select("dd a").attr("href"))
        .isEqualTo("https://doi.org/10.1080/01621459.1927.10502953");
    assertThat(page.select("#bron-kleene-1952").text()).contains("Wij kennen geen adres.");
    assertThat(page("/en/sources").select("#bron-wilson-1927 h3").hasAttr("lang")).isFalse();
  }

  /** One fact in one place: a table is not written down a second time. */
  @Test
  void aTableIsShownFromWhereFiguresAreKept() throws Exception {
    Document page = page("/nl/bronnen");
    for (Dataset table : datasets.all()) {
      Element shown = page.select("li[id=bron-" + table.code() + "]").getFirst();
      assertThat(shown.select("h3").text()).isEqualTo(table.title().nl());
      assertThat(shown.text()).contains(table.owner(), table.licence());
      assertThat(shown.select("dd a").attr("href")).isEqualTo(table.url());
    }
    assertThat(page.select("#bron-eqi a[href*='?indicator=']").attr("href"))
        .isEqualTo("/nl/cijfers/eqi?indicator=quality_of_government");
    assertThat(page.select("#bron-eqi").text()).containsPattern("cijfers tot en met 20\\d\\d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nl/cijfers",
        "/nl/cijfers/dekking",
        "/nl/cijfers/eqi",
        "/nl/cijfers/03759ned/population/GM0501",
        "/nl/cijfers/03759ned/population/midden-brabant"
      })
  void whoNamesASourceLeadsToIt(String address) throws Exception {
    List<String> links = page(address).select("main a[href^=/nl/bronnen]").eachAttr("href");
    assertThat(links).isNotEmpty();
    List<String> ids = ids(page("/nl/bronnen"));
    assertThat(links)
        .allMatch(link -> link.equals("/nl/bronnen") || ids.contains(link.replaceFirst(".*#", "")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q=wilson                     | bron-wilson-1927",
        "q=BANDBREEDTE%20aandeel      | bron-wilson-1927",
        "q=10.1080/01621459           | bron-wilson-1927",
        "q=norlen                     | bron-becker-2022",
        "q=kwaliteit%20overheid       | bron-eqi",
        "q=handbook&type=book         | bron-oecd-jrc-2008",
        "type=law                     | bron-algemene-termijnenwet"
      })
  void aWordOrAKindLeadsToASource(String query, String id) throws Exception {
    assertThat(ids(page("/nl/bronnen?" + query))).contains(id).hasSizeLessThan(6);
  }

  @Test
  void whatCannotBeReadOrFoundIsToldAndWhatWasAskedStays() throws Exception {
    Document none = page("/nl/bronnen?q=xyzzy%3Cb%3E&type=book");
    assertThat(none.text()).contains("Wij vinden geen bron.");
    assertThat(none.select("#q").attr("value")).isEqualTo("xyzzy<b>");
    assertThat(none.select("option[selected]").attr("value")).isEqualTo("book");
    Document unread = page("/en/sources?type=weg");
    assertThat(unread.select("[role=status]").text()).contains("We do not know the kind \"weg\"");
    assertThat(ids(unread)).hasSize(library.all().size());
  }

  @Test
  void theOpenDataHoldTheSame() throws Exception {
    JsonNode list = JsonMapper.builder().build().readTree(body("/api/v1/sources")).path("sources");
    List<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(body("/api/v1/sources.csv")).stream().toList();
    List<Source> all = library.all();
    assertThat(list.size()).isEqualTo(all.size());
    assertThat(rows).hasSize(all.size());
    for (int i = 0; i < rows.size(); i++) {
      Source source = all.get(i);
      assertThat(list.get(i).path("code").stringValue()).isEqualTo(source.code());
      assertThat(list.get(i).path("url").asString("")).isEqualTo(source.url().orElse(""));
      assertThat(rows.get(i).getField("code")).isEqualTo(source.code());
      assertThat(rows.get(i).getField("title_nl")).isEqualTo(source.title().nl());
      assertThat(rows.get(i).getField("year"))
          .isEqualTo(source.year().isPresent() ? "" + source.year().getAsInt() : "");
    }
  }
}
