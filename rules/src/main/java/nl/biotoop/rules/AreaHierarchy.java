package nl.biotoop.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Which areas hold which municipalities, in one year. An area is the set of its municipalities: it
 * lies within another when that set is a part of the other's. Immutable.
 */
public final class AreaHierarchy {

  private final int year;
  private final SequencedMap<String, Set<String>> municipalitiesByCode;
  private final Set<String> municipalities;

  /**
   * A hierarchy of one year.
   *
   * @param year the year of the codes, that stands after the {@code @}
   * @param containing per municipality code the codes of the areas that hold it, such as its COROP
   *     area, its province and {@code NL}; the municipality itself need not be among them
   */
  public AreaHierarchy(int year, Map<String, ? extends Set<String>> containing) {
    this.year = year;
    SequencedMap<String, Set<String>> byCode = new LinkedHashMap<>();
    containing.forEach((municipality, areas) -> {
      byCode.computeIfAbsent(municipality, _ -> new LinkedHashSet<>()).add(municipality);
      for (String area : areas) {
        byCode.computeIfAbsent(area, _ -> new LinkedHashSet<>()).add(municipality);
      }
    });
    byCode.replaceAll((_, members) -> Collections.unmodifiableSet(members));
    this.municipalitiesByCode = Collections.unmodifiableSequencedMap(byCode);
    this.municipalities = Collections.unmodifiableSet(new LinkedHashSet<>(containing.keySet()));
  }

  /** The year of the codes. */
  public int year() {
    return year;
  }

  /** All municipalities, in the order given. */
  public Set<String> municipalities() {
    return municipalities;
  }

  /**
   * The municipalities of an area; a municipality holds itself.
   *
   * @param code a code without year
   * @return empty when the code does not exist in this year
   */
  public Set<String> municipalities(String code) {
    return municipalitiesByCode.getOrDefault(code, Set.of());
  }

  /** Whether the code, written without year, exists in this year. */
  public boolean knows(String code) {
    return municipalitiesByCode.containsKey(code);
  }
}
