package nl.biotoop.observation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import nl.biotoop.observation.web.Quintiles.Range;
import org.junit.jupiter.api.Test;

/** Worked by hand from the positions (n − 1)p + 1. */
class QuintilesTest {

  private static List<Integer> groups(double... values) {
    Quintiles quintiles = Quintiles.of(values);
    return Arrays.stream(values).mapToObj(quintiles::group).toList();
  }

  /** Positions 3.2, 5.4, 7.6 and 9.8 among 1 … 12. */
  @Test
  void twelveProvincesMakeGroupsOfTwoOrThree() {
    assertThat(Quintiles.of(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1).ranges())
        .containsExactly(
            new Range(1, 3, 3),
            new Range(4, 5, 2),
            new Range(6, 7, 2),
            new Range(8, 9, 2),
            new Range(10, 12, 3));
  }

  /** Positions 2, 3, 4 and 5 among 1, 1, 1, 2, 3, 4: the bounds 1, 1, 2 and 3. */
  @Test
  void equalValuesAreInOneGroupAndAnEmptyGroupIsLeftOut() {
    assertThat(Quintiles.of(1, 1, 1, 2, 3, 4).ranges())
        .containsExactly(
            new Range(1, 1, 3), new Range(2, 2, 1), new Range(3, 3, 1), new Range(4, 4, 1));
    assertThat(groups(4, 1, 2, 1, 3, 1)).containsExactly(4, 1, 2, 1, 3, 1);
  }

  /** Positions 2.2, 3.4, 4.6 and 5.8 among 1, 2, 2, 2, 2, 2, 9: the bounds are all 2. */
  @Test
  void aValueOnABoundIsInTheLowerGroup() {
    assertThat(Quintiles.of(9, 2, 2, 2, 2, 2, 1).ranges())
        .containsExactly(new Range(1, 2, 6), new Range(9, 9, 1));
  }

  @Test
  void valuesThatAreAllTheSameAreOneGroupAndNoneAreNone() {
    assertThat(Quintiles.of(7, 7, 7, 7, 7).ranges()).containsExactly(new Range(7, 7, 5));
    assertThat(Quintiles.of().ranges()).isEmpty();
  }

  @Test
  void groupsFollowTheOrderOfTheValues() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int i = 0; i < 200; i++) {
      double[] values = random.doubles(5 + i, -3, 3).map(it -> Math.rint(it * 10)).toArray();
      Quintiles quintiles = Quintiles.of(values);
      assertThat(quintiles.ranges()).hasSizeBetween(1, 5);
      assertThat(quintiles.ranges().stream().mapToInt(Range::size).sum()).isEqualTo(values.length);
      for (double value : values) {
        Range range = quintiles.ranges().get(quintiles.group(value) - 1);
        assertThat(value).isBetween(range.lowest(), range.highest());
      }
      for (int next = 1; next < quintiles.ranges().size(); next++) {
        assertThat(quintiles.ranges().get(next).lowest())
            .isGreaterThan(quintiles.ranges().get(next - 1).highest());
      }
    }
  }
}
