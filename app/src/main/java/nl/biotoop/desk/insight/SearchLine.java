package nl.biotoop.desk.insight;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Searches about a theme that found no fitting help that is open. They are counted apart from
 * questions, without anything of who searched.
 *
 * @param theme its id
 * @param months how many per month, oldest first; empty where it may not be shown
 * @param searched how many in all; at least {@link Disclosure#FEWEST}
 */
public record SearchLine(String theme, List<Optional<Integer>> months, int searched) {
  public SearchLine {
    months = List.copyOf(months);
  }

  /** The themes with enough searches, most first. */
  public static List<SearchLine> of(
      Map<String, Map<YearMonth, Long>> counts, List<YearMonth> months) {
    return counts.entrySet().stream()
        .map(theme -> line(theme.getKey(), theme.getValue(), months))
        .filter(line -> line.searched() >= Disclosure.FEWEST)
        .sorted(
            Comparator.comparingInt((SearchLine line) -> -line.searched())
                .thenComparing(SearchLine::theme))
        .toList();
  }

  private static SearchLine line(
      String theme, Map<YearMonth, Long> counts, List<YearMonth> months) {
    int[] numbers =
        months.stream()
            .mapToInt(month -> Math.toIntExact(counts.getOrDefault(month, 0L)))
            .toArray();
    return new SearchLine(theme, Disclosure.parts(numbers), Arrays.stream(numbers).sum());
  }
}
