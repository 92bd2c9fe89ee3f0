package nl.biotoop.observation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.TestAccounts;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.Vintage;
import nl.biotoop.observation.catalogue.CatalogueFault.Problem;
import nl.biotoop.observation.catalogue.Catalogues.Adopted;
import nl.biotoop.platform.open.TextSheet;
import nl.biotoop.rules.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The catalogue goes out as a spreadsheet, comes back changed, and nothing published moves. */
@AppTest
@TestPropertySource(properties = "biotoop.test.database-of=catalogue")
class CataloguesTest {
  private static final String PAGE = "/nl/beheer/cijfers/indicatoren";

  private final Catalogues catalogues;
  private final Indicators indicators;
  private final Observations observations;
  private final Users users;
  private final MockMvc mvc;

  @TempDir Path folder = Path.of("");

  @Autowired
  CataloguesTest(
      Catalogues catalogues,
      Indicators indicators,
      Observations observations,
      Users users,
      MockMvc mvc) {
    this.catalogues = catalogues;
    this.indicators = indicators;
    this.observations = observations;
    this.users = users;
    this.mvc = mvc;
  }

  private Account researcher() {
    return TestAccounts.with(users, Role.RESEARCHER);
  }

  /** Back to the words that ship; what a test added stays. */
  @BeforeEach
  void wordsThatShip() {
    Account account = researcher();
    CataloguePreview back = catalogues.preview(account, 0).orElseThrow();
    if (!back.changes().isEmpty()) {
      assertThat(catalogues.adopt(account, Indicators.csv(back.rows()), back.base()))
          .isEqualTo(Adopted.DONE);
    }
  }

  private static Map<String, String> with(Map<String, String> row, String column, String cell) {
    Map<String, String> changed = new LinkedHashMap<>(row);
    changed.put(column, cell);
    return changed;
  }

  /** The catalogue with one cell changed. */
  private List<Map<String, String>> changed(String code, String column, String cell) {
    return indicators.rows().stream()
        .map(row -> code.equals(row.get("code")) ? with(row, column, cell) : row)
        .toList();
  }

  private List<Map<String, String>> added(Map<String, String> row) {
    List<Map<String, String>> rows = new ArrayList<>(indicators.rows());
    rows.add(row);
    return rows;
  }

  private Map<String, String> likeLifeExpectancy(String code) {
    return with(
        indicators.rows().stream()
            .filter(row -> "life_expectancy".equals(row.get("code")))
            .findFirst()
            .orElseThrow(),
        "code",
        code);
  }

  private CataloguePreview preview(byte[] file) throws IOException {
    Path kept = folder.resolve("tabel");
    Files.write(kept, file);
    return catalogues.preview(researcher(), "tabel", kept, Language.NL);
  }

  private CataloguePreview preview(List<Map<String, String>> rows) throws IOException {
    return preview(Indicators.csv(rows).getBytes(StandardCharsets.UTF_8));
  }

  private Adopted adopt(List<Map<String, String>> rows) throws IOException {
    return catalogues.adopt(researcher(), Indicators.csv(rows), preview(rows).base());
  }

  private static byte[] file(String kind, List<Map<String, String>> rows) {
    List<List<String>> cells =
        Stream.concat(
                Stream.of(Indicators.columns()),
                rows.stream().map(row -> Indicators.columns().stream().map(row::get).toList()))
            .toList();
    return switch (kind) {
      case "xlsx" -> TextSheet.xlsx("indicators", cells);
      case "ods" -> TextSheet.ods("indicators", cells);
      default -> Indicators.csv(rows).getBytes(StandardCharsets.UTF_8);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "ods"})
  void whatGoesOutComesBackTheSame(String kind) throws IOException {
    CataloguePreview same = preview(file(kind, indicators.rows()));
    assertThat(same.faults()).isEmpty();
    assertThat(same.changes()).isEmpty();
    assertThat(Indicators.csv(same.rows())).isEqualTo(indicators.csv());
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "ods"})
  void aChangedCellIsToldAndAfterThatAdopted(String kind) throws IOException {
    String name = "Levensverwachting (" + kind + " é & 🌱)";
    CataloguePreview preview = preview(file(kind, changed("life_expectancy", "name_nl", name)));
    assertThat(preview.faults()).isEmpty();
    assertThat(preview.changes())
        .containsExactly(
            new CatalogueChange("life_expectancy", "name_nl", "Levensverwachting", name));
    Vintage before = observations.vintage();
    String shipped = indicators.csv();
    assertThat(catalogues.adopt(researcher(), Indicators.csv(preview.rows()), preview.base()))
        .isEqualTo(Adopted.DONE);
    assertThat(indicators.find("life_expectancy").orElseThrow().name().nl()).isEqualTo(name);
    assertThat(observations.vintage()).isNotEqualTo(before);
    assertThat(catalogues.versions(researcher()).getFirst().rows()).isBetween(1, 2);
    wordsThatShip();
    assertThat(indicators.csv()).isEqualTo(shipped);
  }

  @Test
  void anIndicatorCanBeAddedAndStays() throws IOException {
    Map<String, String> row = likeLifeExpectancy("life_expectancy_men");
    if (indicators.find("life_expectancy_men").isEmpty()) {
      assertThat(preview(added(row)).changes())
          .contains(
              new CatalogueChange("life_expectancy_men", "code", "", "life_expectancy_men"),
              new CatalogueChange("life_expectancy_men", "unit", "", "years"));
      assertThat(adopt(added(row))).isEqualTo(Adopted.DONE);
    }
    wordsThatShip();
    assertThat(indicators.find("life_expectancy_men")).isPresent();
    List<Map<String, String>> without =
        indicators.rows().stream()
            .filter(one -> !"life_expectancy_men".equals(one.get("code")))
            .toList();
    assertThat(preview(without).faults())
        .containsExactly(new CatalogueFault(0, "code", Problem.GONE, "life_expectancy_men"));
    // Nobody has figures of it yet: what they mean can still be put right.
    assertThat(preview(changed("life_expectancy_men", "unit", "months")).faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "life_expectancy, name_en, '', EMPTY",
    "life_expectancy, code, Life Expectancy, CODE",
    "life_expectancy, code, population, TWICE",
    "life_expectancy, layer, boven, LAYER",
    "life_expectancy, element, talent, ELEMENT_OR_NOT",
    "quality_of_government, element, '', ELEMENT_OR_NOT",
    "quality_of_government, element, geluk, ELEMENT",
    "life_expectancy, direction, beter, DIRECTION",
    "life_expectancy, direction, -1, MEANING",
    "life_expectancy, unit, maanden, MEANING",
    "life_expectancy, dataset, eqi, MEANING",
    "life_expectancy, dataset, tabel9, DATASET",
    "life_expectancy, aggregation, mean, AGGREGATION",
    "life_expectancy, per, 1000, RATIO_ONLY",
    "establishments_per_1000, per, duizend, PER",
    "establishments_per_1000, per, 0, PER",
    "establishments_per_1000, numerator, gdp_per_inhabitant_pps, COUNT",
    "establishments_per_1000, denominator, 'inwoners', COUNT",
    "life_expectancy, fresh_months, 0, MONTHS",
    "life_expectancy, fresh_months, twee jaar, MONTHS",
    "life_expectancy, quality_nl, 'Alleen hier.', LANGUAGE",
    "life_expectancy, name_nl, '=1+1', FORMULA"
  })
  void aFaultIsToldWithItsPlaceAndNothingChanges(
      String code, String column, String cell, Problem problem) throws IOException {
    String before = indicators.csv();
    List<Map<String, String>> rows = changed(code, column, cell);
    assertThat(preview(rows).faults())
        .anySatisfy(fault -> {
          assertThat(fault.problem()).isEqualTo(problem);
          assertThat(fault.line()).isPositive();
        });
    assertThat(preview(rows).changes()).isEmpty();
    assertThat(adopt(rows)).isEqualTo(Adopted.REFUSED);
    assertThat(indicators.csv()).isEqualTo(before);
  }

  @Test
  void aCellWithMoreLinesOrTooManyLettersIsRefused() throws IOException {
    assertThat(preview(changed("life_expectancy", "definition_nl", "een\ntwee")).faults())
        .extracting(CatalogueFault::problem)
        .contains(Problem.LINES);
    assertThat(preview(changed("life_expectancy", "definition_nl", "a".repeat(1001))).faults())
        .extracting(CatalogueFault::problem)
        .contains(Problem.LONG);
  }

  @Test
  void anotherFileIsRefusedWithWhatToDo() throws IOException {
    String csv = indicators.csv();
    assertThat(preview("naam;waarde\na;1\n".getBytes(StandardCharsets.UTF_8)).faults())
        .extracting(CatalogueFault::problem)
        .containsExactly(Problem.HEADING);
    assertThat(
            preview(csv.replaceFirst("fresh_months", "months").getBytes(StandardCharsets.UTF_8))
                .faults())
        .extracting(CatalogueFault::given)
        .containsExactlyInAnyOrder("fresh_months", "months");
    assertThat(preview("%PDF-1.7".getBytes(StandardCharsets.UTF_8)).faults())
        .extracting(CatalogueFault::problem)
        .containsExactly(Problem.FILE);
    assertThat(preview(csv.lines().findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8)))
        .satisfies(preview -> assertThat(preview.faults()).isNotEmpty());
  }

  @Test
  void whoLookedAtAnOlderVersionIsToldSo() throws IOException {
    List<Map<String, String>> mine = changed("life_expectancy", "name_en", "Life");
    int base = preview(mine).base();
    assertThat(adopt(changed("life_expectancy", "name_en", "Span"))).isEqualTo(Adopted.DONE);
    assertThat(catalogues.adopt(researcher(), Indicators.csv(mine), base)).isEqualTo(Adopted.STALE);
    assertThat(indicators.find("life_expectancy").orElseThrow().name().en()).isEqualTo("Span");
  }

  @Test
  void onlyWhoKeepsTheFiguresMayDoThis() {
    Account adviser = TestAccounts.with(users, Role.ADVISER);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> catalogues.adopt(adviser, indicators.csv(), 0));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> catalogues.versions(adviser));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> catalogues.preview(adviser, 0));
  }

  private static Document page(SignedInSession session, String address) throws Exception {
    Document page = Jsoup.parse(session.open(address).getContentAsString(), "http://localhost");
    assertThat(PageRules.faults(page)).as(address).isEmpty();
    return page;
  }

  @Test
  void onThePagesAChangeIsSeenAndTakenBack() throws Exception {
    SignedInSession session = TestAccounts.session(mvc, users, Role.PROGRAMME_MANAGER);
    assertThat(page(session, "/nl/beheer/cijfers").select("a[href=" + PAGE + "]")).hasSize(1);
    assertThat(adopt(changed("life_expectancy", "name_nl", "Hoe oud mensen worden")))
        .isEqualTo(Adopted.DONE);
    assertThat(page(session, "/nl/cijfers/dekking").text()).contains("Hoe oud mensen worden");
    Document kept = page(session, PAGE);
    assertThat(kept.text()).contains("Rijen die anders zijn dan bij Biotoop: ", "(nu)");
    Document back = page(session, PAGE + "/versies/0");
    assertThat(back.select("tbody tr").text())
        .isEqualTo("life_expectancy name_nl Hoe oud mensen worden Levensverwachting");
    assertThat(page(session, "/en/manage/figures/indicators/versions/0").text())
        .contains("What changes", "Adopt this");
    String to =
        Objects.requireNonNull(
            session
                .send(
                    PAGE + "/versies/0",
                    PAGE + "/overnemen",
                    "table",
                    back.select("[name=table]").val(),
                    "base",
                    back.select("[name=base]").val())
                .getRedirectedUrl());
    assertThat(page(session, to).text()).contains("De uitleg is veranderd.");
    assertThat(page(session, "/nl/cijfers/dekking").text()).doesNotContain("Hoe oud mensen worden");
    assertThat(session.open(PAGE + ".xlsx").getContentAsByteArray()).startsWith('P', 'K');
    assertThat(session.open(PAGE + ".ods").getContentAsByteArray()).startsWith('P', 'K');
    assertThat(session.open(PAGE + "/versies/999999").getStatus()).isEqualTo(404);
    assertThat(session.open(PAGE + "/versies/een").getStatus()).isEqualTo(404);
    assertThat(session.send(PAGE, PAGE).getStatus()).isEqualTo(422);
  }
}
