package nl.biotoop.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.biotoop.platform.TestContent;
import nl.biotoop.territory.FormerArea.Exchange;
import nl.biotoop.territory.FormerArea.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The areas of today on an earlier day. */
class FormerAreaTest {
  private static final Territories TERRITORIES = new Territories(TestContent.shipped());
  private static final RegionCode MIDDEN_BRABANT = new RegionCode("midden-brabant");

  private static LocalDate newYear(int year) {
    return LocalDate.of(year, 1, 1);
  }

  private static Part part(FormerArea area, String code) {
    return area.parts().stream()
        .filter(part -> part.municipality().code().value().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void todayARegionIsItsOwnMunicipalities() {
    FormerArea now = TERRITORIES.formerly(MIDDEN_BRABANT, newYear(2026));
    assertThat(now.parts().stream().map(Part::municipality))
        .containsExactlyElementsOf(TERRITORIES.municipalitiesIn(MIDDEN_BRABANT));
    assertThat(now.isExact()).isTrue();
  }

  /** Haaren had 14,318 inhabitants when it was divided on 1 January 2021. */
  @Test
  void ofHaarenThePartOfOisterwijkAndTilburgCounts() {
    FormerArea before = TERRITORIES.formerly(MIDDEN_BRABANT, newYear(2020));
    assertThat(before.parts()).hasSize(10);
    assertThat(part(before, "GM0788").share()).isCloseTo((5827 + 1442) / 14318.0, within(1e-12));
    assertThat(part(before, "GM0788").isWhole()).isFalse();
    assertThat(part(before, "GM0788").basis()).isEqualTo(Successor.Basis.INHABITANTS);
    assertThat(part(before, "GM0855").isWhole()).isTrue();
    assertThat(before.isExact()).isFalse();
    assertThat(TERRITORIES.formerly(MIDDEN_BRABANT, newYear(2021)).parts()).hasSize(9);
  }

  @Test
  void aMergerCountsWholly() {
    FormerArea zuidLimburg = TERRITORIES.formerly(new RegionCode("zuid-limburg"), newYear(2018));
    assertThat(zuidLimburg.parts()).allMatch(Part::isWhole);
    assertThat(
            List.of(
                part(zuidLimburg, "GM0881").municipality().name(),
                part(zuidLimburg, "GM0951").municipality().name(),
                part(zuidLimburg, "GM0962").municipality().name()))
        .containsExactly("Onderbanken", "Nuth", "Schinnen");
  }

  @Test
  void everyMunicipalityOfEveryYearIsCountedOnceOverAllProvincesAndCoropAreas() {
    List<RegionCode> provinces = TERRITORIES.provinces().stream().map(Province::code).toList();
    List<RegionCode> corops = TERRITORIES.coropAreas().stream().map(CoropArea::code).toList();
    for (List<RegionCode> areas : List.of(provinces, corops)) {
      for (int year = 1990; year <= 2026; year += 4) {
        Map<RegionCode, Double> counted = new HashMap<>();
        for (RegionCode area : areas) {
          TERRITORIES
              .formerly(area, newYear(year))
              .parts()
              .forEach(
                  part -> counted.merge(part.municipality().code(), part.share(), Double::sum));
        }
        assertThat(counted.keySet())
            .as("%d", year)
            .containsExactlyInAnyOrderElementsOf(
                TERRITORIES.municipalitiesOn(newYear(year)).stream()
                    .map(Municipality::code)
                    .toList());
        assertThat(counted.values())
            .as("%d", year)
            .allSatisfy(share -> assertThat(share).isCloseTo(1, within(1e-9)));
      }
    }
  }

  @Test
  void groundThatMovesOverTheBorderIsNamedUnlessNobodyLivedThere(@TempDir Path data)
      throws IOException {
    Files.createDirectories(data.resolve("content/territory"));
    String shipped;
    try (BufferedReader text = TestContent.shipped().open("territory/transfers.csv")) {
      shipped = text.lines().collect(Collectors.joining("\n", "", "\n"));
    }
    Files.writeString(
        data.resolve("content/territory/transfers.csv"),
        shipped
            + """
            2024-01-01,grenswijziging,GM0855,GM0779,1.0,1.0,30.0
            2024-01-01,grenswijziging,GM0855,GM0867,1.0,1.0,40.0
            2024-01-01,grenswijziging,GM0779,GM0855,1.0,0.0,0.0
            2025-01-01,grenswijziging,GM0779,GM0855,1.0,,
            """);
    Territories territories = new Territories(TestContent.with(data));
    RegionCode tilburg = new RegionCode("GM0855");
    RegionCode geertruidenberg = new RegionCode("GM0779");
    assertThat(territories.formerly(MIDDEN_BRABANT, newYear(2023)).exchanges())
        .containsExactly(
            new Exchange(newYear(2024), tilburg, geertruidenberg, Optional.of(30.0)),
            new Exchange(newYear(2025), geertruidenberg, tilburg, Optional.empty()));
    assertThat(territories.formerly(MIDDEN_BRABANT, newYear(2024)).exchanges()).hasSize(1);
    assertThat(territories.formerly(MIDDEN_BRABANT, newYear(2024)).isExact()).isFalse();
  }

  @Test
  void anOldEuropeanCodeIsFoundFromItsNewOne() {
    assertThat(TERRITORIES.bridgesTo(new RegionCode("NL35")))
        .singleElement()
        .satisfies(bridge -> {
          assertThat(bridge.from()).isEqualTo(new RegionCode("NL31"));
          assertThat(bridge.kind()).isEqualTo(NutsBridge.Kind.BORDER_MOVED);
        });
    assertThat(TERRITORIES.bridgesTo(new RegionCode("EL51")).stream().map(NutsBridge::from))
        .containsExactlyInAnyOrder(new RegionCode("EL11"), new RegionCode("GR11"));
    assertThat(TERRITORIES.bridgesTo(new RegionCode("NL41"))).isEmpty();
  }
}
