package nl.biotoop.sources.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.biotoop.sources.geojson.GeoFeature.Spot;
import nl.biotoop.sources.http.SourceRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Areas are read with their holes and pieces, and what is wrong is told with the area. */
class GeoJsonTest {
  private static final String FILE =
      """
      {"type":"FeatureCollection","numberReturned":2,"crs":{"type":"name","properties":\
      {"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features":[
      {"type":"Feature","id":7,"properties":{"statcode":"PV30  ","naam":null,"more":{"a":1}},
       "geometry":{"type":"Polygon","coordinates":[[[4,51],[6,51,12.5],[6,52],[4,52],[4,51]],
       [[5,51.2],[5.2,51.4],[5,51.4],[5,51.2]]]}},
      {"geometry":{"coordinates":[[[[6,51],[7,51],[7,52],[6,51]]],[[[3,51],[3.5,51],[3,51.5],[3,51]]]],
       "type":"MultiPolygon"},"properties":{"statcode":"PV31","year":2026},"type":"Feature"}]}
      """;

  @TempDir private Path folder;

  private List<GeoFeature> read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("map.geojson"), text, StandardCharsets.UTF_8);
    return GeoJson.read(file, 1_000_000);
  }

  @Test
  void piecesHolesAndPropertiesAreRead() throws IOException {
    List<GeoFeature> features = read(FILE);
    assertThat(features).hasSize(2);
    GeoFeature brabant = features.getFirst();
    assertThat(brabant.number()).isOne();
    assertThat(brabant.place()).isEqualTo("1 (PV30)");
    assertThat(brabant.properties()).containsOnlyKeys("statcode", "id");
    assertThat(brabant.properties()).containsEntry("statcode", "PV30").containsEntry("id", "7");
    assertThat(brabant.patches()).hasSize(1);
    assertThat(brabant.patches().getFirst().lines()).as("with its hole").hasSize(2);
    assertThat(brabant.patches().getFirst().lines().getFirst().spots())
        .as("without heights")
        .hasSize(5)
        .contains(new Spot(6, 51));
    assertThat(features.getLast().patches()).as("an island").hasSize(2);
    assertThat(features.getLast().properties()).containsEntry("year", "2026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"FeatureCollection\" | type: | Dit is geen JSON (regel 1",
        "\"type\":\"FeatureCollection\" | \"type\":\"Topology\" | geen GeoJSON met gebieden",
        "\"features\" | \"fields\" | geen GeoJSON met gebieden",
        "\"type\":\"Feature\",\"id\" | \"type\":\"Thing\",\"id\" | geen GeoJSON met gebieden",
        "\"type\":\"Polygon\" | \"type\":\"Point\" | Gebied 1 (PV30): dit heeft geen vlak",
        "\"type\":\"Polygon\" | \"type\":\"MultiPolygon\" | Gebied 1 (PV30): de coördinaten zijn"
            + " anders genest",
        "[4,52],[4,51]] | [4,52],[4,51.1]] | Gebied 1 (PV30): een grens is niet gesloten",
        "[5,51.2],[5.2,51.4],[5,51.4],[5,51.2] | [5,51.2],[5.2,51.4],[5,51.2] | een grens is niet"
            + " gesloten",
        "[6,51,12.5] | [6,\"51\"] | Gebied 1: een coördinaat is geen getal",
        "[6,51,12.5] | [6] | Gebied 1: een coördinaat is geen getal",
        "[6,51,12.5] | 6 | Gebied 1: een coördinaat is geen getal",
        "[6,51,12.5] | [[6,51]] | Gebied 1 (PV30): de coördinaten zijn anders genest",
        "[6,51,12.5] | [[[6,51]]] | Gebied 1: de coördinaten zijn te diep genest",
        "[6,51,12.5] | [6,151] | Gebied 1 (PV30): het punt 6.0, 151.0 is geen lengte en breedte",
        "[6,51,12.5] | [155000,463000] | coördinaten in meters (RD, EPSG:28992)",
        "OGC:1.3:CRS84 | EPSG::28992 | coördinaten in meters (RD, EPSG:28992)",
        "OGC:1.3:CRS84 | EPSG::3035 | het stelsel urn:ogc:def:crs:EPSG::3035",
        "\"year\":2026},\"type\":\"Feature\"}]} | \"year\":2026},\"type\":\"Feature\"}] | het einde"
            + " ontbreekt",
        "\"type\":\"Feature\"}]} | \"type\":\"Feature\"}]}x | Dit is geen JSON",
        "\"type\":\"Feature\"}]} | \"type\":\"Feature\"}]}{} | Na het einde staat nog iets"
      })
  void aFaultNamesTheArea(String from, String to, String fault) throws IOException {
    assertThat(FILE).contains(from);
    String damaged = FILE.replace(from, to);
    assertThatThrownBy(() -> read(damaged))
        .isInstanceOf(SourceRefused.class)
        .hasMessageContaining(fault);
  }

  @Test
  void whatIsTooLargeOrTooDeepIsRefused() throws IOException {
    assertThatThrownBy(() -> read("{\"type\":" + "[".repeat(100_000)))
        .isInstanceOf(SourceRefused.class)
        .hasMessageContaining("te diep genest");
    assertThatThrownBy(() -> read(FILE.replace("null", "\"" + "x".repeat(1_000_000) + "\"")))
        .isInstanceOfSatisfying(
            SourceRefused.class, it -> assertThat(it.why()).isEqualTo(SourceRefused.Why.TOO_LARGE));
    Path latin = folder.resolve("latin.geojson");
    Files.write(latin, FILE.replace("naam", "naäm").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> GeoJson.read(latin, 1_000_000)).hasMessageContaining("UTF-8");
  }

  /** Wherever it ends; in the middle of a number or a word it is no JSON at all. */
  @Test
  void aFileThatBreaksOffIsTold() {
    for (int length = 30; length < FILE.length() - 3; length += 7) {
      String part = FILE.substring(0, length);
      assertThatThrownBy(() -> read(part))
          .as(part)
          .isInstanceOf(SourceRefused.class)
          .hasMessageMatching("Het bestand is afgebroken.*|Dit is geen JSON.*");
    }
  }

  @Test
  void anEmptyFileIsNoGeoJson() {
    for (String text : List.of("", " ", "[]", "null", "{}", "12")) {
      assertThatThrownBy(() -> read(text)).isInstanceOf(SourceRefused.class);
    }
  }
}
