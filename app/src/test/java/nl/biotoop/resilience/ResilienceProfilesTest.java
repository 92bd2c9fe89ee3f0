package nl.biotoop.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.biotoop.AppTest;
import nl.biotoop.Sources;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.resilience.AgainstNation.Own;
import nl.biotoop.resilience.AgainstNation.Phases;
import nl.biotoop.rules.Text;
import nl.biotoop.statistics.resilience.RegionalCycle;
import nl.biotoop.statistics.resilience.Resilience;
import nl.biotoop.statistics.resilience.Resilience.Reason;
import nl.biotoop.territory.RegionCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What figures were around a shock, by a case by hand and by the figures that ship. */
@AppTest
class ResilienceProfilesTest {
  private static final String TABLE = "nama_10r_2gdp";

  private final ResilienceProfiles profiles;
  private final Shocks shocks;
  private final Indicators indicators;
  private final Observations observations;

  @Autowired
  ResilienceProfilesTest(
      ResilienceProfiles profiles,
      Shocks shocks,
      Indicators indicators,
      Observations observations) {
    this.profiles = profiles;
    this.shocks = shocks;
    this.indicators = indicators;
    this.observations = observations;
  }

  private Indicator measure(String code) {
    return indicators.find(code).orElseThrow();
  }

  private Indicator volume() {
    return measure(ResilienceProfiles.VOLUME);
  }

  private Shock shock(String code) {
    return shocks.find(code).orElseThrow();
  }

  private static Shock shock(int from, int until) {
    Text name = new Text("Proef", "Trial");
    Text text = Text.NONE;
    return new Shock(
        "proef",
        name,
        text,
        from,
        until,
        Shock.Kind.EXTERNAL,
        List.of(),
        new Shock.Origin.Named("proef"));
  }

  private static double index(Resilience resilience) {
    return ((Resilience.Index) resilience).value();
  }

  private static AgainstNation nation(ResilienceProfile profile) {
    return profile.nation().orElseThrow();
  }

  /** The figures of the file that ships, read without the program. */
  private static Series file(String region) {
    Map<Integer, Double> values = new HashMap<>();
    for (String line :
        Sources.text(Sources.ROOT.resolve("content/observations/" + TABLE + ".csv")).split("\n")) {
      List<String> cells = Arrays.asList(line.split(",", -1));
      if (cells.get(0).equals("gdp_volume_index_2015") && cells.get(1).equals(region)) {
        values.put(Integer.valueOf(cells.get(2)), Double.valueOf(cells.get(3)));
      }
    }
    return new Series(values);
  }

  private record Series(Map<Integer, Double> values) {
    double in(int year) {
      return Objects.requireNonNull(values.get(year));
    }
  }

  private static Stream<Figure> series(String region, double... values) {
    return IntStream.range(0, values.length)
        .mapToObj(i ->
            new Figure(
                ResilienceProfiles.VOLUME,
                region,
                String.valueOf(2000 + i),
                OptionalDouble.of(values[i]),
                ""));
  }

  private int load(Stream<Figure> figures) {
    Observations.Intake intake =
        new Observations.Intake(
            UUID.randomUUID(),
            TABLE,
            "proef",
            UUID.randomUUID().toString().replace("-", ""),
            Optional.empty(),
            Optional.of(UUID.randomUUID()));
    return ((Observations.Loaded.Kept) observations.add(intake, figures)).load().number();
  }

  private ResilienceProfile of(Shock shock, String region) {
    return profiles.of(shock, volume(), new RegionCode(region));
  }

  /**
   * A nation that goes 98, 100, 90, 95, 99, 97. Region 1 loses a fifth where the nation loses a
   * tenth, and is not back by the last year; region 2 loses a twentieth. From 90 to 99 the nation
   * wins a tenth; region 1 goes from 80 to 88 (as expected), region 2 from 95 to 114 (a fifth).
   */
  @Test
  void aCaseByHand() {
    int load =
        load(
            Stream.of(
                    series("XA", 98, 100, 90, 95, 99, 97),
                    series("XA01", 98, 100, 80, 84, 88, 90),
                    series("XA02", 98, 100, 95, 100, 114, 115))
                .flatMap(it -> it));
    try {
      Shock shock = shock(2001, 2002);
      ResilienceProfile one = of(shock, "XA01");
      ResilienceProfile two = of(shock, "XA02");

      Phases phases = nation(one).phases().orElseThrow();
      assertThat(List.of(phases.peak(), phases.trough(), phases.next()))
          .containsExactly(2001, 2002, 2004);
      assertThat(phases.contraction()).isCloseTo(-0.1, within(1e-12));
      assertThat(phases.expansion()).isCloseTo(0.1, within(1e-12));
      assertThat(index(nation(one).resistance())).isCloseTo(-1, within(1e-12));
      assertThat(index(nation(two).resistance())).isCloseTo(0.5, within(1e-12));
      assertThat(index(nation(one).recovery())).isCloseTo(0, within(1e-12));
      assertThat(index(nation(two).recovery())).isCloseTo(1, within(1e-12));
      assertThat(nation(one).isAlone()).isFalse();
      assertThat(nation(one).own())
          .isEqualTo(new Own(new RegionalCycle.NotRegained(1, 2, -0.2, 1, 4), 2000, 2005));
      assertThat(nation(two).own().cycle())
          .isEqualTo(new RegionalCycle.Regained(1, 2, -0.05, 1, 1));
      assertThat(one.before())
          .isEqualTo(new Stretch(1998, 2000, List.of(2000), OptionalDouble.of(98)));
      assertThat(one.during())
          .isEqualTo(new Stretch(2001, 2002, List.of(2001, 2002), OptionalDouble.of(90)));
      assertThat(one.after().years()).containsExactly(2003, 2004, 2005);
      assertThat(one.change()).as("one year before is too few").isEmpty();
      double before = (98 + 100 + 80) / 3.0;
      assertThat(of(shock(2003, 2003), "XA01").change().orElseThrow())
          .as("after are 2004 and 2005; 2006 has no figure")
          .isCloseTo((89 - before) / before, within(1e-12));
    } finally {
      observations.takeBack(load, UUID.randomUUID());
    }
  }

  /** A fall that ends in the last year, a hole, and a region that starts late. */
  @Test
  void whatIsNotKnownIsNotFilledIn() {
    int load =
        load(
            Stream.of(
                    series("XB", 98, 100, 90),
                    series("XB01", 98, 100, 80),
                    series("XB02", 98),
                    series("XB03", 98, 100, 90, 80, 120)
                        .filter(one -> !one.period().equals("2003")))
                .flatMap(it -> it));
    try {
      Shock shock = shock(2001, 2001);
      assertThat(nation(of(shock, "XB01")).recovery())
          .isEqualTo(new Resilience.Undefined(Reason.NATION_DID_NOT_EXPAND));
      assertThat(nation(of(shock, "XB02")).resistance())
          .isEqualTo(new Resilience.Undefined(Reason.MISSING_VALUE));
      assertThat(nation(of(shock, "XB02")).own().cycle()).isInstanceOf(RegionalCycle.Unknown.class);
      assertThat(nation(of(shock, "XB03")).own().cycle()).isEqualTo(new RegionalCycle.Unknown(3));
      assertThat(of(shock, "XB02").isEmpty()).isFalse();
      assertThat(of(shock(2015, 2015), "XB01").isEmpty()).isTrue();
      assertThat(nation(of(shock(2015, 2015), "XB01")).phases()).isEmpty();
      assertThat(nation(of(shock(1990, 1991), "XB01")).phases()).isEmpty();
    } finally {
      observations.takeBack(load, UUID.randomUUID());
    }
  }

  /** The same numbers, worked out from the file by the definitions alone. */
  @Test
  void aRealRegionFromTheFileThatShips() {
    Series nl = file("NL");
    Series limburg = file("NL42");
    ResilienceProfile found = of(shock("financiele-crisis"), "NL42");

    double fall = nl.in(2009) / nl.in(2008) - 1;
    double rise = nl.in(2011) / nl.in(2009) - 1;
    assertThat(nl.in(2007)).isLessThan(nl.in(2008));
    assertThat(nl.in(2012)).isLessThan(nl.in(2011));
    assertThat(index(nation(found).resistance()))
        .isCloseTo((limburg.in(2009) / limburg.in(2008) - 1 - fall) / Math.abs(fall), within(1e-12))
        .isCloseTo(-0.305, within(0.001));
    assertThat(index(nation(found).recovery()))
        .isCloseTo((limburg.in(2011) / limburg.in(2009) - 1 - rise) / Math.abs(rise), within(1e-12))
        .isCloseTo(0.746, within(0.001));
    assertThat(found.before().mean().orElseThrow())
        .isCloseTo((limburg.in(2005) + limburg.in(2006) + limburg.in(2007)) / 3, within(1e-12));
    assertThat(found.after().mean().orElseThrow())
        .isCloseTo((limburg.in(2010) + limburg.in(2011) + limburg.in(2012)) / 3, within(1e-12));
    Own own = nation(found).own();
    RegionalCycle.Regained cycle = (RegionalCycle.Regained) own.cycle();
    assertThat(own.year(cycle.peak())).isEqualTo(2008);
    assertThat(own.year(cycle.trough() + cycle.recovery())).isEqualTo(2011);
    assertThat(limburg.in(2010)).isLessThan(limburg.in(2008));
    assertThat(limburg.in(2011)).isGreaterThanOrEqualTo(limburg.in(2008));
  }

  @Test
  void aRegionThatIsNotBackIsCensoredAtItsLastYear() {
    Own own = nation(of(shock("corona"), "NL11")).own();
    assertThat(own.lastYear()).isEqualTo(2023);
    assertThat(own.cycle()).isInstanceOf(RegionalCycle.NotRegained.class);
    assertThat(own.year(((RegionalCycle.NotRegained) own.cycle()).peak())).isEqualTo(2019);
    assertThat(file("NL11").in(2023)).isLessThan(file("NL11").in(2019));
  }

  @Test
  void withoutAContractionThereIsNoIndexAndWithOneRegionItIsZero() {
    assertThat(nation(of(shock("energieprijzen"), "NL42")).resistance())
        .isEqualTo(new Resilience.Undefined(Reason.NATION_DID_NOT_CONTRACT));
    assertThat(nation(of(shock("energieprijzen"), "NL42")).recovery())
        .isEqualTo(new Resilience.Undefined(Reason.NATION_DID_NOT_CONTRACT));
    AgainstNation alone = nation(of(shock("financiele-crisis"), "LU00"));
    assertThat(alone.isAlone()).isTrue();
    assertThat(index(alone.resistance())).isCloseTo(0, within(1e-12));
    assertThat(nation(of(shock("financiele-crisis"), "NL35")).resistance())
        .as("Utrecht has no figures before 2010")
        .isEqualTo(new Resilience.Undefined(Reason.MISSING_VALUE));
  }

  @Test
  void anOwnRegionInheritsWhatItHasNoFigureFor() {
    ResilienceProfile own = of(shock("financiele-crisis"), "zuid-limburg");
    assertThat(own.figures().get(2008)).isInstanceOf(RegionFigure.Inherited.class);
    assertThat(nation(own).resistance())
        .isEqualTo(nation(of(shock("financiele-crisis"), "NL42")).resistance());
    assertThat(of(shock("financiele-crisis"), "PV31").area()).isEqualTo(new RegionCode("NL42"));
  }

  /**
   * Births of Noordoost-Brabant are those of the province in some years, of the COROP area in
   * others.
   */
  @Test
  void figuresOfTwoAreasAreNotCompared() {
    ResilienceProfile mixed =
        profiles.of(
            shock("energieprijzen"),
            measure("establishment_births_per_1000"),
            new RegionCode("noordoost-brabant"));
    assertThat(mixed.leftOut()).hasSize(1);
    assertThat(
            mixed.figures().values().stream()
                .filter(RegionFigure.Inherited.class::isInstance)
                .map(figure -> ((RegionFigure.Inherited) figure).from())
                .distinct())
        .hasSize(1)
        .doesNotContainAnyElementsOf(mixed.leftOut());
    assertThat(mixed.before().n() + mixed.during().n() + mixed.after().n()).isLessThan(7);
  }

  /** CR39 is Zuid-Limburg: births of 2023 to 2025 beside those of 2019 to 2021. */
  @Test
  void coropAreasHaveBirthsAndStock() {
    ResilienceProfile births =
        profiles.of(
            shock("energieprijzen"), measure("establishment_births"), new RegionCode("CR39"));
    assertThat(births.before().years()).containsExactly(2019, 2020, 2021);
    assertThat(births.after().years()).containsExactly(2023, 2024, 2025);
    assertThat(births.nation()).as("no volume of production").isEmpty();
    ResilienceProfile rate =
        profiles.of(
            shock("energieprijzen"),
            measure("establishment_births_per_1000"),
            new RegionCode("zuid-limburg"));
    assertThat(rate.before().n()).isEqualTo(3);
    assertThat(rate.change()).isPresent();
    assertThat(
            profiles
                .of(shock("corona"), measure("establishments_per_1000"), new RegionCode("CR39"))
                .change())
        .as("inhabitants are known from 2019 on")
        .isEmpty();
  }

  @Test
  void theRegionsOfACountryAreThoseOfTheTable() {
    assertThat(profiles.regions(volume(), RegionCode.NETHERLANDS))
        .hasSize(3 + 12)
        .contains(new RegionCode("PV31"), new RegionCode("zuid-limburg"));
    assertThat(profiles.regions(measure("establishments"), RegionCode.NETHERLANDS))
        .hasSize(3 + 12 + 40);
    assertThat(profiles.regions(volume(), new RegionCode("LU")))
        .containsExactly(new RegionCode("LU00"));
    assertThat(profiles.countries(volume())).contains(new RegionCode("DE")).doesNotHaveDuplicates();
  }
}
