package nl.biotoop.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.library.SourceLibrary;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.TestContent;
import nl.biotoop.profile.Target.Actual;
import nl.biotoop.profile.Target.Better;
import nl.biotoop.profile.Target.Kind;
import nl.biotoop.profile.Target.Outcome;
import nl.biotoop.rules.Text;
import nl.biotoop.territory.Territories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The figures that documents name: all of them, each with its line, and honest about what is not
 * known.
 */
@AppTest
class TargetsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final Text WORDS = new Text("tien", "ten");

  private final MockMvc mvc;
  private final Targets targets;
  private final SourceLibrary library;
  private final Territories territories;

  @Autowired
  TargetsTest(MockMvc mvc, Targets targets, SourceLibrary library, Territories territories) {
    this.mvc = mvc;
    this.targets = targets;
    this.library = library;
    this.territories = territories;
  }

  private Document page(String address) throws Exception {
    Document page =
        Jsoup.parse(
            mvc.perform(get(URI.create("http://localhost" + address)))
                .andReturn()
                .getResponse()
                .getContentAsString(),
            "http://localhost" + address);
    assertThat(PageRules.faults(page)).as(address).isEmpty();
    return page;
  }

  @Test
  void allEighteenFiguresAreThereWithSourceAndLine() {
    assertThat(
            targets.all().stream().map(one -> one.evidence().code() + ":" + one.evidence().line()))
        .containsExactlyInAnyOrder(
            "projectplan-2017:37",
            "projectplan-2017:169",
            "projectplan-2017:169",
            "projectplan-2017:169",
            "projectplan-2017:169",
            "projectplan-2017:173",
            "projectplan-2017:179",
            "projectplan-2017:163",
            "projectplan-2017:118",
            "projectplan-2017:136",
            "projectplan-2017:207",
            "projectplan-2017:253",
            "canvas-drenthe-2016:23",
            "kennisnetwerk-2020:28",
            "kennisnetwerk-2020:39",
            "mkb-deal-zuid-limburg:9",
            "mkb-deal-zuid-limburg:29",
            "mkb-deal-zuid-limburg:29");
    Set<String> known =
        library.all().stream()
            .map(nl.biotoop.library.Source::code)
            .collect(java.util.stream.Collectors.toSet());
    for (Target one : targets.all()) {
      assertThat(known).contains(one.evidence().code());
      one.actual().ifPresent(actual -> assertThat(known).contains(actual.evidence().code()));
      assertThat(one.owner().inBothLanguages()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TARGET,     10, MORE, 2020-12-31, 12, 2019, MET",
    "TARGET,     10, MORE, 2020-12-31,  8, 2020, MISSED",
    "TARGET,     10, MORE, 2020-12-31,  8, 2017, LATE_UNKNOWN",
    "TARGET,     10, MORE, 2020-12-31,   ,     , LATE_UNKNOWN",
    "TARGET,     10, MORE, 2030-12-31,  8, 2020, UNDER_WAY",
    "TARGET,     10, MORE, 2030-12-31,   ,     , UNKNOWN",
    "TARGET,     10, MORE,           ,   ,     , UNKNOWN",
    "TARGET,     10, LESS, 2020-12-31, 12, 2020, MISSED",
    "TARGET,     10, LESS, 2020-12-31, 10, 2020, MET",
    "TARGET,       , MORE, 2020-12-31,  0, 2024, LATE_UNKNOWN",
    "COMMITMENT, 10, MORE, 2026-11-28,  8, 2026, UNDER_WAY",
    "FACT,         , MORE,           , 38, 2017, FACT"
  })
  void whatCanBeSaidFollowsFromTheFiguresAlone(
      Kind kind,
      Double threshold,
      Better better,
      LocalDate deadline,
      Double actual,
      Integer year,
      Outcome expected) {
    Evidence seen = Evidence.of("projectplan-2017", "1");
    Target target =
        new Target(
            "een",
            "NL",
            kind,
            WORDS,
            WORDS,
            WORDS,
            threshold == null ? OptionalDouble.empty() : OptionalDouble.of(threshold),
            better,
            Optional.ofNullable(deadline),
            actual == null
                ? Optional.empty()
                : Optional.of(new Actual(OptionalDouble.of(actual), WORDS, year, seen)),
            seen,
            Text.NONE);
    assertThat(target.outcome(TODAY)).isEqualTo(expected);
  }

  @Test
  void lateAndUnknownAreSaidInWords() throws Exception {
    Document page = page("/nl/streefcijfers");
    assertThat(page.select("li[id^=cijfer-]")).hasSize(18);
    assertThat(page.select("#cijfer-banen-zuid-limburg").text())
        .contains(
            "17.000 banen",
            "De einddatum is voorbij. Wij weten niet of het gehaald is",
            "Stand Niet bekend",
            "31 december 2020",
            "Limburg Economic Development (LED)",
            "regel 169");
    assertThat(page.select("#cijfer-regio-s-in-traject").text()).contains("Gehaald", "(2017)");
    assertThat(page.select("#cijfer-steden-g32").text()).contains("feit, geen doel", "G40");
    assertThat(page("/en/targets").select("#cijfer-banen-zuid-limburg").text())
        .contains("The end date has passed. We do not know whether it was met", "line 169");
  }

  /** The traps: two measures of billions, and three regions with four examples. */
  @Test
  void whatLooksAlikeIsKeptApart() throws Exception {
    Document page = page("/nl/streefcijfers");
    assertThat(page.select("#cijfer-bijdrage-bv-nederland").text())
        .contains("8,5 miljard euro", "een ander cijfer dan de 5,8 miljard");
    assertThat(page.select("#cijfer-mkb-deel-van-brp").text())
        .contains("5 van de 5,8 miljard euro", "8,5 miljard van regel 169 is een ander cijfer");
    assertThat(page.select("#cijfer-praktijkvoorbeelden").text())
        .contains("4 voorbeelden", "drie regio's");
  }

  @Test
  void aRegionOrADocumentLeavesOutTheRest() throws Exception {
    assertThat(page("/nl/streefcijfers?region=PV22").select("li[id^=cijfer-]").eachAttr("id"))
        .containsExactly("cijfer-chemie-drenthe");
    assertThat(
            page("/nl/streefcijfers?document=kennisnetwerk-2020&region=NL")
                .select("li[id^=cijfer-]")
                .eachAttr("id"))
        .containsExactly("cijfer-deelnemers-bijeenkomst", "cijfer-steden-breed-mkb");
    assertThat(page("/nl/streefcijfers?region=midden-brabant").text())
        .contains("Wij kennen hier geen streefcijfers.");
    Document unread = page("/nl/streefcijfers?region=weg%3Cb%3E&document=kennisnetwerk-2020");
    assertThat(unread.text()).contains("Wij kennen \"weg<b>\" niet.");
    assertThat(unread.select("li[id^=cijfer-]")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weg,target,,,,,,,       | region",
        "NL,wens,,,,,,,          | kind",
        "NL,target,10,,,,,,      | better",
        "NL,target,,,,5,,,       | actual_nl",
        "NL,target,,,,5,vijf,,s  | actual_year",
        "NL,target,,,,5,vijf,2020, | actual_source",
        "NL,target,,,31-12-2020,,,, | deadline"
      })
  void aFaultInTheFileIsNamedWithItsColumn(String cells, String column, @TempDir Path folder)
      throws Exception {
    List<String> cell = List.of(cells.split(",", -1));
    Files.createDirectories(folder.resolve("content/profile"));
    Files.writeString(
        folder.resolve("content/profile/targets.csv"),
        "id,region,kind,measure_nl,measure_en,amount_nl,amount_en,owner_nl,owner_en,threshold,"
            + "better,deadline,actual,actual_nl,actual_en,actual_year,actual_source,actual_line,"
            + "document,line,note_nl,note_en\n"
            + "een,%s,%s,a,a,a,a,a,a,%s,%s,%s,%s,%s,%s,%s,%s,,d,1,,\n"
                .formatted(
                    cell.get(0),
                    cell.get(1),
                    cell.get(2),
                    cell.get(3),
                    cell.get(4),
                    cell.get(5),
                    cell.get(6),
                    cell.get(6),
                    cell.get(7),
                    cell.get(8)));
    assertThatThrownBy(() -> new Targets(TestContent.with(folder), territories))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("regel 2")
        .hasMessageContaining("'" + column + "'");
  }
}
