package nl.biotoop.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.TestContent;
import nl.biotoop.territory.Successor.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuccessionTest {
  private static final String HEADER = "date,kind,from,to,hectare,dwellings,inhabitants\n";
  private static final Territories TERRITORIES = new Territories(TestContent.shipped());

  private static List<Successor> successors(String code) {
    return TERRITORIES.successors(new RegionCode(code));
  }

  private static List<String> names(String code) {
    return successors(code).stream().map(part -> part.municipality().name()).toList();
  }

  private static Territories with(Path data, String transfers) throws IOException {
    Files.createDirectories(data.resolve("content/territory"));
    Files.writeString(data.resolve("content/territory/transfers.csv"), HEADER + transfers);
    return new Territories(TestContent.with(data));
  }

  @Test
  void everyEndedMunicipalityLeadsToACurrentOne() {
    List<Municipality> ended =
        IntStream.rangeClosed(1, 1999)
            .mapToObj(i -> new RegionCode("GM" + Integer.toString(10_000 + i).substring(1)))
            .flatMap(code -> TERRITORIES.municipality(code).stream())
            .filter(municipality -> !municipality.isCurrent())
            .toList();
    assertThat(ended).hasSize(492);
    assertThat(ended)
        .allSatisfy(municipality ->
            assertThat(TERRITORIES.successors(municipality.code()))
                .as(municipality.name())
                .isNotEmpty()
                .allMatch(part -> part.municipality().isCurrent()));
  }

  @Test
  void aCurrentMunicipalityHasItself() {
    assertThat(successors("GM0855")).singleElement().extracting(Successor::share).isEqualTo(1.0);
  }

  @Test
  void sintOedenrodeWentToMeierijstad() {
    assertThat(names("GM0846")).containsExactly("Meierijstad");
  }

  @Test
  void maasdonkWasDividedBetweenDenBoschAndOss() {
    assertThat(names("GM1671")).containsExactlyInAnyOrder("'s-Hertogenbosch", "Oss");
    assertThat(successors("GM1671")).allMatch(part -> part.basis() == Basis.INHABITANTS);
  }

  @Test
  void haarenWasDividedAmongFour() {
    assertThat(names("GM0788"))
        .containsExactlyInAnyOrder("Oisterwijk", "Vught", "Boxtel", "Tilburg");
    assertThat(successors("GM0788"))
        .isSortedAccordingTo((a, b) -> Double.compare(b.share(), a.share()));
  }

  @Test
  void aChainGoesOnToTheEnd() {
    // Ravenstein took a strip of Berghem in 1994 and went to Oss in 2003; Esch went over Haaren.
    assertThat(names("GM0750")).containsExactly("Oss");
    assertThat(names("GM0776"))
        .containsExactlyInAnyOrder("Oisterwijk", "Vught", "Boxtel", "Tilburg");
    // Herten went to Roermond, and a strip without inhabitants elsewhere.
    assertThat(successors("GM0919").getFirst().municipality().name()).isEqualTo("Roermond");
    assertThat(successors("GM0919").getFirst().share()).isEqualTo(1.0);
  }

  @Test
  void sharesMultiplyAlongAChainAndHectaresStandInForInhabitants(@TempDir Path data)
      throws IOException {
    Territories own =
        with(
            data,
            """
            2000-01-01,opgeheven,GM0001,GM0002,10,,30
            2000-01-01,opgeheven,GM0001,GM0855,90,,10
            2010-01-01,opgeheven,GM0002,GM0855,75,,
            2010-01-01,opgeheven,GM0002,GM0796,25,,
            2010-01-01,wijziging,GM0001,GM0363,1,,1
            """);
    List<Successor> parts = own.successors(new RegionCode("GM0001"));
    assertThat(parts)
        .extracting(p -> p.municipality().name())
        .containsExactly("Tilburg", "'s-Hertogenbosch");
    assertThat(parts.getFirst().share()).isCloseTo(0.25 + 0.75 * 0.75, within(1e-12));
    assertThat(parts.getFirst().basis()).isEqualTo(Basis.HECTARES);
  }

  @Test
  void withoutAnyNumbersThePartsAreEqual(@TempDir Path data) throws IOException {
    List<Successor> parts =
        with(data, "2000-01-01,opgeheven,GM0001,GM0855,,,\n2000-01-01,opgeheven,GM0001,GM0796,,,\n")
            .successors(new RegionCode("GM0001"));
    assertThat(parts).allMatch(p -> p.share() == 0.5 && p.basis() == Basis.EQUAL_PARTS);
  }

  @Test
  void aCircleInTheContentNeverHangs(@TempDir Path data) throws IOException {
    Territories own =
        with(
            data,
            """
            2000-01-01,opgeheven,GM0001,GM0002,,,50
            2000-01-01,opgeheven,GM0002,GM0001,,,50
            2000-01-01,opgeheven,GM0002,GM0855,,,50
            2000-01-01,opgeheven,GM0003,GM0003,,,50
            """);
    assertThat(own.successors(new RegionCode("GM0001")))
        .singleElement()
        .satisfies(part -> assertThat(part.share()).isEqualTo(1.0));
    assertThat(own.successors(new RegionCode("GM0003"))).isEmpty();
    assertThat(own.find("Appingedam")).isNotNull();
  }

  @Test
  void aFaultyTransferIsRefusedWithItsPlace(@TempDir Path data) {
    assertThatThrownBy(() -> with(data, "2000-01-01,opgeheven,GM9999,GM0855,1,1,1\n"))
        .isInstanceOf(ContentFault.class)
        .hasMessage(
            "territory/transfers.csv, regel 2, kolom 'from': gemeente 'GM9999' staat niet in"
                + " municipalities.csv");
    assertThatThrownBy(() -> with(data, "2000-01-01,opgeheven,GM0001,PV30,1,1,1\n"))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("kolom 'to'");
    assertThatThrownBy(() -> with(data, "2000-01-01,opgeheven,GM0001,GM0855,1,1,-5\n"))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("kolom 'inhabitants'");
  }

  @Test
  void otherTablesThatDoNotFitAreRefused(@TempDir Path data) throws IOException {
    Path folder = Files.createDirectories(data.resolve("content/territory"));
    Files.writeString(
        folder.resolve("own_regions.csv"), "region,name,municipality\nhier,Hier,GM0788\n");
    assertThatThrownBy(() -> new Territories(TestContent.with(data)))
        .isInstanceOf(ContentFault.class)
        .hasMessage(
            "territory/own_regions.csv, regel 2, kolom 'municipality': 'GM0788' bestaat niet meer");
    Files.writeString(
        folder.resolve("own_regions.csv"),
        "region,name,municipality\nhier,Hier,GM0855\ndaar,Daar,GM0855\n");
    assertThatThrownBy(() -> new Territories(TestContent.with(data)))
        .isInstanceOf(ContentFault.class)
        .hasMessage("territory/own_regions.csv: 'GM0855' staat er twee keer");
    Files.delete(folder.resolve("own_regions.csv"));
    Files.writeString(
        folder.resolve("municipality_corop.csv"), "municipality,corop,year\nGM0855,CR34,2026\n");
    assertThatThrownBy(() -> new Territories(TestContent.with(data)))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("ontbreekt");
    assertThat(TERRITORIES.municipalitiesOn(LocalDate.of(2026, 1, 1))).hasSize(342);
  }
}
