package nl.biotoop.sources.observation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which part of a table: for each dimension the codes to keep; a dimension that is not named is
 * kept whole. Where CBS is asked, {@code Measure} is a dimension too, and a code that ends in
 * {@code *} stands for all that begin so.
 */
public record Selection(Map<String, List<String>> codes) {

  /** The whole table. */
  public static final Selection ALL = new Selection(Map.of());

  public Selection {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    codes.forEach((dimension, some) -> copy.put(dimension, List.copyOf(some)));
    codes = Collections.unmodifiableMap(copy);
  }
}
