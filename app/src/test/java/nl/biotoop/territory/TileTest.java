package nl.biotoop.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import nl.biotoop.Sources;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.TestContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The maps of tiles: where each area lies, and that a faulty file is refused with its place. */
class TileTest {
  private static final Territories TERRITORIES = new Territories(TestContent.shipped());

  private static Tile tile(String area) {
    RegionCode code = new RegionCode(area);
    return TERRITORIES.tiles(code.level()).stream()
        .filter(tile -> tile.area().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyProvinceAndCoropAreaHasOneTileInAPlaceOfItsOwn() {
    assertThat(TERRITORIES.tiles(RegionLevel.PROVINCE))
        .extracting(Tile::area)
        .containsExactlyInAnyOrderElementsOf(
            TERRITORIES.provinces().stream().map(Province::code).toList());
    assertThat(TERRITORIES.tiles(RegionLevel.COROP))
        .extracting(Tile::area)
        .containsExactlyInAnyOrderElementsOf(
            TERRITORIES.coropAreas().stream().map(CoropArea::code).toList());
    for (RegionLevel level : List.of(RegionLevel.PROVINCE, RegionLevel.COROP)) {
      assertThat(TERRITORIES.tiles(level))
          .extracting(tile -> List.of(tile.row(), tile.column()))
          .doesNotHaveDuplicates()
          .isSortedAccordingTo(
              Comparator.<List<Integer>>comparingInt(List::getFirst)
                  .thenComparingInt(List::getLast));
      assertThat(TERRITORIES.tiles(level)).extracting(Tile::label).doesNotHaveDuplicates();
    }
    assertThat(TERRITORIES.tiles(RegionLevel.MUNICIPALITY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // north and south
    "CR03, CR39, 0, 1", "CR18, CR31, 0, 1", "PV20, PV31, 0, 1", "CR34, CR39, 0, 1",
    // west and east
    "CR26, CR14, 1, 0", "PV29, PV31, 1, 0", "PV28, PV23, 1, 0", "CR33, CR37, 1, 0"
  })
  void northIsUpAndWestIsLeft(String one, String other, int west, int north) {
    if (north == 1) {
      assertThat(tile(one).row()).isLessThan(tile(other).row());
    }
    if (west == 1) {
      assertThat(tile(one).column()).isLessThan(tile(other).column());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CR34, CR35", "CR35, CR36", "CR37, CR38", "CR38, CR39", "CR13, CR14", "CR01, CR02",
    "CR17, CR24", "PV30, PV31", "PV29, PV30", "PV20, PV21", "PV20, PV22", "PV26, PV27"
  })
  void neighboursTouch(String one, String other) {
    assertThat(Math.abs(tile(one).row() - tile(other).row())).isLessThanOrEqualTo(1);
    assertThat(Math.abs(tile(one).column() - tile(other).column())).isLessThanOrEqualTo(1);
  }

  /** The first line of the shipped file is {@code province,PV20,Groningen,4,1}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gemeente,PV20,Groningen,4,1 | regel 2, kolom 'scheme': 'gemeente' is geen kaart",
        "province,CR01,Groningen,4,1 | regel 2, kolom 'code': 'CR01' is hier geen gebiedscode",
        "province,PV99,Groningen,4,1 | regel 2, kolom 'code': 'PV99' is niet bekend",
        "province,PV20,,4,1 | regel 2, kolom 'label': is leeg",
        "province,PV20,Groningen NL,4,1 | regel 2, kolom 'label': 'Groningen NL' is langer dan 10",
        "province,PV20,Groningen,vier,1 | regel 2, kolom 'column': 'vier' is geen plaats",
        "province,PV20,Groningen,4,0 | regel 2, kolom 'row': '0' is geen plaats",
        "province,PV20,Groningen,3,1 | regel 3, kolom 'column': op die plaats staat al 'PV20'",
        "province,PV21,Groningen,4,1 | regel 3, kolom 'code': 'PV21' heeft al een vakje"
      })
  void aFaultNamesFileLineAndColumn(String first, String fault, @TempDir Path data)
      throws IOException {
    assertThatThrownBy(() -> with(data, shipped().replace("province,PV20,Groningen,4,1", first)))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("territory/tiles.csv, " + fault);
  }

  @Test
  void anAreaWithoutATileIsNamed(@TempDir Path data) {
    assertThatThrownBy(() -> with(data, shipped().replace("corop,CR40,Flevo,4,4\n", "")))
        .isInstanceOf(ContentFault.class)
        .hasMessage("territory/tiles.csv: 'CR40' heeft geen vakje");
  }

  private static String shipped() {
    return Sources.text(Sources.ROOT.resolve("content/territory/tiles.csv"));
  }

  private static Territories with(Path data, String tiles) throws IOException {
    assertThat(tiles).isNotEqualTo(shipped());
    Files.createDirectories(data.resolve("content/territory"));
    Files.writeString(data.resolve("content/territory/tiles.csv"), tiles);
    return new Territories(TestContent.with(data));
  }
}
