package nl.biotoop.statistics.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The rows of a table: who they are, what they belong to, and what their figures may be divided by.
 *
 * @param codes one code a row; in a panel a code stands once for every time
 * @param names what a person calls the unit; the code when there is none
 * @param times the year of each row, or empty when there is no time
 * @param groups named groupings, one group a row; {@code ""} where unknown
 * @param denominators named columns to divide by, {@code NaN} where missing
 */
@SuppressWarnings("ArrayRecordComponent") // arrays of a kernel, never compared
public record Units(
    List<String> codes,
    List<String> names,
    List<Integer> times,
    Map<String, List<String>> groups,
    Map<String, double[]> denominators) {

  public Units {
    codes = List.copyOf(codes);
    names = List.copyOf(names);
    times = List.copyOf(times);
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    denominators = Collections.unmodifiableMap(new LinkedHashMap<>(denominators));
    if (names.size() != codes.size() || !(times.isEmpty() || times.size() == codes.size())) {
      throw new IllegalArgumentException("Codes, names and times must have one entry a row.");
    }
  }

  /** Units known by their code alone. */
  public static Units of(List<String> codes) {
    return new Units(codes, codes, List.of(), Map.of(), Map.of());
  }

  /** How many rows. */
  public int count() {
    return codes.size();
  }

  /** Whether there is more than one time. */
  public boolean isPanel() {
    return times.stream().distinct().count() > 1;
  }

  /** The rows of each time, earliest first; all rows at once when there is no time. */
  public List<int[]> rowsByTime() {
    if (!isPanel()) {
      return List.of(IntStream.range(0, count()).toArray());
    }
    return times.stream()
        .distinct()
        .sorted()
        .map(time -> IntStream.range(0, count()).filter(u -> times.get(u).equals(time)).toArray())
        .toList();
  }
}
