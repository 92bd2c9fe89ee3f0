package nl.biotoop.desk.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which counts may be shown together. A count is <em>safe</em> when it is nothing or at least
 * {@link #FEWEST}; whatever follows by subtraction from what is shown must be safe too.
 *
 * <p>Reference: A. Hundepool et al., "Statistical Disclosure Control", Wiley, 2012, chapter 4
 * (secondary suppression). Checked against all sums that follow from what is shown, over seeded
 * random tables (see the tests).
 */
public final class Disclosure {
  /** Nothing is shown of fewer. */
  public static final int FEWEST = 10;

  private Disclosure() {}

  /** Whether a count says nothing about few. */
  public static boolean isSafe(int number) {
    return number == 0 || number >= FEWEST;
  }

  /**
   * The parts that may stand beside their total: what is not shown is together safe. The smallest
   * give way first. With something hidden a shown 0 would narrow down where it is, so that goes
   * too.
   */
  public static List<Optional<Integer>> parts(int... numbers) {
    boolean[] hidden = new boolean[numbers.length];
    int rest = 0;
    for (int i = 0; i < numbers.length; i++) {
      hidden[i] = !isSafe(numbers[i]);
      rest += hidden[i] ? numbers[i] : 0;
    }
    while (!isSafe(rest)) {
      int smallest = smallest(numbers, hidden);
      if (smallest < 0) {
        break;
      }
      hidden[smallest] = true;
      rest += numbers[smallest];
    }
    return shown(numbers, hidden, rest == 0);
  }

  /**
   * The numbers of a part of each whole, such as the unmet ones of every month, that may stand
   * beside the wholes and the total of the part. Three things follow by subtraction and must be
   * safe: what is left of each whole, the hidden numbers together, and what is left of the wholes
   * of the hidden numbers together.
   *
   * @param wholes the numbers of which these are a part, each at least its part
   * @param shownWholes which of those are shown
   * @param numbers the parts; their total must be safe, and what it leaves of the wholes' total
   */
  public static List<Optional<Integer>> within(
      int[] wholes, List<Optional<Integer>> shownWholes, int[] numbers) {
    boolean[] hidden = new boolean[numbers.length];
    int rest = 0;
    int left = 0;
    for (int i = 0; i < numbers.length; i++) {
      hidden[i] =
          shownWholes.get(i).isEmpty() || !isSafe(numbers[i]) || !isSafe(wholes[i] - numbers[i]);
      rest += hidden[i] ? numbers[i] : 0;
      left += hidden[i] ? wholes[i] - numbers[i] : 0;
    }
    while (!isSafe(rest) || !isSafe(left)) {
      int smallest = smallest(numbers, hidden);
      if (smallest < 0) {
        smallest = firstShown(hidden);
      }
      if (smallest < 0) {
        break;
      }
      hidden[smallest] = true;
      rest += numbers[smallest];
      left += wholes[smallest] - numbers[smallest];
    }
    return shown(numbers, hidden, rest == 0);
  }

  /** A share in whole percents; empty when either side of it is not safe, or there are too few. */
  public static Optional<Integer> percent(int number, int total) {
    return total >= FEWEST && isSafe(number) && isSafe(total - number)
        ? Optional.of(Math.toIntExact(Math.round(100.0 * number / total)))
        : Optional.empty();
  }

  /** The smallest above nothing that is shown; -1 when there is none. */
  private static int smallest(int[] numbers, boolean[] hidden) {
    int smallest = -1;
    for (int i = 0; i < numbers.length; i++) {
      if (!hidden[i] && numbers[i] > 0 && (smallest < 0 || numbers[i] < numbers[smallest])) {
        smallest = i;
      }
    }
    return smallest;
  }

  private static int firstShown(boolean[] hidden) {
    for (int i = 0; i < hidden.length; i++) {
      if (!hidden[i]) {
        return i;
      }
    }
    return -1;
  }

  private static List<Optional<Integer>> shown(int[] numbers, boolean[] hidden, boolean zeros) {
    List<Optional<Integer>> shown = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      boolean kept = !hidden[i] && (numbers[i] > 0 || zeros);
      shown.add(kept ? Optional.of(numbers[i]) : Optional.empty());
    }
    return List.copyOf(shown);
  }
}
