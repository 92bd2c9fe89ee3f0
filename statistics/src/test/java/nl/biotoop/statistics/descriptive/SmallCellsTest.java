package nl.biotoop.statistics.descriptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
  private static final OptionalInt NONE = OptionalInt.empty();

  private static OptionalInt one(int number) {
    return OptionalInt.of(number);
  }

  @Test
  void whatIsHiddenDoesNotFollowFromTheTotal() {
    assertThat(SmallCells.shown(10, 12, 0, 20)).containsExactly(one(12), one(0), one(20));
    // 3 alone would follow from the total: the smallest shown gives way with it
    assertThat(SmallCells.shown(10, 3, 12, 20)).containsExactly(NONE, NONE, one(20));
    assertThat(SmallCells.shown(10, 3, 8, 20)).containsExactly(NONE, NONE, one(20));
    assertThat(SmallCells.shown(10, 3, 0, 2)).containsExactly(NONE, NONE, NONE);
    assertThat(SmallCells.shown(10)).isEmpty();
  }

  /** Whoever subtracts what is shown from the total finds nothing, or at least ten. */
  @Test
  void noSmallNumberFollowsBySubtraction() {
    Random random = new Random(20261128);
    for (int turn = 0; turn < 10_000; turn++) {
      int[] numbers = random.ints(1 + random.nextInt(12), 0, 16).toArray();
      int total = Arrays.stream(numbers).sum();
      List<OptionalInt> shown = SmallCells.shown(10, numbers);
      if (total >= 10) {
        int rest = total - shown.stream().flatMapToInt(OptionalInt::stream).sum();
        assertThat(rest == 0 || rest >= 10).isTrue();
      }
      assertThat(shown.stream().flatMapToInt(OptionalInt::stream))
          .allMatch(number -> number == 0 || number >= 10);
    }
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(() -> SmallCells.shown(10, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SmallCells.shown(0, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
