package nl.biotoop.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import nl.biotoop.observation.RegionFigure.Bridged;
import nl.biotoop.observation.RegionFigure.Built;
import nl.biotoop.observation.RegionFigure.Cell;
import nl.biotoop.observation.RegionFigure.Inherited;
import nl.biotoop.observation.RegionFigure.Missing;
import nl.biotoop.observation.RegionFigure.Obstacle;
import nl.biotoop.observation.RegionFigure.Published;
import nl.biotoop.observation.RegionFigure.Quotient;
import nl.biotoop.observation.RegionFigure.Reason;
import nl.biotoop.platform.TestContent;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.NutsBridge.Kind;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.junit.jupiter.api.Test;

/** Figures of regions out of hand-made cells, each worked out by hand. */
class AssemblyTest {
  private static final Territories TERRITORIES = new Territories(TestContent.shipped());
  private static final Indicators INDICATORS = new Indicators(TestContent.shipped(), () -> "");
  private static final RegionCode MIDDEN = new RegionCode("midden-brabant");
  private static final RegionCode NOORDOOST = new RegionCode("noordoost-brabant");
  private static final RegionCode ZUID = new RegionCode("zuid-limburg");

  private final Map<String, Map<String, Cell>> cells = new HashMap<>();

  private void cell(String indicator, String region, OptionalDouble value, String status) {
    cells
        .computeIfAbsent(indicator, _ -> new HashMap<>())
        .put(
            region,
            new Cell(
                "table", new Figure(indicator, region, "2025", value, status), 1, Instant.EPOCH));
  }

  private void cell(String indicator, String region, double value) {
    cell(indicator, region, OptionalDouble.of(value), "");
  }

  private RegionFigure figure(String indicator, RegionCode region, String period) {
    return new Assembly(TERRITORIES, INDICATORS::find, period, cells)
        .of(INDICATORS.find(indicator).orElseThrow(), region);
  }

  private RegionFigure figure(String indicator, String region) {
    return figure(indicator, new RegionCode(region), "2025");
  }

  /** 1000, 2000 and so on, in the order of the content. */
  private double municipalities(RegionCode region, String indicator) {
    double sum = 0;
    for (Municipality one : TERRITORIES.municipalitiesIn(region)) {
      double value = 1000.0 * (cells.getOrDefault(indicator, Map.of()).size() + 1);
      cell(indicator, one.code().value(), value);
      sum += value;
    }
    return sum;
  }

  @Test
  void aCountIsTheSumOfItsMunicipalities() {
    municipalities(MIDDEN, "population");
    RegionFigure sum = figure("population", MIDDEN, "2025");
    assertThat(sum).isInstanceOf(Built.class);
    assertThat(sum.value()).hasValue(45_000);
    assertThat(sum.cells()).hasSize(9);
    assertThat(((Built) sum).isBackCast()).isFalse();
  }

  @Test
  void ofADividedMunicipalityItsShareCountsAndIsMarked() {
    municipalities(MIDDEN, "population");
    cell("population", "GM0788", 14_318);
    RegionFigure sum = figure("population", MIDDEN, "2020");
    assertThat(sum.value().orElseThrow()).isCloseTo(45_000 + 5827 + 1442, within(1e-6));
    assertThat(((Built) sum).isBackCast()).isTrue();
    assertThat(((Built) sum).isEstimated()).isTrue();
  }

  @Test
  void aPartThatIsMissingMakesTheSumMissingWithItsReason() {
    municipalities(MIDDEN, "population");
    cells.getOrDefault("population", new HashMap<>()).remove("GM0855");
    cell("population", "GM0766", OptionalDouble.empty(), "");
    cell("population", "GM0784", OptionalDouble.empty(), "C");
    cell("population", "GM0785", OptionalDouble.empty(), "u");
    cell("population", "GM0797", OptionalDouble.of(5), "I");
    assertThat(((Missing) figure("population", MIDDEN, "2025")).obstacles())
        .containsExactlyInAnyOrder(
            new Obstacle(new RegionCode("GM0855"), "population", Reason.NOT_LISTED),
            new Obstacle(new RegionCode("GM0766"), "population", Reason.EMPTY),
            new Obstacle(new RegionCode("GM0784"), "population", Reason.CONFIDENTIAL),
            new Obstacle(new RegionCode("GM0785"), "population", Reason.UNRELIABLE),
            new Obstacle(new RegionCode("GM0797"), "population", Reason.INHERITED));
  }

  @Test
  void whateverPartIsMissingThereIsNeverASumOfTheOthers() {
    Random random = new Random(20260101);
    List<Municipality> all = new ArrayList<>(TERRITORIES.municipalitiesIn(NOORDOOST));
    for (int round = 0; round < 200; round++) {
      cells.clear();
      double sum = 0;
      Collections.shuffle(all, random);
      int known = random.nextInt(all.size() + 1);
      for (int i = 0; i < all.size(); i++) {
        double value = random.nextInt(100_000);
        sum += value;
        boolean secret = i >= known && random.nextBoolean();
        if (i < known || secret) {
          cell(
              "population", all.get(i).code().value(), OptionalDouble.of(value), secret ? "C" : "");
        }
      }
      RegionFigure figure = figure("population", NOORDOOST, "2025");
      if (known == all.size()) {
        assertThat(figure.value()).hasValue(sum);
      } else {
        assertThat(figure.value()).isEmpty();
        assertThat(((Missing) figure).obstacles()).hasSizeBetween(1, all.size() - known);
      }
    }
  }

  @Test
  void aRatioIsASumOverASumAndNoMeanOfRatios() {
    // Nine municipalities with 10 establishments each: per municipality 10, 5, 3.3 … per 1,000.
    municipalities(MIDDEN, "population");
    TERRITORIES
        .municipalitiesIn(MIDDEN)
        .forEach(one -> cell("establishments", one.code().value(), 10));
    RegionFigure ratio = figure("establishments_per_1000", MIDDEN, "2025");
    assertThat(ratio).isInstanceOf(Quotient.class);
    assertThat(ratio.value()).hasValue(1000 * 90 / 45_000.0);
    double mean = 0;
    for (int i = 1; i <= 9; i++) {
      mean += 1000 * 10 / (1000.0 * i) / 9;
    }
    assertThat(ratio.value().orElseThrow()).isNotCloseTo(mean, within(0.5));
  }

  @Test
  void aRatioThatCannotBeBuiltSaysWhichCountIsMissingAndInheritsFromTheProvince() {
    municipalities(MIDDEN, "population");
    assertThat(((Missing) figure("establishments_per_1000", MIDDEN, "2025")).obstacles())
        .containsExactly(new Obstacle(MIDDEN, "establishments", Reason.NONE_LISTED));
    cell("establishments", "PV30", 300);
    cell("population", "PV30", 2000);
    RegionFigure inherited = figure("establishments_per_1000", MIDDEN, "2025");
    assertThat(inherited).isInstanceOf(Inherited.class);
    assertThat(inherited.value()).hasValue(150);
    assertThat(((Inherited) inherited).from()).isEqualTo(new RegionCode("PV30"));
    cell("population", "PV30", 0);
    assertThat(figure("establishments_per_1000", "PV30"))
        .isEqualTo(
            new Missing(List.of(new Obstacle(new RegionCode("PV30"), "population", Reason.ZERO))));
  }

  /**
   * In 2020 a part of Noordoost-Brabant lay in Haaren, outside the COROP area that holds it now.
   */
  @Test
  void aRegionInheritsOnlyFromAnAreaThatHeldAllOfIt() {
    for (String area : List.of("CR35", "PV30")) {
      cell("establishments", area, 100);
      cell("population", area, 1000);
    }
    assertThat(((Inherited) figure("establishments_per_1000", NOORDOOST, "2020")).from())
        .isEqualTo(new RegionCode("PV30"));
    assertThat(((Inherited) figure("establishments_per_1000", NOORDOOST, "2021")).from())
        .isEqualTo(new RegionCode("CR35"));
  }

  @Test
  void aCountOfALargerAreaIsNeverInherited() {
    cell("population", "PV30", 2_000_000);
    cell("population", "NL41", 2_000_000);
    assertThat(figure("population", MIDDEN, "2025").value()).isEmpty();
  }

  @Test
  void twoRegionsThatInheritTheSameValueHaveOneSource() {
    cell("unemployment_rate", "NL41", 3.1);
    cell("unemployment_rate", "NL42", 3.1);
    RegionFigure midden = figure("unemployment_rate", MIDDEN, "2025");
    RegionFigure noordoost = figure("unemployment_rate", NOORDOOST, "2025");
    assertThat(((Inherited) midden).from()).isEqualTo(new RegionCode("NL41"));
    assertThat(midden.hasSourceOf(noordoost)).isTrue();
    assertThat(midden.hasSourceOf(figure("unemployment_rate", "NL41"))).isTrue();
    assertThat(midden.hasSourceOf(figure("unemployment_rate", ZUID, "2025")))
        .as("the same number, measured in two provinces")
        .isFalse();
    assertThat(figure("life_expectancy", MIDDEN, "2025").hasSourceOf(midden))
        .as("what is missing has no source")
        .isFalse();
  }

  @Test
  void provincesThatInheritFromOnePartOfTheCountryHaveOneSource() {
    cell("quality_of_government", "NL41", OptionalDouble.of(1.296), "I");
    cell("quality_of_government", "NL42", OptionalDouble.of(1.296), "I");
    assertThat(figure("quality_of_government", MIDDEN, "2025"))
        .matches(it -> it.hasSourceOf(figure("quality_of_government", ZUID, "2025")))
        .matches(it -> it.origin().orElseThrow().equals(new RegionCode("NL4")));
  }

  @Test
  void aSecretProvinceIsToldAndNotFilledIn() {
    cell("gerd_share_gdp", "NL41", OptionalDouble.of(2.5), "C");
    RegionFigure secret = figure("gerd_share_gdp", MIDDEN, "2025");
    assertThat(secret.value()).isEmpty();
    assertThat(((Missing) secret).obstacles())
        .contains(new Obstacle(new RegionCode("NL41"), "gerd_share_gdp", Reason.CONFIDENTIAL));
    assertThat(figure("gerd_share_gdp", "NL41").value()).isEmpty();
  }

  @Test
  void aRegionThatIsACoropAreaHasItsCountAndAProvinceTheSumOfItsAreas() {
    cell("establishments", "CR39", 60_000);
    assertThat(figure("establishments", ZUID, "2025").value()).hasValue(60_000);
    assertThat(figure("establishments", MIDDEN, "2025").value()).isEmpty();
    cell("establishments", "CR37", 10_000);
    assertThat(figure("establishments", "PV31").value()).isEmpty();
    cell("establishments", "CR38", OptionalDouble.empty(), "C");
    assertThat(((Missing) figure("establishments", "PV31")).obstacles())
        .as("the area whose figure is secret, not the municipalities that nobody counts")
        .containsExactly(
            new Obstacle(new RegionCode("CR38"), "establishments", Reason.CONFIDENTIAL));
    cell("establishments", "CR38", 20_000);
    assertThat(figure("establishments", "PV31").value()).hasValue(90_000);
  }

  /** Haaren went from one of its COROP areas to the other; the province kept its ground. */
  @Test
  void groundThatMovedWithinAProvinceDoesNotMatterToIt() {
    List.of("CR33", "CR34", "CR35", "CR36").forEach(it -> cell("establishments", it, 1000));
    assertThat(figure("establishments", new RegionCode("PV30"), "2019").value()).hasValue(4000);
  }

  /** Leerdam and Zederik lay in Zuid-Holland until 2019, and in its COROP area. */
  @Test
  void aProvinceIsNotAddedUpFromCoropAreasOfAYearWithOtherBorders() {
    cell("establishments", "CR17", 150_000);
    assertThat(figure("establishments", new RegionCode("PV26"), "2019").value()).hasValue(150_000);
    assertThat(figure("establishments", new RegionCode("PV26"), "2018").value()).isEmpty();
  }

  @Test
  void anOldEuropeanCodeIsUsedAndMarkedAsWhatHappenedToIt() {
    cell("unemployment_rate", "FR24", 8.0);
    cell("unemployment_rate", "NL31", 4.0);
    assertThat((Bridged) figure("unemployment_rate", "FRB0"))
        .returns(Kind.RECODED, Bridged::kind)
        .returns(OptionalDouble.of(8.0), Bridged::value);
    assertThat((Bridged) figure("unemployment_rate", "NL35"))
        .returns(Kind.BORDER_MOVED, Bridged::kind);
    cell("unemployment_rate", "NL35", 5.0);
    assertThat(figure("unemployment_rate", "NL35")).isInstanceOf(Published.class);
  }

  @Test
  void theFigureOfADividedRegionIsNoFigureOfItsParts() {
    cell("population", "FI18", 2_000_000);
    assertThat(figure("population", "FI1B"))
        .isEqualTo(
            new Missing(List.of(new Obstacle(new RegionCode("FI18"), "population", Reason.SPLIT))));
  }

  @Test
  void regionsThatWentTogetherAddUpWhenTheyAreCountsAndAllKnown() {
    cell("population", "DE41", 1_000_000);
    assertThat(figure("population", "DE40").value()).isEmpty();
    cell("population", "DE42", 1_500_000);
    assertThat(figure("population", "DE40").value()).hasValue(2_500_000);
    cell("unemployment_rate", "DE41", 5);
    cell("unemployment_rate", "DE42", 7);
    assertThat(((Missing) figure("unemployment_rate", "DE40")).obstacles())
        .extracting(Obstacle::reason)
        .containsOnly(Reason.MERGED);
  }
}
