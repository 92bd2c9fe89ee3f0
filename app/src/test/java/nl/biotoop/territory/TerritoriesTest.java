package nl.biotoop.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.biotoop.platform.TestContent;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoriesTest {
  private static final Territories TERRITORIES = new Territories(TestContent.shipped());

  private static RegionCode code(String code) {
    return new RegionCode(code);
  }

  private static Municipality municipality(String code) {
    return TERRITORIES.municipality(code(code)).orElseThrow();
  }

  private static List<String> codes(String area) {
    return TERRITORIES.municipalitiesIn(code(area)).stream().map(m -> m.code().value()).toList();
  }

  @Test
  void theNetherlandsHas342MunicipalitiesIn40CoropAreasAnd12Provinces() {
    assertThat(TERRITORIES.year()).isEqualTo(2026);
    assertThat(TERRITORIES.current()).hasSize(342).allMatch(Municipality::isCurrent);
    assertThat(TERRITORIES.coropAreas()).hasSize(40);
    assertThat(TERRITORIES.provinces()).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource({
    "1990-01-01, 672", "1995-01-01, 633", "2000-01-01, 537", "2005-01-01, 467", "2010-01-01, 431",
    "2015-01-01, 393", "2018-12-31, 380", "2019-01-01, 355", "2021-01-01, 352", "2022-01-01, 345",
    "2023-01-01, 342", "2026-01-01, 342"
  })
  void theNumberOfMunicipalitiesOfADayIsThatOfStatisticsNetherlands(LocalDate day, int number) {
    // Until 1996 the list also holds the public body of the polders, which was no municipality.
    assertThat(
            TERRITORIES.municipalitiesOn(day).stream()
                .filter(municipality -> !municipality.code().equals(code("GM0996")))
                .count())
        .isEqualTo(number);
  }

  @Test
  void aMunicipalityKnowsItsAreas() {
    Municipality tilburg = municipality("GM0855");
    assertThat(tilburg.name()).isEqualTo("Tilburg");
    assertThat(TERRITORIES.provinceOf(tilburg).orElseThrow().nuts2()).isEqualTo(code("NL41"));
    assertThat(TERRITORIES.coropOf(tilburg).orElseThrow().code()).isEqualTo(code("CR34"));
    assertThat(TERRITORIES.areasContaining(tilburg))
        .extracting(RegionCode::value)
        .containsExactly("NL", "NL01", "PV30", "CR34", "GM0855");
  }

  @Test
  void anEndedMunicipalityHasAProvinceButNoOtherAreas() {
    Municipality uden = municipality("GM0856");
    assertThat(uden.isCurrent()).isFalse();
    assertThat(TERRITORIES.provinceOf(uden)).isPresent();
    assertThat(TERRITORIES.coropOf(uden)).isEmpty();
    assertThat(TERRITORIES.ownRegionOf(uden)).isEmpty();
    assertThat(TERRITORIES.areasContaining(uden)).isEmpty();
  }

  @Test
  void thirtyFiveMunicipalitiesLieInTheThreeOwnRegions() {
    assertThat(TERRITORIES.ownRegions())
        .extracting(region -> region.id().value())
        .containsExactly("zuid-limburg", "midden-brabant", "noordoost-brabant");
    assertThat(TERRITORIES.ownRegions())
        .extracting(r -> r.municipalities().size())
        .containsExactly(16, 9, 10);
    for (OwnRegion region : TERRITORIES.ownRegions()) {
      assertThat(region.municipalities())
          .allSatisfy(m -> assertThat(TERRITORIES.ownRegionOf(m)).contains(region));
    }
  }

  @Test
  void heusdenLiesInMiddenBrabantThoughItsCoropAreaIsNoordoost() {
    Municipality heusden = municipality("GM0797");
    assertThat(TERRITORIES.ownRegionOf(heusden).orElseThrow().id())
        .isEqualTo(code("midden-brabant"));
    assertThat(TERRITORIES.coropOf(heusden).orElseThrow().code()).isEqualTo(code("CR35"));
  }

  @Test
  void aMunicipalityOutsideHasNoOwnRegion() {
    assertThat(TERRITORIES.ownRegionOf(municipality("GM0363"))).isEmpty();
  }

  @Test
  void anAreaHoldsItsMunicipalities() {
    assertThat(codes("NL")).hasSize(342);
    assertThat(codes("NL01")).hasSize(342);
    assertThat(codes("PV31")).hasSize(31).isEqualTo(codes("NL42"));
    assertThat(codes("CR39"))
        .hasSize(16)
        .containsExactlyInAnyOrderElementsOf(codes("zuid-limburg"));
    assertThat(codes("GM0855")).containsExactly("GM0855");
    assertThat(codes("NL4")).hasSize(codes("PV30").size() + codes("PV31").size());
    int sum = TERRITORIES.coropAreas().stream().mapToInt(c -> codes(c.code().value()).size()).sum();
    assertThat(sum).isEqualTo(342);
  }

  @Test
  void anUnknownEndedOrForeignAreaHoldsNone() {
    assertThat(codes("PV99")).isEmpty();
    assertThat(codes("GM0856")).isEmpty();
    assertThat(codes("DE")).isEmpty();
    assertThat(codes("NL31")).isEmpty();
    assertThat(codes("elders")).isEmpty();
    assertThat(TERRITORIES.municipality(code("GM9999"))).isEmpty();
    assertThat(TERRITORIES.municipality(code("PV30"))).isEmpty();
    assertThat(TERRITORIES.successors(code("GM9999"))).isEmpty();
  }

  @Test
  void rulesGetTheSameAreas() {
    AreaHierarchy areas = TERRITORIES.areaHierarchy();
    assertThat(areas.year()).isEqualTo(2026);
    assertThat(areas.municipalities()).hasSize(342);
    assertThat(areas.municipalities("CR39")).isEqualTo(new HashSet<>(codes("CR39")));
    assertThat(areas.municipalities("NL")).isEqualTo(areas.municipalities());
    assertThat(areas.knows("GM0788")).isFalse();
  }

  @Test
  void everyCodeHasAName() {
    assertThat(TERRITORIES.name(code("NL"))).contains(new Text("Nederland", "Netherlands"));
    assertThat(TERRITORIES.name(code("PV21"))).contains(new Text("Fryslân", "Fryslân"));
    assertThat(TERRITORIES.name(code("GM0893"))).contains(new Text("Bergen (L.)", "Bergen (L.)"));
    assertThat(TERRITORIES.name(code("zuid-limburg")).orElseThrow().nl()).isEqualTo("Zuid-Limburg");
    assertThat(TERRITORIES.name(code("CR39")).orElseThrow().nl()).isEqualTo("Zuid-Limburg");
    assertThat(TERRITORIES.name(code("NL41")).orElseThrow().nl()).isEqualTo("Noord-Brabant");
    assertThat(TERRITORIES.name(code("PV99"))).isEmpty();
  }

  @Test
  void namesStandInDutchOrderWithHertogenboschUnderH() {
    List<String> names = TERRITORIES.currentNames();
    assertThat(names).hasSize(342).doesNotHaveDuplicates();
    assertThat(names).contains("Bergen (L.)", "Bergen (NH.)", "Hengelo", "Beek");
    assertThat(names).first().isEqualTo("Aa en Hunze");
    int bosch = names.indexOf("'s-Hertogenbosch");
    assertThat(bosch).isGreaterThan(names.indexOf("Heerlen")).isLessThan(names.indexOf("Heusden"));
    assertThat(names.indexOf("De Bilt")).isLessThan(names.indexOf("Delft"));
    assertThat(Set.copyOf(names)).hasSize(342);
  }

  @Test
  void nutsCodesHaveNames() {
    assertThat(TERRITORIES.nuts(code("NL42")).orElseThrow().name()).isEqualTo("Limburg (NL)");
    assertThat(TERRITORIES.nuts(code("NL35")).orElseThrow().country()).isEqualTo(code("NL"));
    assertThat(TERRITORIES.nuts(code("NL99"))).isEmpty();
    assertThat(TERRITORIES.provinces())
        .allSatisfy(p -> assertThat(TERRITORIES.nuts(p.nuts2())).isPresent())
        .allSatisfy(p -> assertThat(TERRITORIES.nuts(p.nuts2Before())).isPresent());
  }

  @Test
  void utrechtGotANewCodeAndAnotherBorder() {
    NutsBridge bridge = TERRITORIES.bridge(code("NL31")).getFirst();
    assertThat(bridge.to()).isEqualTo(code("NL35"));
    assertThat(bridge.isBorderChanged()).isTrue();
    assertThat(bridge.kind()).isEqualTo(NutsBridge.Kind.BORDER_MOVED);
    assertThat(bridge.note()).contains("Vijfheerenlanden");
    assertThat(bridge.change()).isEqualTo("NUTS 2021 to 2024");
  }

  @Test
  void bridgesGoOnOverSeveralChangesAndTellMergersAndDivisions() {
    assertThat(TERRITORIES.bridge(code("FR94")))
        .singleElement()
        .satisfies(bridge -> {
          assertThat(bridge.from()).isEqualTo(code("FR94"));
          assertThat(bridge.to()).isEqualTo(code("FRY4"));
          assertThat(bridge.isBorderChanged()).isFalse();
          assertThat(bridge.change()).isEqualTo("NUTS 2010 to 2013, NUTS 2013 to 2016");
        });
    assertThat(TERRITORIES.bridge(code("FI18")))
        .extracting(bridge -> bridge.to().value(), NutsBridge::kind)
        .containsExactly(
            tuple("FI1B", NutsBridge.Kind.SPLIT), tuple("FI1C", NutsBridge.Kind.SPLIT));
    assertThat(TERRITORIES.bridge(code("FI13")).getFirst().kind())
        .isEqualTo(NutsBridge.Kind.MERGED);
    assertThat(TERRITORIES.bridge(code("NO05")).getFirst().isBorderChanged()).isTrue();
    assertThat(TERRITORIES.bridge(code("NL41"))).isEmpty();
  }

  @Test
  void countriesHaveANameInEachLanguageAndProvincesTheirOwn() {
    assertThat(TERRITORIES.name(code("DK"), Language.NL)).isEqualTo("Denemarken");
    assertThat(TERRITORIES.name(code("EL"), Language.EN)).isEqualTo("Greece");
    assertThat(TERRITORIES.name(code("NL"), Language.NL)).isEqualTo("Nederland");
    assertThat(TERRITORIES.name(code("NL42"), Language.NL)).isEqualTo("Limburg");
    assertThat(TERRITORIES.name(code("CR99"), Language.NL)).isEqualTo("CR99");
  }

  @Test
  void sharesAddUpToOne() {
    assertThat(
            TERRITORIES.municipalitiesOn(LocalDate.of(1990, 1, 1)).stream()
                .map(m -> TERRITORIES.successors(m.code())))
        .allSatisfy(parts ->
            assertThat(parts.stream().mapToDouble(Successor::share).sum())
                .isCloseTo(1, within(1e-12)));
  }
}
