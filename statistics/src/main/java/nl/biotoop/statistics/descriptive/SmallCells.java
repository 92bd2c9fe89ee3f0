package nl.biotoop.statistics.descriptive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which numbers of a line may be shown beside their total, so that nothing small follows.
 *
 * <p>A number above 0 and under {@code fewest} is hidden. Whoever subtracts what is shown from the
 * total must find nothing, or at least {@code fewest}: while the hidden numbers together are fewer,
 * the smallest shown one is hidden as well (secondary suppression in one dimension). With something
 * hidden a shown 0 would narrow down where it is, so zeros are hidden too.
 *
 * <ul>
 *   <li>A total under {@code fewest} hides every number; then the total must not be shown either.
 *   <li>Nothing to hide: every number is shown, zeros too.
 * </ul>
 *
 * <p>Reference: A. Hundepool et al., "Statistical Disclosure Control", Wiley, 2012, chapter 4.
 * Checked by hand, and by subtraction over seeded cases (see the tests).
 */
public final class SmallCells {
  private SmallCells() {}

  /**
   * The numbers that may be shown, in their order; empty where one may not.
   *
   * @param fewest nothing is shown of fewer; at least 1
   * @throws IllegalArgumentException when a number is negative or {@code fewest} is under 1
   */
  public static List<OptionalInt> shown(int fewest, int... numbers) {
    if (fewest < 1 || Arrays.stream(numbers).anyMatch(number -> number < 0)) {
      throw new IllegalArgumentException(
          "Numbers must not be negative: " + Arrays.toString(numbers) + ", fewest " + fewest);
    }
    boolean[] hidden = new boolean[numbers.length];
    long rest = 0;
    for (int i = 0; i < numbers.length; i++) {
      hidden[i] = numbers[i] > 0 && numbers[i] < fewest;
      rest += hidden[i] ? numbers[i] : 0;
    }
    while (rest > 0 && rest < fewest) {
      int smallest = -1;
      for (int i = 0; i < numbers.length; i++) {
        if (!hidden[i] && numbers[i] > 0 && (smallest < 0 || numbers[i] < numbers[smallest])) {
          smallest = i;
        }
      }
      if (smallest < 0) {
        break;
      }
      hidden[smallest] = true;
      rest += numbers[smallest];
    }
    List<OptionalInt> shown = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      boolean kept = !hidden[i] && (numbers[i] > 0 || rest == 0);
      shown.add(kept ? OptionalInt.of(numbers[i]) : OptionalInt.empty());
    }
    return List.copyOf(shown);
  }
}
