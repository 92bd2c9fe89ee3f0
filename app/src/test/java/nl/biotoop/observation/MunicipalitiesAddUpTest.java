package nl.biotoop.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.platform.TestContent;
import nl.biotoop.territory.CoropArea;
import nl.biotoop.territory.FormerArea;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.Province;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Successor;
import nl.biotoop.territory.Territories;
import org.junit.jupiter.api.Test;

/**
 * Inhabitants of municipalities summed to COROP areas, provinces and the country against what
 * Statistics Netherlands publishes of those in the same table, for every year that ships: 2019 to
 * 2026. Not covered: the years before, of which no municipalities ship, and any other count, as no
 * other table that ships has municipalities.
 */
class MunicipalitiesAddUpTest {
  private static final ContentFiles CONTENT = TestContent.shipped();
  private static final Territories TERRITORIES = new Territories(CONTENT);
  private static final List<Integer> YEARS = IntStream.rangeClosed(2019, 2026).boxed().toList();
  private static final RegionCode HAAREN = new RegionCode("GM0788");

  private static final Map<Integer, Map<String, Double>> POPULATION = new TreeMap<>();

  static {
    CONTENT.rows(
        "observations/03759ned.csv",
        row -> {
          POPULATION
              .computeIfAbsent(Integer.parseInt(row.text("time_period")), _ -> new HashMap<>())
              .put(row.text("region"), row.optionalNumber("obs_value").orElseThrow());
          return row.line();
        },
        "region",
        "time_period",
        "obs_value");
  }

  private static LocalDate newYear(int year) {
    return LocalDate.of(year, 1, 1);
  }

  private static double population(int year, RegionCode region) {
    return Optional.ofNullable(POPULATION.getOrDefault(year, Map.of()).get(region.value()))
        .orElseThrow(() -> new AssertionError(region + " in " + year));
  }

  private static List<Municipality> municipalities(int year) {
    return TERRITORIES.municipalitiesOn(newYear(year));
  }

  @Test
  void everyRecordedYearHasExactlyTheMunicipalitiesOfItsFirstDay() {
    assertThat(POPULATION.keySet()).containsExactlyElementsOf(YEARS);
    POPULATION.forEach((year, cells) ->
        assertThat(cells.keySet().stream().filter(code -> code.startsWith("GM")))
            .as("%d", year)
            .containsExactlyInAnyOrderElementsOf(
                municipalities(year).stream().map(it -> it.code().value()).toList()));
  }

  @Test
  void theMunicipalitiesOfEveryYearAreTheirProvincesAndTheCountry() {
    for (int year : YEARS) {
      double country = 0;
      for (Province province : TERRITORIES.provinces()) {
        double sum =
            municipalities(year).stream()
                .filter(it -> it.province().equals(province.code()))
                .mapToDouble(it -> population(year, it.code()))
                .sum();
        assertThat(sum)
            .as("%s %d", province.name(), year)
            .isEqualTo(population(year, province.code()));
        country += sum;
      }
      assertThat(country).isEqualTo(population(year, new RegionCode("NL01")));
    }
  }

  /**
   * Only Haaren was divided between two COROP areas since 2019; it lay in Midden-Noord-Brabant
   * wholly, so the figures of that area and of Noordoost-Noord-Brabant end and begin there.
   */
  @Test
  void theMunicipalitiesOfEveryYearAreTheirCoropAreas() {
    Set<RegionCode> divided = new HashSet<>();
    for (int year : YEARS) {
      Map<RegionCode, Double> sums = new HashMap<>();
      for (Municipality one : municipalities(year)) {
        List<CoropArea> areas =
            TERRITORIES.successors(one.code()).stream()
                .map(Successor::municipality)
                .flatMap(it -> TERRITORIES.coropOf(it).stream())
                .distinct()
                .toList();
        if (areas.size() > 1) {
          divided.add(one.code());
        }
        RegionCode area =
            one.code().equals(HAAREN) ? new RegionCode("CR34") : areas.getFirst().code();
        sums.merge(area, population(year, one.code()), Double::sum);
      }
      for (CoropArea corop : TERRITORIES.coropAreas()) {
        assertThat(sums.get(corop.code()))
            .as("%s %d", corop.name(), year)
            .isEqualTo(population(year, corop.code()));
      }
    }
    assertThat(divided).containsExactly(HAAREN);
  }

  /** Back-cast to the borders of today, the areas of a year still hold everybody once. */
  @Test
  void backCastNobodyIsLostOrCountedTwice() {
    for (int year : YEARS) {
      double sum = 0;
      for (CoropArea corop : TERRITORIES.coropAreas()) {
        for (FormerArea.Part part : TERRITORIES.formerly(corop.code(), newYear(year)).parts()) {
          sum += part.share() * population(year, part.municipality().code());
        }
      }
      assertThat(sum)
          .as("%d", year)
          .isCloseTo(population(year, new RegionCode("NL01")), within(1e-4));
    }
  }

  /** What ships against the table it was made of, which lies beside the repository. */
  @Test
  void whatShipsIsWhatStatisticsNetherlandsRecorded() throws IOException {
    Path recorded = Path.of("../../shared/data/observations/03759ned.csv");
    assumeTrue(Files.exists(recorded), "shared/data is not beside the repository: not compared");
    int compared = 0;
    for (String line : Files.readAllLines(recorded).stream().skip(1).toList()) {
      List<String> cells = List.of(line.split(",", -1));
      String indicator = cells.stream().filter("population"::equals).findFirst().orElse("");
      assertThat(indicator).as(line).isEqualTo("population");
      int at = cells.indexOf("population");
      int year = Integer.parseInt(cells.get(at + 2));
      assertThat(population(year, new RegionCode(cells.get(at + 1))))
          .as(line)
          .isEqualTo(Double.parseDouble(cells.get(at + 3)));
      compared++;
    }
    assertThat(compared).isEqualTo(POPULATION.values().stream().mapToInt(Map::size).sum());
  }
}
