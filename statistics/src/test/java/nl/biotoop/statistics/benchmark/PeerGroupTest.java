package nl.biotoop.statistics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import nl.biotoop.statistics.benchmark.PeerGroup.MissingRule;
import nl.biotoop.statistics.benchmark.PeerGroup.Peer;
import org.junit.jupiter.api.Test;

class PeerGroupTest {
  private static final double NONE = Double.NaN;

  /** Column 1: 0, 2, 4 has mean 2 and sd 2; column 2 the same ten times larger. */
  @Test
  void distancesAgreeWithHandWork() {
    double[][] context = {{0, 0}, {2, 40}, {4, 20}};

    PeerGroup group = PeerGroup.nearest(context, 0, 5, MissingRule.COMPLETE_ONLY);

    assertThat(group.peers()).extracting(Peer::unit).containsExactly(1, 2);
    assertThat(group.peers().get(0).distance()).isCloseTo(Math.sqrt(5), within(1e-12));
    assertThat(group.peers().get(1).distance()).isCloseTo(Math.sqrt(5), within(1e-12));
  }

  @Test
  void onlyTheNearestAreKeptAndTheUnitIsNotItsOwnPeer() {
    double[][] context = {{1}, {9}, {2}, {0}, {5}};

    PeerGroup group = PeerGroup.nearest(context, 0, 3, MissingRule.COMPLETE_ONLY);

    assertThat(group.peers()).extracting(Peer::unit).containsExactly(2, 3, 4);
  }

  /** With one of two dimensions in common the squared distance is doubled. */
  @Test
  void aMissingDimensionIsRescaledOrExcludesByName() {
    double[][] context = {{0, 0}, {2, NONE}, {4, 20}, {NONE, NONE}};

    PeerGroup rescaled = PeerGroup.nearest(context, 0, 5, MissingRule.AVAILABLE_DIMENSIONS);
    PeerGroup complete = PeerGroup.nearest(context, 0, 5, MissingRule.COMPLETE_ONLY);

    assertThat(rescaled.peers().get(0)).isEqualTo(new Peer(1, Math.sqrt(2)));
    assertThat(rescaled.incomparable()).containsExactly(3);
    assertThat(complete.peers()).extracting(Peer::unit).containsExactly(2);
    assertThat(complete.incomparable()).containsExactly(1, 3);
  }

  @Test
  void aColumnWithoutSpreadIsNoDimension() {
    double[][] context = {{0, 7}, {2, NONE}, {4, 7}};

    PeerGroup group = PeerGroup.nearest(context, 0, 1, MissingRule.COMPLETE_ONLY);

    assertThat(group.peers()).containsExactly(new Peer(1, 1));
  }

  @Test
  void theUnitOfMeasurementDoesNotMatter() {
    Random random = new Random(5);
    double[][] context = new double[40][];
    double[][] other = new double[40][];
    for (int i = 0; i < 40; i++) {
      context[i] = random.doubles(3).toArray();
      other[i] = new double[] {context[i][0] * 1000 - 5, context[i][1] * 0.01, 3 - context[i][2]};
    }
    for (int unit = 0; unit < 40; unit++) {
      assertThat(PeerGroup.nearest(other, unit, 10, MissingRule.COMPLETE_ONLY).peers())
          .extracting(Peer::unit)
          .isEqualTo(
              PeerGroup.nearest(context, unit, 10, MissingRule.COMPLETE_ONLY).peers().stream()
                  .map(Peer::unit)
                  .toList());
    }
  }

  @Test
  void aChoiceIsKeptAndCheckedAndBadInputRefused() {
    assertThat(PeerGroup.chosen(2, 4, 1).peers()).extracting(Peer::unit).isEqualTo(List.of(4, 1));
    assertThat(PeerGroup.chosen(2, 4, 1).isChosen()).isTrue();
    assertThat(
            PeerGroup.nearest(
                    new double[][] {{0}, {1}, {3}}, 0, 2, PeerGroup.MissingRule.COMPLETE_ONLY)
                .isChosen())
        .isFalse();
    assertThatThrownBy(() -> PeerGroup.chosen(2, 4, 2)).hasMessageContaining("Unit 2");
    assertThatThrownBy(() -> PeerGroup.chosen(2, 4, 4)).hasMessageContaining("Unit 4");
    double[][] flat = {{1}, {1}};
    assertThatThrownBy(() -> PeerGroup.nearest(flat, 0, 1, MissingRule.COMPLETE_ONLY))
        .hasMessageContaining("spread");
    assertThatThrownBy(() -> PeerGroup.nearest(flat, 2, 1, MissingRule.COMPLETE_ONLY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
