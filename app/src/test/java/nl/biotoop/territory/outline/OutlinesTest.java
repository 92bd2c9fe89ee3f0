package nl.biotoop.territory.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.biotoop.Sources;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.TestContent;
import nl.biotoop.territory.Province;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import nl.biotoop.territory.outline.Outline.Point;
import nl.biotoop.territory.outline.Outline.Ring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outlines of the provinces lie where the provinces lie, and a faulty file is refused. */
class OutlinesTest {
  private static final Territories TERRITORIES = new Territories(TestContent.shipped());
  private static final Outlines OUTLINES = new Outlines(TestContent.shipped(), TERRITORIES);

  private static Outline of(String province) {
    return OUTLINES.provinces().stream()
        .filter(one -> one.area().equals(new RegionCode(province)))
        .findFirst()
        .orElseThrow();
  }

  /** A line to the west crosses the border an odd number of times. */
  private static boolean contains(Outline outline, Point place) {
    int crossed = 0;
    for (Ring ring : outline.rings()) {
      for (int i = 1; i < ring.points().size(); i++) {
        Point one = ring.points().get(i - 1);
        Point other = ring.points().get(i);
        if ((one.latitude() > place.latitude()) != (other.latitude() > place.latitude())) {
          double part = (place.latitude() - one.latitude()) / (other.latitude() - one.latitude());
          double at = one.longitude() + part * (other.longitude() - one.longitude());
          crossed += at < place.longitude() ? 1 : 0;
        }
      }
    }
    return crossed % 2 == 1;
  }

  @Test
  void everyProvinceHasOneOutlineWithItsNameInIt() {
    assertThat(OUTLINES.provinces())
        .extracting(Outline::area)
        .containsExactlyElementsOf(TERRITORIES.provinces().stream().map(Province::code).toList());
    for (Outline one : OUTLINES.provinces()) {
      assertThat(contains(one, one.label())).as(one.area().value()).isTrue();
      for (Outline other : OUTLINES.provinces()) {
        assertThat(other.equals(one) || !contains(other, one.label()))
            .as("%s in %s", one.area(), other.area())
            .isTrue();
      }
    }
  }

  /** Places of the capitals, to two decimals, from any atlas. */
  @ParameterizedTest
  @CsvSource({
    "PV20, 6.57, 53.22", "PV21, 5.80, 53.20", "PV22, 6.56, 52.99", "PV23, 6.09, 52.51",
    "PV24, 5.48, 52.51", "PV25, 5.90, 51.98", "PV26, 5.12, 52.09", "PV27, 4.64, 52.38",
    "PV28, 4.47, 51.92", "PV29, 3.61, 51.50", "PV30, 5.30, 51.69", "PV31, 5.69, 50.85"
  })
  void theCapitalLiesInItsProvinceAndInNoOther(String province, double longitude, double latitude) {
    assertThat(OUTLINES.provinces())
        .filteredOn(one -> contains(one, new Point(longitude, latitude)))
        .extracting(one -> one.area().value())
        .containsExactly(province);
  }

  @ParameterizedTest
  @CsvSource({
    "PV20, PV21, true", "PV20, PV22, true", "PV30, PV31, true", "PV26, PV27, true",
    "PV29, PV30, true", "PV20, PV31, false", "PV22, PV25, false", "PV29, PV31, false"
  })
  void neighboursShareTheirBorder(String one, String other, boolean neighbours) {
    Set<Point> shared = new HashSet<>(points(one));
    shared.retainAll(points(other));
    assertThat(shared.size() >= 2).isEqualTo(neighbours);
  }

  private static List<Point> points(String province) {
    return of(province).rings().stream().flatMap(ring -> ring.points().stream()).toList();
  }

  @Test
  void noBorderCrossesItself() {
    for (Outline outline : OUTLINES.provinces()) {
      for (Ring ring : outline.rings()) {
        List<Point> points = ring.points();
        for (int i = 1; i < points.size(); i++) {
          for (int j = i + 2; j < points.size(); j++) {
            assertThat(crosses(points.get(i - 1), points.get(i), points.get(j - 1), points.get(j)))
                .as("%s: %s and %s", outline.area(), points.get(i), points.get(j))
                .isFalse();
          }
        }
      }
    }
    assertThat(crosses(new Point(0, 0), new Point(2, 2), new Point(0, 2), new Point(2, 0)))
        .isTrue();
  }

  private static boolean crosses(Point a, Point b, Point c, Point d) {
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
  }

  private static double side(Point a, Point b, Point c) {
    return Math.signum(
        (b.longitude() - a.longitude()) * (c.latitude() - a.latitude())
            - (b.latitude() - a.latitude()) * (c.longitude() - a.longitude()));
  }

  /** The outlines go with every page of figures of provinces. */
  @Test
  void theFileIsSmall() {
    assertThat(shipped().length()).isLessThan(15_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"code\":\"PV20\"    | \"code\":\"CR01\"    | feature 1 (CR01): 'code' is geen provincie",
        "\"code\":\"PV21\"    | \"code\":\"PV20\"    | feature 2 (PV20): deze provincie staat er"
            + " twee",
        "\"MultiPolygon\"     | \"Polygon\"          | feature 1 (PV20): de vorm is geen"
            + " MultiPolygon",
        "\"label\":[6.61      | \"label\":[233882    | feature 1 (PV20): [233882,53.31] ligt niet"
            + " in",
        "\"label\":[6.61,53.31] | \"label\":[53.31,6.61] | [53.31,6.61] ligt niet in Nederland",
        "\"label\":[6.61,53.31] | \"label\":\"hier\" | \"hier\" ligt niet in Nederland",
        "[[[[                 | [[[[6.1,53.1],[      | feature 1 (PV20): een grens is niet"
            + " gesloten",
        "FeatureCollection\"  | FeatureCollection    | is geen JSON",
        "\"features\"         | \"Features\"         | ontbreekt"
      })
  void aFaultNamesFileAndFeature(String from, String to, String fault, @TempDir Path data)
      throws IOException {
    String damaged = shipped().replaceFirst(java.util.regex.Pattern.quote(from), to);
    assertThat(damaged).isNotEqualTo(shipped());
    Files.createDirectories(data.resolve("content/territory"));
    Files.writeString(data.resolve("content/territory/provinces.geojson"), damaged);
    assertThatThrownBy(() -> new Outlines(TestContent.with(data), TERRITORIES))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("territory/provinces.geojson")
        .hasMessageContaining(fault);
  }

  private static String shipped() {
    return Sources.text(Sources.ROOT.resolve("content/territory/provinces.geojson"));
  }
}
