package nl.biotoop.statistics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GapTest {
  private static final double NONE = Double.NaN;

  /** Peers 1, 2, 6: mean 3 and median 2, so a unit at 10 has gaps 7 and 8. */
  @Test
  void theGapIsTheUnitMinusItsPeers() {
    double[][] rows = {{10}, {1}, {2}, {6}};
    PeerGroup group = PeerGroup.chosen(0, 1, 2, 3);

    assertThat(estimated(new Gap(Gap.Centre.MEAN, 0.95, 200, 1).of(rows, group).get(0)).gap())
        .isEqualTo(7);
    assertThat(estimated(new Gap(Gap.Centre.MEDIAN, 0.95, 200, 1).of(rows, group).get(0)).gap())
        .isEqualTo(8);
  }

  /** The bootstrap variance of a mean is the population variance over n, so sd = s/√n. */
  @Test
  void theIntervalHasTheWidthThatTheoryGives() {
    Random random = new Random(6);
    double[][] rows = new double[101][1];
    double sum = 0;
    double squares = 0;
    int[] peers = new int[100];
    for (int i = 1; i <= 100; i++) {
      rows[i][0] = random.nextGaussian();
      sum += rows[i][0];
      squares += rows[i][0] * rows[i][0];
      peers[i - 1] = i;
    }
    double deviation = Math.sqrt((squares / 100 - sum * sum / 1e4) / 100);

    Gap.Estimated gap =
        estimated(
            new Gap(Gap.Centre.MEAN, 0.95, 20_000, 7).of(rows, PeerGroup.chosen(0, peers)).get(0));

    assertThat(gap.high() - gap.low())
        .isCloseTo(2 * 1.96 * deviation, within(0.05 * deviation * 4));
    assertThat(gap.gap()).isBetween(gap.low(), gap.high());
  }

  @Test
  void oneSeedGivesOneResultAndAColumnDoesNotDependOnLaterOnes() {
    double[][] wide = {{10, 5}, {1, 3}, {2, 4}, {6, 9}};
    double[][] narrow = {{10}, {1}, {2}, {6}};
    PeerGroup group = PeerGroup.chosen(0, 1, 2, 3);
    Gap gap = new Gap(Gap.Centre.MEAN, 0.9, 99, 42);

    assertThat(gap.of(wide, group)).isEqualTo(gap.of(wide, group));
    assertThat(gap.of(narrow, group).get(0)).isEqualTo(gap.of(wide, group).get(0));
  }

  @Test
  void tooFewPeersAndAMissingUnitAreResults() {
    double[][] rows = {{10, NONE}, {1, 1}, {2, 2}, {NONE, 3}};

    List<Gap.Outcome> gaps =
        new Gap(Gap.Centre.MEAN, 0.95, 10, 1).of(rows, PeerGroup.chosen(0, 1, 2, 3));

    assertThat(gaps).containsExactly(new Gap.TooFewCases(2), new Gap.UnitMissing());
    assertThatThrownBy(() -> new Gap(Gap.Centre.MEAN, 1, 10, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Gap(Gap.Centre.MEAN, 0.9, 10, 1).of(rows, PeerGroup.chosen(0, 9)))
        .hasMessageContaining("Unit 9");
  }

  private static Gap.Estimated estimated(Gap.Outcome outcome) {
    return (Gap.Estimated) outcome;
  }
}
