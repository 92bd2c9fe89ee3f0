package nl.biotoop.statistics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.biotoop.statistics.benchmark.ChangeOverTime.Change;
import nl.biotoop.statistics.benchmark.ChangeOverTime.Frame;
import nl.biotoop.statistics.benchmark.ChangeOverTime.Outcome;
import nl.biotoop.statistics.benchmark.ChangeOverTime.Reason;
import nl.biotoop.statistics.benchmark.ChangeOverTime.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeOverTimeTest {
  /**
   * Min-max, 0–10 becomes 0–20, the unit goes 5 to 8: 0.5 to 0.4. Own: ½(0.3 + 0.15) = 0.225;
   * frame: ½(0.25 − 0.5 + 0.4 − 0.8) = −0.325.
   */
  @Test
  void aUnitCanGrowAndStillFall() {
    Change change =
        (Change)
            ChangeOverTime.of(new double[] {0, 5, 10}, new double[] {0, 8, 20}, Frame.MIN_MAX)
                .get(1);

    assertThat(change.total()).isCloseTo(-0.1, within(1e-12));
    assertThat(change.own()).isCloseTo(0.225, within(1e-12));
    assertThat(change.frame()).isCloseTo(-0.325, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource
  void ownAndFrameAddToTheTotal(Frame frame) {
    Random random = new Random(8);
    for (int round = 0; round < 100; round++) {
      double[] before = random.doubles(12).map(u -> 1 + u).toArray();
      double[] after = random.doubles(12).map(u -> 1 + 2 * u).toArray();
      for (Outcome outcome : ChangeOverTime.of(before, after, frame)) {
        Change change = (Change) outcome;
        assertThat(change.own() + change.frame()).isCloseTo(change.total(), within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoStandsStillHasNoOwnChange(Frame frame) {
    double[] before = {1, 2, 3, 4};
    double[] after = {1, 5, 9, 3};

    assertThat(((Change) ChangeOverTime.of(before, after, frame).get(0)).own()).isZero();
  }

  @Test
  void whatCannotBeToldHasItsReason() {
    double[] some = {1, Double.NaN, 3};
    double[] same = {2, 2, 2};

    List<Outcome> missing = ChangeOverTime.of(some, new double[] {1, 2, 4}, Frame.Z_SCORE);
    assertThat(missing.get(1)).isEqualTo(new Undefined(Reason.MISSING_VALUE));
    assertThat(missing.get(0)).isInstanceOf(Change.class);
    assertThat(ChangeOverTime.of(some, same, Frame.MIN_MAX).get(0))
        .isEqualTo(new Undefined(Reason.NO_SPREAD));
    assertThat(ChangeOverTime.of(same, new double[] {-1, 0, 1}, Frame.RATIO_TO_MEAN).get(0))
        .isEqualTo(new Undefined(Reason.MEAN_NOT_POSITIVE));
    assertThatThrownBy(() -> ChangeOverTime.of(some, Arrays.copyOf(same, 2), Frame.MIN_MAX))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
