package nl.biotoop.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.biotoop.platform.TestContent;
import nl.biotoop.sources.table.Remark;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.RegionLevel;
import nl.biotoop.territory.Territories;
import nl.biotoop.territory.outline.Outline;
import nl.biotoop.territory.outline.Projection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A map is read whole, or it is told what is wrong with it. */
class BoundaryReadingTest {
  private static final Territories TERRITORIES = new Territories(TestContent.shipped());
  private static final MapAreas AREAS = new MapAreas(TERRITORIES);
  private static final BoundaryReading READING = new BoundaryReading(AREAS);

  @TempDir private Path folder;

  private BoundaryReading.Result read(MapLevel level, String text, String property)
      throws IOException {
    Path file = Files.writeString(folder.resolve("map.geojson"), text);
    return READING.read(level, file, 10L << 20, property, 2026);
  }

  private List<Outline> outlines(MapLevel level, String text) throws IOException {
    return ((BoundaryReading.Read) read(level, text, "")).outlines();
  }

  private List<String> faults(MapLevel level, String text) throws IOException {
    return ((BoundaryReading.Refused) read(level, text, ""))
        .faults().stream().map(Remark::nl).toList();
  }

  private static String corops(String property) {
    return MapFiles.of(TERRITORIES, RegionLevel.COROP, property);
  }

  @ParameterizedTest
  @CsvSource({"statcode", "code", "NUTS_ID", "id", "gebied"})
  void theCodesAreFoundWhereverTheyStand(String property) throws IOException {
    List<Outline> outlines = outlines(MapLevel.COROP, corops(property));
    assertThat(outlines).hasSize(40);
    assertThat(outlines).extracting(Outline::area).isSorted();
  }

  @Test
  void allProvincesWithTheirPlaceAreRead() throws IOException {
    List<Outline> outlines =
        outlines(
            MapLevel.PROVINCE,
            MapFiles.of(TERRITORIES, RegionLevel.PROVINCE, "statcode")
                .replace("\"PV20\"", "\"PV20  \""));
    assertThat(outlines).hasSize(12);
    assertThat(outlines.getFirst().area()).isEqualTo(new RegionCode("PV20"));
    assertThat(OutlineText.read(OutlineText.write(outlines))).isEqualTo(outlines);
  }

  @Test
  void whenTwoFieldsHaveCodesTheAdministratorChooses() throws IOException {
    String two =
        corops("een").replaceAll("\"een\":\"(CR\\d\\d)\"", "\"een\":\"$1\",\"twee\":\"$1\"");
    BoundaryReading.Refused asked = (BoundaryReading.Refused) read(MapLevel.COROP, two, "");
    assertThat(asked.properties()).containsExactly("een", "twee");
    assertThat(asked.faults().getFirst().en()).contains("Choose the field");
    assertThat(read(MapLevel.COROP, two, "twee")).isInstanceOf(BoundaryReading.Read.class);
  }

  @Test
  void everyFaultIsToldWithItsAreaAndCode() throws IOException {
    List<String> features =
        new ArrayList<>(MapFiles.features(TERRITORIES, RegionLevel.COROP, "statcode"));
    features.set(0, features.getFirst().replaceAll("CR\\d\\d", "CR99"));
    features.set(1, features.get(2));
    assertThat(faults(MapLevel.COROP, MapFiles.collection(features)))
        .hasSize(3)
        .anyMatch(
            it -> it.matches("Gebied 1 \\(CR99\\): het veld statcode .* CR99\\. Dat is geen.*"))
        .anyMatch(it -> it.matches("De code CR\\d\\d staat er twee keer: bij gebied 2 en .* 3\\."))
        .anyMatch(
            it -> it.matches("Gebieden die ontbreken: 2\\. Dit zijn: CR\\d\\d .*, CR\\d\\d .*"));
  }

  @Test
  void manyFaultsAreCounted() throws IOException {
    List<String> swapped =
        MapFiles.features(TERRITORIES, RegionLevel.COROP, "statcode").stream()
            .map(it -> it.replaceAll("\\[([0-9.]+),([0-9.]+)]", "[$2,$1]"))
            .toList();
    assertThat(faults(MapLevel.COROP, MapFiles.collection(swapped)))
        .hasSize(11)
        .contains("En nog meer fouten: 30.")
        .first()
        .asString()
        .contains("Gebied 1 (CR", "lengte en breedte zijn verwisseld");
  }

  @Test
  void aPlaceElsewhereAndAnotherYearAndAnotherMapAreRefused() throws IOException {
    String corops = corops("statcode");
    assertThat(faults(MapLevel.COROP, corops.replaceFirst(",\\[[0-9.]+,", ",[-63.1,")))
        .singleElement()
        .asString()
        .contains("het punt -63.1, ", "ligt niet op deze kaart");
    assertThat(
            faults(
                MapLevel.COROP,
                corops.replaceAll("\"statcode\":\"(CR..)\"", "$0,\"jrstatcode\":\"2019$1\"")))
        .containsExactly("In het bestand staat het jaar 2019. U koos 2026.");
    assertThat(faults(MapLevel.PROVINCE, corops))
        .containsExactly("In dit bestand staan: COROP-gebieden. U koos: Provincies.");
    assertThat(faults(MapLevel.COROP, corops.replace("CR", "gebied ")))
        .containsExactly(
            "Er is geen veld met de codes van deze gebieden. De velden zijn: statcode.");
    assertThat(faults(MapLevel.COROP, corops.replaceAll("\"statcode\":\"CR..\"", "")))
        .singleElement()
        .asString()
        .contains("hebben geen codes");
  }

  @Test
  void europeIsWholeWithoutIslandsFarAway() throws IOException {
    String europe = MapFiles.europe(AREAS.required(MapLevel.NUTS_2));
    BoundaryReading.Read read = (BoundaryReading.Read) read(MapLevel.NUTS_2, europe, "");
    assertThat(read.outlines()).hasSize(236);
    assertThat(read.leftOut()).as("an island, and a land that we do not know").isEqualTo(2);
    assertThat(faults(MapLevel.NUTS_2, europe.replace("NL35", "NL31")))
        .contains(
            "Gebied "
                + (1
                    + europe.substring(0, europe.indexOf("NL35")).split("Feature\"", -1).length
                    - 2)
                + " (NL31): de code NL31 is van een oudere indeling. Laad grenzen van de nieuwste"
                + " indeling.")
        .anyMatch(it -> it.contains("ontbreken: 1. Dit zijn: NL35 Utrecht"));
    assertThat(faults(MapLevel.NUTS_2, europe.replace("\"FRY5\"", "\"FRZ9\"")))
        .anyMatch(it -> it.contains("(FRZ9)") && it.contains("geen code van deze kaart"));
  }

  /** A map may be as large as a picture of some size, and no larger. */
  @Test
  void fortyAreasTakeSixtyKilobytesAtMost() throws IOException {
    List<Outline> outlines = outlines(MapLevel.COROP, winding(corops("statcode")));
    assertThat(outlines.stream().mapToInt(BoundaryReadingTest::points).sum())
        .isBetween(1_000, BoundaryReading.MOST_POINTS);
    Projection projection = new Projection(outlines, 360, 4);
    assertThat(outlines.stream().mapToInt(one -> projection.path(one).length()).sum())
        .isBetween(10_000, 60_000);
  }

  private static int points(Outline outline) {
    return outline.rings().stream().mapToInt(ring -> ring.points().size()).sum();
  }

  /** With two hundred bends in each side of a square, the same ones for a neighbour. */
  private static String winding(String squares) {
    return java.util.regex.Pattern.compile("\\[\\[(\\[.*?])]]")
        .matcher(squares)
        .replaceAll(found -> "[[" + bends(found.group(1)) + "]]");
  }

  private static String bends(String corners) {
    String[] places = corners.substring(1, corners.length() - 1).split("],\\[", -1);
    List<String> bent = new ArrayList<>();
    for (int i = 1; i < places.length; i++) {
      double[] from = place(places[i - 1]);
      double[] to = place(places[i]);
      boolean turned = from[0] + from[1] > to[0] + to[1];
      for (int bend = 0; bend < 200; bend++) {
        double along = bend / 200.0;
        double seen = turned ? 1 - along : along;
        double aside = 0.02 * Math.sin(seen * Math.PI) * Math.sin(60 * seen);
        boolean flat = from[1] == to[1];
        bent.add(
            "["
                + (from[0] + along * (to[0] - from[0]) + (flat ? 0 : aside))
                + ","
                + (from[1] + along * (to[1] - from[1]) + (flat ? aside : 0))
                + "]");
      }
    }
    bent.add("[" + places[0] + "]");
    bent.set(0, "[" + places[0] + "]");
    return String.join(",", bent);
  }

  private static double[] place(String text) {
    String[] numbers = text.split(",", -1);
    return new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])};
  }
}
