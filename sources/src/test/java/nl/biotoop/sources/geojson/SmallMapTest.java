package nl.biotoop.sources.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.biotoop.sources.geojson.GeoFeature.Line;
import nl.biotoop.sources.geojson.GeoFeature.Patch;
import nl.biotoop.sources.geojson.GeoFeature.Spot;
import nl.biotoop.sources.geojson.SmallMap.Shape;
import nl.biotoop.sources.http.SourceRefused;
import org.junit.jupiter.api.Test;

/** Forty areas with winding borders become simple, and stay neighbours. */
class SmallMapTest {
  private static final int ACROSS = 8;
  private static final int DOWN = 5;
  private static final double STEP = 0.4;

  /** Points of a border between two corners. */
  private static final int WINDINGS = 400;

  /**
   * The winding line between two corners; the same both ways.
   *
   * @param half counted in halves of an area from the west
   * @param east half an area to the east, or else a whole one to the north
   */
  private static List<Spot> border(int half, int row, boolean east) {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i <= WINDINGS; i++) {
      double along = (double) i / WINDINGS;
      double aside =
          0.03 * Math.sin(along * Math.PI) * Math.sin(40 * along + half * 3 + row * 5)
              + 0.004 * Math.sin(along * Math.PI) * Math.sin(900 * along + half);
      spots.add(
          east
              ? new Spot(4 + (half + along) * STEP / 2, 51 + row * STEP + aside)
              : new Spot(4 + half * STEP / 2 + aside, 51 + (row + along) * STEP));
    }
    return spots;
  }

  private static List<Spot> reversed(List<Spot> spots) {
    List<Spot> other = new ArrayList<>(spots);
    Collections.reverse(other);
    return other;
  }

  /**
   * How many halves an area lies from the west: as bricks in a wall, so that corners meet sides.
   */
  private static int half(int column, int row) {
    return 2 * column + row % 2;
  }

  private static GeoFeature cell(int column, int row) {
    int half = half(column, row);
    List<Spot> ring = new ArrayList<>(border(half, row, true));
    for (List<Spot> next :
        List.of(
            border(half + 1, row, true),
            border(half + 2, row, false),
            reversed(border(half + 1, row + 1, true)),
            reversed(border(half, row + 1, true)),
            reversed(border(half, row, false)))) {
      ring.addAll(next.subList(1, next.size()));
    }
    ring.set(ring.size() - 1, ring.getFirst());
    return new GeoFeature(
        1 + row * ACROSS + column,
        Map.of("code", column + "-" + row),
        List.of(new Patch(List.of(new Line(ring)))));
  }

  private static List<GeoFeature> grid() {
    List<GeoFeature> cells = new ArrayList<>();
    for (int row = 0; row < DOWN; row++) {
      for (int column = 0; column < ACROSS; column++) {
        cells.add(cell(column, row));
      }
    }
    return cells;
  }

  @Test
  void fewPointsAreLeftAndNeighboursShareTheirBorder() {
    List<Shape> shapes = SmallMap.of(grid(), 4_500);
    assertThat(shapes).hasSize(ACROSS * DOWN);
    int points =
        shapes.stream()
            .flatMap(shape -> shape.lines().stream())
            .mapToInt(line -> line.spots().size())
            .sum();
    assertThat(points).as("of 96,000").isBetween(1_500, 4_500);
    Map<Set<Spot>, Integer> sides = new HashMap<>();
    for (Shape shape : shapes) {
      for (Line line : shape.lines()) {
        List<Spot> spots = line.spots();
        assertThat(spots.getFirst()).isEqualTo(spots.getLast());
        for (int i = 1; i < spots.size(); i++) {
          sides.merge(new HashSet<>(spots.subList(i - 1, i + 1)), 1, Integer::sum);
        }
      }
    }
    sides.forEach((side, times) -> {
      boolean inside =
          side.stream()
              .anyMatch(it -> it.x() > 4.25 && it.x() < 7.15 && it.y() > 51.05 && it.y() < 52.95);
      assertThat(!inside || times == 2).as("%s is of two", side).isTrue();
    });
  }

  @Test
  void theNameOfAnAreaStandsInIt() {
    for (Shape shape : SmallMap.of(grid(), 4_500)) {
      int column = (shape.number() - 1) % ACROSS;
      int row = (shape.number() - 1) / ACROSS;
      double west = 4 + half(column, row) * STEP / 2;
      assertThat(shape.label().x()).isBetween(west, west + STEP);
      assertThat(shape.label().y()).isBetween(51 + row * STEP, 51 + (row + 1) * STEP);
    }
  }

  private static Line square(double west, double south, double side) {
    return new Line(
        List.of(
            new Spot(west, south),
            new Spot(west + side, south),
            new Spot(west + side, south + side),
            new Spot(west, south + side),
            new Spot(west, south)));
  }

  @Test
  void whatIsSmallerThanADotGoesButNeverAWholeArea() {
    GeoFeature large =
        new GeoFeature(
            1,
            Map.of(),
            List.of(
                new Patch(
                    List.of(square(4, 51, 1), square(4.2, 51.2, 0.3), square(4.8, 51.8, 0.001))),
                new Patch(List.of(square(5.5, 51, 0.2))),
                new Patch(List.of(square(5.9, 51, 0.001)))));
    GeoFeature small =
        new GeoFeature(2, Map.of(), List.of(new Patch(List.of(square(7, 53, 0.001)))));
    List<Shape> shapes = SmallMap.of(List.of(large, small), 100);
    assertThat(shapes.getFirst().lines()).as("itself, a hole and an island").hasSize(3);
    assertThat(shapes.getLast().lines()).hasSize(1);
  }

  @Test
  void aBorderThatCrossesItselfIsRefused() {
    Line bow =
        new Line(
            List.of(
                new Spot(4, 51),
                new Spot(5, 52),
                new Spot(5, 51),
                new Spot(4, 52),
                new Spot(4, 51)));
    GeoFeature crossed =
        new GeoFeature(3, Map.of("code", "PV30"), List.of(new Patch(List.of(bow))));
    assertThatThrownBy(() -> SmallMap.of(List.of(crossed), 100))
        .isInstanceOf(SourceRefused.class)
        .hasMessage("Gebied 3 (PV30): een grens kruist zichzelf.");
  }
}
