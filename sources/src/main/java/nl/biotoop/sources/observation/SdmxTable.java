package nl.biotoop.sources.observation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A table with SDMX dimensions.
 *
 * @param dataset its code; that of Eurostat in small letters, as it writes it itself
 * @param region the dimension with regions; {@code ""} when there is none
 * @param time the dimension with periods; {@code ""} when there is none
 * @param unit the dimension with the unit; {@code ""} when there is none
 * @param updated the day of the last change that the source tells
 */
record SdmxTable(
    String dataset, String region, String time, String unit, Optional<LocalDate> updated) {

  private static final List<String> REGION = List.of("geo", "ref_area");
  private static final List<String> TIME = List.of("time", "time_period");
  private static final List<String> UNIT = List.of("unit", "unit_measure");
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("dd/MM/uu", Locale.ROOT);

  static SdmxTable of(
      String dataset,
      String agency,
      List<String> names,
      Map<String, List<String>> roles,
      Optional<LocalDate> updated) {
    return new SdmxTable(
        agency.equals("ESTAT") ? dataset.toLowerCase(Locale.ROOT) : dataset,
        dimension(names, REGION, roles.getOrDefault("geo", List.of())),
        dimension(names, TIME, roles.getOrDefault("time", List.of())),
        dimension(names, UNIT, List.of()),
        updated);
  }

  private static String dimension(List<String> names, List<String> usual, List<String> role) {
    return names.stream()
        .filter(name -> usual.contains(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .or(() -> role.stream().filter(names::contains).findFirst())
        .orElse("");
  }

  /** The day of a moment in ISO 8601, or of {@code 10/02/26 11:00:00}; empty when it is neither. */
  static Optional<LocalDate> day(String moment) {
    String text = moment.strip();
    try {
      if (text.matches("[0-9]{2}/[0-9]{2}/[0-9]{2}( .*)?")) {
        return Optional.of(LocalDate.parse(text.substring(0, 8), SHORT_DAY));
      }
      return text.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Makes figures of codes in this order of dimensions. */
  Series series(List<String> names) {
    List<Integer> key = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).equals(region) && !names.get(i).equals(time)) {
        key.add(i);
      }
    }
    return new Series(this, key, names.indexOf(region), names.indexOf(time), names.indexOf(unit));
  }

  /** The series of a table, by the places of its dimensions; -1 for one that is not there. */
  record Series(SdmxTable table, List<Integer> key, int region, int time, int unit) {

    /** One figure; the code of a dimension comes by its place. */
    Observation observation(
        IntFunction<String> code, @Nullable BigDecimal value, String status, String otherUnit) {
      StringBuilder indicator = new StringBuilder();
      for (int place : key) {
        indicator.append(indicator.isEmpty() ? "" : ".").append(code.apply(place));
      }
      return new Observation(
          table.dataset(),
          indicator.isEmpty() ? table.dataset() : indicator.toString(),
          region < 0 ? "" : code.apply(region),
          time < 0 ? "" : code.apply(time),
          value,
          status,
          unit < 0 ? otherUnit : code.apply(unit));
    }
  }
}
