package nl.biotoop.statistics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeerPositionTest {
  private static final double NONE = Double.NaN;
  private static final PeerGroup THREE = PeerGroup.chosen(0, 1, 2, 3);

  /** Three draws from 1, 2, 6 have a median of 1 when two or three of them are: 6/27 + 1/27. */
  @Test
  void theShareIsTheChanceThatTheMedianOfTheSampleIsLower() {
    double[][][] values = {{{1.5, 1, 2, 6}}};

    assertThat(above(new PeerPosition(List.of(3), 100_000, 1).of(values, THREE)))
        .isCloseTo(7.0 / 27, within(0.005));
  }

  /**
   * Among 2, 2 and 2.5 the median of three draws is 2 when two or three of them are: 20/27; equal
   * counts half.
   */
  @Test
  void aUnitAboveAllIsAlwaysAboveAndAnEqualOneCountsHalf() {
    assertThat(above(position().of(new double[][][] {{{9, 1, 2, 6}}}, THREE))).isEqualTo(1);
    assertThat(above(position().of(new double[][][] {{{0, 1, 2, 6}}}, THREE))).isEqualTo(0);
    assertThat(
            above(
                new PeerPosition(List.of(3), 100_000, 2)
                    .of(new double[][][] {{{2, 2, 2, 2.5}}}, THREE)))
        .isCloseTo(10.0 / 27, within(0.005));
  }

  /** First in one indicator and last in the other by as much: the weights decide, half and half. */
  @Test
  void weightsAreDrawnEvenly() {
    double[][][] values = {{{2, 1, 0, 1}, {0, 1, 2, 1}}};

    assertThat(above(new PeerPosition(List.of(3), 50_000, 4).of(values, THREE)))
        .isCloseTo(0.5, within(0.02));
  }

  /** Above in one year and below in the other. */
  @Test
  void tablesAreDrawnEvenly() {
    double[][][] values = {{{9, 1, 2, 6}}, {{0, 1, 2, 6}}};

    PeerPosition.Estimated found =
        (PeerPosition.Estimated) new PeerPosition(List.of(3), 50_000, 5).of(values, THREE);

    assertThat(found.above()).isCloseTo(0.5, within(0.02));
    assertThat(found.first()).as("of the first alone").isEqualTo(1);
  }

  /** With the three nearest it is above all, with five it is below most. */
  @Test
  void howManyPeersIsDrawnToo() {
    double[][][] values = {{{5, 1, 2, 3, 100, 100, 100, 100, 100, 100, 100, 100}}};
    PeerGroup group = PeerGroup.chosen(0, IntStream.rangeClosed(1, 11).toArray());

    assertThat(above(new PeerPosition(List.of(3), 500, 1).of(values, group))).isEqualTo(1);
    assertThat(above(new PeerPosition(List.of(3, 11), 50_000, 1).of(values, group)))
        .isBetween(0.5, 0.6);
  }

  /**
   * Of three draws from 1, 2, 6 none is higher than 5 with a chance of 8/27, all are with 1/27: so
   * the places of 5 and 95 % are 1 and 3; with 3,000 draws that is beyond doubt.
   */
  @Test
  void aPlaceHasTheIntervalOfTheSamples() {
    assertThat(
            new PeerPosition(List.of(3), 3000, 7)
                .place(new double[][][] {{{5, 1, 2, 6}}}, THREE, 3))
        .isEqualTo(new PeerPosition.Placed(2, 1, 3, 4));
    assertThat(position().place(new double[][][] {{{9, 1, 2, 6}}}, THREE, 3))
        .as("above all, whatever is drawn")
        .isEqualTo(new PeerPosition.Placed(1, 1, 1, 4));
  }

  /**
   * First in one year and last in the other: the newest year tells the place, both the interval.
   */
  @Test
  void aPlaceHasTheIntervalOfItsYears() {
    assertThat(position().place(new double[][][] {{{9, 1, 2, 6}}, {{0, 1, 2, 6}}}, THREE, 3))
        .isEqualTo(new PeerPosition.Placed(1, 1, 4, 4));
  }

  /** The place is among the nearest; the samples may come from more. */
  @Test
  void aPlaceIsAmongTheNearest() {
    double[][][] values = {{{5, 1, 2, 3, 100, 100, 100, 100, 100, 100, 100, 100}}};
    PeerGroup group = PeerGroup.chosen(0, IntStream.rangeClosed(1, 11).toArray());

    assertThat(new PeerPosition(List.of(3), 500, 1).place(values, group, 3))
        .isEqualTo(new PeerPosition.Placed(1, 1, 1, 4));
    assertThat(new PeerPosition(List.of(3), 500, 1).place(values, group, 4))
        .isEqualTo(new PeerPosition.Placed(2, 1, 1, 5));
  }

  @Test
  void noPlaceIsGivenAmongTooFew() {
    assertThat(position().place(new double[][][] {{{5, 1, NONE, 6}}}, THREE, 3))
        .isEqualTo(new PeerPosition.TooFewCases(2));
    assertThat(position().place(new double[][][] {{{5, 1, 2, 6}}}, THREE, 2))
        .isEqualTo(new PeerPosition.TooFewCases(2));
    assertThat(position().place(new double[][][] {{{NONE, 1, 2, 6}}}, THREE, 3))
        .isEqualTo(new PeerPosition.UnitMissing());
    assertThatThrownBy(() -> position().place(new double[0][][], THREE, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsMissingTakesNoPart() {
    assertThat(position().of(new double[][][] {{{NONE, 1, 2, 6}}}, THREE))
        .isEqualTo(new PeerPosition.UnitMissing());
    assertThat(position().of(new double[][][] {{{3, NONE, 2, 6}}}, THREE))
        .isEqualTo(new PeerPosition.TooFewCases(2));
    // The second indicator is unknown for the unit, so only the first counts.
    assertThat(position().of(new double[][][] {{{9, 1, 2, 6}, {NONE, 1, 2, 3}}}, THREE))
        .isEqualTo(new PeerPosition.Estimated(1, 1, 400));
    // A table without the unit is not drawn from.
    assertThat(position().of(new double[][][] {{{9, 1, 2, 6}}, {{NONE, 1, 2, 3}}}, THREE))
        .isEqualTo(new PeerPosition.Estimated(1, 1, 400));
    assertThat(position().of(new double[][][] {{{4, 4, 4, 4}}}, THREE))
        .isEqualTo(new PeerPosition.UnitMissing());
    assertThatThrownBy(() -> position().of(new double[0][][], THREE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PeerPosition(List.of(2), 10, 1)).hasMessageContaining("fewest");
  }

  /** Any increasing line through all values leaves the answer as it was, bit for bit. */
  @Test
  void theUnitOfMeasurementDoesNotMatter() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      double[] column = random.doubles(12, 1, 9).toArray();
      double[] other = Arrays.stream(column).map(x -> 4 * x).toArray();
      PeerGroup group = PeerGroup.chosen(0, IntStream.range(1, 12).toArray());
      PeerPosition position = new PeerPosition(List.of(4, 8, 11), 100, seed);

      assertThat(position.of(new double[][][] {{column}}, group))
          .isEqualTo(position.of(new double[][][] {{other}}, group));
    }
  }

  private static PeerPosition position() {
    return new PeerPosition(List.of(3), 400, 3);
  }

  private static double above(PeerPosition.Outcome outcome) {
    return ((PeerPosition.Estimated) outcome).above();
  }
}
