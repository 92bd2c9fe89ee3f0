package nl.biotoop.sources.observation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the dimensions of a CBS table are.
 *
 * @param region the dimension with regions; {@code ""} when the table has none
 * @param time the dimension with periods; {@code ""} when the table has none
 * @param others all other dimensions, in the order of the table
 */
record CbsColumns(String region, String time, List<String> others) {

  /** Some tables call a region an ordinary dimension (85792NED): then the name tells. */
  private static final Pattern REGION = Pattern.compile("(?i)(regio|region|wijkenenbuurten).*");

  private static final Pattern TIME = Pattern.compile("(?i)(perioden|periods).*");

  CbsColumns {
    others = List.copyOf(others);
  }

  /** By the kind that CBS gives each dimension. */
  static CbsColumns of(Map<String, String> kinds) {
    String region = "";
    String time = "";
    for (Map.Entry<String, String> one : kinds.entrySet()) {
      if (region.isEmpty() && one.getValue().contains("Geo")) {
        region = one.getKey();
      }
      if (time.isEmpty() && one.getValue().contains("Time")) {
        time = one.getKey();
      }
    }
    Set<String> names = kinds.keySet();
    region = region.isEmpty() ? first(names, REGION) : region;
    time = time.isEmpty() ? first(names, TIME) : time;
    List<String> others = new ArrayList<>(names);
    others.remove(region);
    others.remove(time);
    return new CbsColumns(region, time, others);
  }

  /** By name only, for a payload without its description. */
  static CbsColumns named(Collection<String> names) {
    Map<String, String> kinds = new LinkedHashMap<>();
    names.forEach(name -> kinds.put(name, ""));
    return of(kinds);
  }

  private static String first(Set<String> names, Pattern pattern) {
    return names.stream().filter(it -> pattern.matcher(it).matches()).findFirst().orElse("");
  }

  /** Every dimension by name. */
  Set<String> all() {
    Set<String> all = new LinkedHashSet<>(others);
    all.add(region);
    all.add(time);
    all.remove("");
    return all;
  }

  /** The key of a series: what was measured, then the code of each other dimension. */
  String indicator(String measure, Map<String, String> cells, Place place) {
    StringBuilder key = new StringBuilder(measure);
    for (String name : others) {
      key.append('.').append(code(name, cells, place));
    }
    return key.toString();
  }

  /**
   * A code without its padding; {@code ""} when the table has no such dimension.
   *
   * @param name of the dimension; {@code ""} when there is none
   */
  static String code(String name, Map<String, String> cells, Place place) {
    if (name.isEmpty()) {
      return "";
    }
    String code = cells.get(name);
    if (code == null) {
      throw place.missingColumn(name, cells.keySet());
    }
    if (code.isBlank()) {
      throw place
          .column(name)
          .damaged(
              "de code ontbreekt; meld dit bij de bron.",
              "the code is missing; report it to the source.");
    }
    return code.strip();
  }
}
