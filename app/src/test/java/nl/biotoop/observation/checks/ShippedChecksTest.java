package nl.biotoop.observation.checks;

import static nl.biotoop.observation.checks.CheckFigures.empty;
import static nl.biotoop.observation.checks.CheckFigures.figure;
import static nl.biotoop.observation.checks.CheckFigures.flagged;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.biotoop.AppTest;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.checks.Outcome.Found;
import nl.biotoop.platform.TestContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Every check that ships finds what was planted for it, and nothing among figures that are right.
 */
@AppTest
@Import(CheckFigures.class)
@TestPropertySource(properties = "biotoop.test.database-of=shipped-checks")
class ShippedChecksTest {
  private static final String POPULATION = "03759ned";
  private static final String WORK = "tgs00007";
  private static final String RATE = "employment_rate";

  private final Checks checks;
  private final Relations relations;
  private final CheckQueries queries;
  private final Holdings holdings;
  private final CheckFigures figures;
  private final int year;

  @Autowired
  ShippedChecksTest(
      Checks checks,
      Relations relations,
      CheckQueries queries,
      Holdings holdings,
      CheckFigures figures) {
    this.checks = checks;
    this.relations = relations;
    this.queries = queries;
    this.holdings = holdings;
    this.figures = figures;
    this.year = figures.year;
  }

  /** Something planted, and what its check must find: exactly that. */
  private record Planted(Runnable plant, Finding finding) {}

  @BeforeEach
  void clean() {
    figures.clean();
  }

  private static Stream<String> ids() {
    return new Checks(TestContent.shipped()).all().stream().map(Check::id);
  }

  private Found found(Check check) {
    Outcome outcome =
        queries.ask(List.of(check), relations.now(), Checks.LONGEST_SECONDS, () -> true).getFirst();
    assertThat(outcome).as(check.id()).isInstanceOf(Found.class);
    return (Found) outcome;
  }

  private Found found(String id) {
    return found(checks.all().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow());
  }

  private Finding at(String dataset, String indicator, String region, String note) {
    return new Finding(dataset, indicator, region, String.valueOf(year), note);
  }

  private Figure[] years(int from, double value) {
    return IntStream.rangeClosed(from, year)
        .mapToObj(one -> figure(RATE, "NL11", one, value))
        .toArray(Figure[]::new);
  }

  private Map<String, Planted> planted() {
    return Map.ofEntries(
        Map.entry(
            "value-out-of-range",
            new Planted(
                () -> figures.add(WORK, figure(RATE, "NL11", year, 100.1)),
                at(WORK, RATE, "NL11", ""))),
        Map.entry(
            "negative-count",
            new Planted(
                () -> figures.add("81578NED", figure("establishments", "NL12", year, -3)),
                at("81578NED", "establishments", "NL12", ""))),
        Map.entry(
            "unknown-indicator",
            new Planted(
                () -> figures.add(WORK, figure("population", "NL11", year, 5)),
                new Finding(WORK, "population", "", "", "1"))),
        Map.entry(
            "unknown-region",
            new Planted(
                () -> figures.add(WORK, figure(RATE, "NL1l", year, 45)),
                at(WORK, RATE, "NL1l", "1"))),
        Map.entry(
            "area-not-there",
            // Haaren was divided on 1 January 2021.
            new Planted(
                () ->
                    figures.add(
                        POPULATION,
                        figure("population", "GM0788", 2020, 14),
                        figure("population", "GM0788", 2021, 14)),
                new Finding(POPULATION, "population", "GM0788", "2021", ""))),
        Map.entry(
            "does-not-add-up",
            new Planted(
                () -> figures.add(POPULATION, figure("population", "GM0037", year, 32)),
                at(POPULATION, "population", "CR01", "2"))),
        Map.entry(
            "two-code-versions",
            new Planted(
                () ->
                    figures.add(
                        WORK, figure(RATE, "NL31", year, 70), figure(RATE, "NL35", year, 71)),
                at(WORK, RATE, "NL35", "NL31"))),
        Map.entry(
            "jump",
            new Planted(
                () -> figures.add("nama_10r_2gdp", figure("gdp", "NL11", year, 206)),
                at("nama_10r_2gdp", "gdp", "NL11", ""))),
        Map.entry(
            "same-among-neighbours",
            new Planted(
                () ->
                    figures.add(
                        WORK,
                        figure(RATE, "NL11", year, 70),
                        figure(RATE, "NL12", year, 70),
                        figure(RATE, "NL13", year, 70)),
                at(WORK, RATE, "NL11", "3"))),
        Map.entry(
            "fewer-cells",
            new Planted(
                () -> figures.add(WORK, figure(RATE, "NL11", year, 40)),
                new Finding(WORK, "", "", "", "5"))),
        Map.entry(
            "table-without-load",
            new Planted(() -> figures.takeBack(WORK), new Finding(WORK, "", "", "", ""))),
        Map.entry(
            "stale",
            new Planted(
                () -> figures.replace(WORK, figure(RATE, "NL11", year - 9, 70)),
                new Finding(WORK, RATE, "", String.valueOf(year - 9), ""))),
        Map.entry(
            "gap",
            new Planted(
                () ->
                    figures.replace(
                        WORK,
                        figure(RATE, "NL11", year - 3, 70),
                        figure(RATE, "NL11", year, 71),
                        figure(RATE, "NL12", year - 3, 70),
                        figure(RATE, "NL12", year - 2, 71),
                        empty(RATE, "NL12", year - 1, "u"),
                        figure(RATE, "NL12", year, 73)),
                at(WORK, RATE, "NL11", "2"))),
        Map.entry(
            "no-value-no-reason",
            new Planted(
                () ->
                    figures.add(
                        WORK, empty(RATE, "NL11", year, ""), empty(RATE, "NL12", year, "u")),
                at(WORK, RATE, "NL11", "1"))),
        Map.entry(
            "same-value-run",
            new Planted(
                () -> figures.add(WORK, years(year - 5, 70)), at(WORK, RATE, "NL11", "6"))));
  }

  @Test
  void nothingIsFoundAmongFiguresThatAreRight() {
    for (Check check : checks.all()) {
      assertThat(found(check).first()).as(check.id()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void whatIsPlantedIsFoundAndNothingElse(String id) {
    Planted planted = Objects.requireNonNull(planted().get(id), "nothing is planted for " + id);
    planted.plant().run();
    assertThat(found(id).first()).containsExactly(planted.finding());
  }

  @Test
  void nothingIsPlantedForACheckThatDoesNotShip() {
    assertThat(planted().keySet()).isEqualTo(Set.copyOf(ids().toList()));
  }

  /** What is close to a finding and is none. */
  @Test
  void whatMayBeIsLeftAlone() {
    figures.add(
        WORK,
        figure(RATE, "NL11", year, 100),
        figure(RATE, "NL12", year, 0),
        flagged(RATE, "NL13", year, 100, "I"));
    assertThat(found("value-out-of-range").findings()).isZero();
    assertThat(found("same-among-neighbours").findings()).isZero();
    figures.add("nama_10r_2gdp", flagged("gdp", "NL11", year, 900, "b"));
    assertThat(found("jump").findings()).as("the source tells of a break").isZero();
    figures.add(POPULATION, figure("population", "GM0037", year, 33));
    assertThat(found("does-not-add-up").findings()).as("rounding explains it").isZero();
    figures.add(POPULATION, empty("population", "GM0047", year, "u"));
    assertThat(found("does-not-add-up").findings()).as("a part is not known").isZero();
    figures.add(WORK, years(year - 4, 70));
    assertThat(found("same-value-run").findings()).isZero();
  }

  /** A load that was taken back, or one that a newer took the place of, is not looked at. */
  @Test
  void onlyWhatCountsIsChecked() {
    figures.add(WORK, figure(RATE, "NL11", year, 101));
    assertThat(found("value-out-of-range").findings()).isEqualTo(1);
    figures.add(WORK, figure(RATE, "NL11", year, 60));
    assertThat(found("value-out-of-range").findings()).isZero();
  }

  /** Neither a secret value nor one that would give it away tells on itself by being found. */
  @Test
  void aValueThatIsNotShownIsNotChecked() {
    figures.add(WORK, flagged(RATE, "NL11", year, 101, "pC"));
    assertThat(found("value-out-of-range").findings()).isZero();
    // The sum of Stadskanaal and Veendam would give the secret one away.
    figures.add(
        POPULATION,
        flagged("population", "GM0037", year, 50, "C"),
        figure("population", "GM0047", year, -4),
        figure("population", "CR01", year, 46),
        figure("population", "PV20", year, 46));
    assertThat(holdings.withheld()).extracting(Holdings.Key::region).contains("GM0047");
    assertThat(found("negative-count").findings()).isZero();
    assertThat(found("no-value-no-reason").findings()).as("it has a reason").isZero();
    Check telling =
        new Check(
            "tells",
            Check.Severity.NOTICE,
            nl.biotoop.rules.Text.NONE,
            nl.biotoop.rules.Text.NONE,
            nl.biotoop.rules.Text.NONE,
            java.util.Optional.of(nl.biotoop.rules.Text.NONE),
            """
            select dataset, indicator, region, time_period,
                   coalesce(cast(obs_value as varchar(40)), 'none') as note
            from cell where time_period = '%s' and (region like 'GM%%' or region = 'NL11')
              and (dataset = '%s' or dataset = '%s')
            """
                .formatted(year, POPULATION, WORK));
    assertThat(found(telling).first()).hasSize(3).extracting(Finding::note).containsOnly("none");
  }
}
