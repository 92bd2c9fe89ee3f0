package nl.biotoop.observation.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import nl.biotoop.platform.open.UnreadableQuery;

/**
 * Which figures somebody asks for. An empty set asks for all.
 *
 * @param from the first year
 * @param to the last year
 * @param page counted from 1
 */
record ObservationQuery(
    Set<String> indicators,
    Set<String> regions,
    Set<String> datasets,
    OptionalInt from,
    OptionalInt to,
    int page,
    int pageSize) {
  static final String INDICATOR = "indicator";
  static final String REGION = "region";
  static final String DATASET = "dataset";
  static final String FROM = "from";
  static final String TO = "to";
  static final String PAGE = "page";
  static final String PAGE_SIZE = "pageSize";

  private static final Set<String> NAMES =
      Set.of(INDICATOR, REGION, DATASET, FROM, TO, PAGE, PAGE_SIZE);
  private static final int USUAL_SIZE = 100;
  private static final int LARGEST_SIZE = 1000;
  private static final int LAST_PAGE = 1_000_000;

  /** What each parameter may name. */
  record Known(Predicate<String> indicator, Predicate<String> region, Predicate<String> dataset) {}

  /**
   * Reads parameters.
   *
   * @param faults takes in whatever cannot be read; the result counts only when it stays empty
   */
  static ObservationQuery read(
      Map<String, List<String>> parameters, Known known, UnreadableQuery faults) {
    parameters.forEach((name, values) -> {
      if (!NAMES.contains(name)) {
        faults.add(name, "UNKNOWN_PARAMETER", values.getFirst());
      }
    });
    OptionalInt from = number(parameters, FROM, 1000, 2999, faults);
    OptionalInt to = number(parameters, TO, 1000, 2999, faults);
    if (from.isPresent() && to.isPresent() && to.getAsInt() < from.getAsInt()) {
      faults.add(TO, "OUT_OF_RANGE", String.valueOf(to.getAsInt()));
    }
    return new ObservationQuery(
        codes(parameters, INDICATOR, known.indicator(), "NOT_A_CHOICE", faults),
        codes(parameters, REGION, known.region(), "UNKNOWN_AREA", faults),
        codes(parameters, DATASET, known.dataset(), "NOT_A_CHOICE", faults),
        from,
        to,
        number(parameters, PAGE, 1, LAST_PAGE, faults).orElse(1),
        number(parameters, PAGE_SIZE, 1, LARGEST_SIZE, faults).orElse(USUAL_SIZE));
  }

  private static Set<String> codes(
      Map<String, List<String>> parameters,
      String name,
      Predicate<String> known,
      String reason,
      UnreadableQuery faults) {
    List<String> values = parameters.getOrDefault(name, List.of());
    values.stream()
        .filter(known.negate())
        .forEach(value -> faults.add(name, value.isEmpty() ? "EMPTY" : reason, value));
    return Set.copyOf(values);
  }

  private static OptionalInt number(
      Map<String, List<String>> parameters,
      String name,
      int lowest,
      int highest,
      UnreadableQuery faults) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.isEmpty()) {
      return OptionalInt.empty();
    }
    String value = values.getFirst();
    Optional<String> fault = Optional.empty();
    if (values.size() > 1) {
      fault = Optional.of("TOO_MANY");
    } else if (value.isEmpty()) {
      fault = Optional.of("EMPTY");
    } else if (!value.matches("-?[0-9]+")) {
      fault = Optional.of("WRONG_TYPE");
    } else if (value.length() > 7
        || Integer.parseInt(value) < lowest
        || Integer.parseInt(value) > highest) {
      fault = Optional.of("OUT_OF_RANGE");
    }
    fault.ifPresent(reason -> faults.add(name, reason, value));
    return fault.isPresent() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
  }

  /** Whether a period lies in the years asked for. */
  boolean includes(String period) {
    if (from.isEmpty() && to.isEmpty()) {
      return true;
    }
    if (!period.matches("[0-9]{4}.*")) {
      return false;
    }
    int year = Integer.parseInt(period.substring(0, 4));
    return year >= from.orElse(year) && year <= to.orElse(year);
  }

  /** Whether a value is asked for by a set of which none means all. */
  static boolean asks(Set<String> wanted, String value) {
    return wanted.isEmpty() || wanted.contains(value);
  }
}
