package nl.biotoop.desk.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import nl.biotoop.desk.Status;
import nl.biotoop.statistics.descriptive.Quantile;

/**
 * What a region can learn from its questions of some months: a function of their facts, so that the
 * same facts give the same insight. Everything in it may be shown together.
 *
 * @param months the months, oldest first
 * @param themes those with enough questions, most asked first
 * @param hiddenThemes how many themes had too few to show
 * @param elements unmet needs per element of the ecosystem, most first; only those with any
 * @param pace how fast, and how directly
 */
public record Insight(
    List<YearMonth> months,
    List<ThemeLine> themes,
    int hiddenThemes,
    List<ElementLine> elements,
    Pace pace) {
  /** Within this time a question should be taken up. */
  public static final Duration PROMPT = Duration.ofDays(5);

  public Insight {
    months = List.copyOf(months);
    themes = List.copyOf(themes);
    elements = List.copyOf(elements);
  }

  /**
   * Unmet needs of an element: the sum of what is shown of its themes and of nothing else, so that
   * this line tells nothing that the lines of the themes do not. It reads "at least".
   *
   * @param months per month; empty where no theme shows a number
   */
  public record ElementLine(String element, List<Optional<Integer>> months, int unmet) {
    public ElementLine {
      months = List.copyOf(months);
    }
  }

  /**
   * How fast questions are taken up and how often they change hands; empty when too few.
   *
   * @param medianDays half of those taken up waited at most so many days
   * @param promptPercent how many percent were taken up within {@link #PROMPT}, of those asked
   *     longer ago than that or taken up
   * @param meanHops how often a question that was taken up was handed over, on average
   * @param directPercent how many percent of those were never handed over
   */
  public record Pace(
      OptionalDouble medianDays,
      Optional<Integer> promptPercent,
      OptionalDouble meanHops,
      Optional<Integer> directPercent) {}

  /** The insight that follows from facts. */
  public static Insight of(
      List<QuestionFact> facts,
      List<YearMonth> months,
      Map<String, Set<String>> elementsByTheme,
      Instant now,
      ZoneId zone) {
    Map<Optional<String>, List<QuestionFact>> byTheme = new LinkedHashMap<>();
    facts.stream()
        .filter(fact -> months.contains(fact.month(zone)))
        .forEach(fact -> byTheme.computeIfAbsent(fact.theme(), _ -> new ArrayList<>()).add(fact));
    List<ThemeLine> lines = new ArrayList<>();
    int hidden = 0;
    for (Map.Entry<Optional<String>, List<QuestionFact>> theme : byTheme.entrySet()) {
      if (theme.getValue().size() < Disclosure.FEWEST) {
        hidden++;
      } else {
        lines.add(line(theme.getKey(), theme.getValue(), months, zone));
      }
    }
    lines.sort(
        Comparator.comparingInt((ThemeLine line) -> -line.asked())
            .thenComparing(line -> line.theme().orElse("")));
    return new Insight(
        months, lines, hidden, elements(lines, months.size(), elementsByTheme), pace(facts, now));
  }

  private static ThemeLine line(
      Optional<String> theme, List<QuestionFact> facts, List<YearMonth> months, ZoneId zone) {
    int[] asked = new int[months.size()];
    int[] unmet = new int[months.size()];
    int[] outcomes = new int[4];
    for (QuestionFact fact : facts) {
      int month = months.indexOf(fact.month(zone));
      asked[month]++;
      unmet[month] += fact.status() == Status.NO_HELP_POSSIBLE ? 1 : 0;
      outcomes[outcome(fact.status())]++;
    }
    List<Optional<Integer>> shownMonths = Disclosure.parts(asked);
    List<Optional<Integer>> shownOutcomes = Disclosure.parts(outcomes);
    // Only beside a total that is shown is anything known of what is hidden.
    List<Optional<Integer>> unmetMonths =
        shownOutcomes.get(1).isPresent()
            ? Disclosure.within(asked, shownMonths, unmet)
            : months.stream().map(_ -> Optional.<Integer>empty()).toList();
    return new ThemeLine(
        theme, shownMonths, facts.size(), shownOutcomes.get(0), shownOutcomes.get(1), unmetMonths);
  }

  /** Helped, no help, ended otherwise, open: every question is in one of the four. */
  private static int outcome(Status status) {
    return switch (status) {
      case HELPED -> 0;
      case NO_HELP_POSSIBLE -> 1;
      default -> status.isOpen() ? 3 : 2;
    };
  }

  private static List<ElementLine> elements(
      List<ThemeLine> themes, int months, Map<String, Set<String>> elementsByTheme) {
    Map<String, List<ThemeLine>> byElement = new TreeMap<>();
    for (ThemeLine line : themes) {
      if (line.unmet().filter(unmet -> unmet > 0).isPresent()) {
        for (String element :
            line.theme().map(it -> elementsByTheme.getOrDefault(it, Set.of())).orElse(Set.of())) {
          byElement.computeIfAbsent(element, _ -> new ArrayList<>()).add(line);
        }
      }
    }
    List<ElementLine> lines = new ArrayList<>();
    for (Map.Entry<String, List<ThemeLine>> element : byElement.entrySet()) {
      List<Optional<Integer>> sums = new ArrayList<>();
      for (int month = 0; month < months; month++) {
        int at = month;
        sums.add(
            element.getValue().stream()
                .map(line -> line.unmetMonths().get(at))
                .flatMap(Optional::stream)
                .reduce(Integer::sum));
      }
      int unmet = element.getValue().stream().mapToInt(line -> line.unmet().orElse(0)).sum();
      lines.add(new ElementLine(element.getKey(), sums, unmet));
    }
    lines.sort(Comparator.comparingInt(line -> -line.unmet()));
    return lines;
  }

  private static Pace pace(List<QuestionFact> facts, Instant now) {
    double[] days =
        facts.stream().map(QuestionFact::days).flatMapToDouble(OptionalDouble::stream).toArray();
    long prompt =
        facts.stream()
            .filter(fact ->
                fact.takenUpAt().filter(at -> !at.isAfter(fact.askedAt().plus(PROMPT))).isPresent())
            .count();
    long due =
        facts.stream()
            .filter(
                fact -> fact.takenUpAt().isPresent() || fact.askedAt().plus(PROMPT).isBefore(now))
            .count();
    List<QuestionFact> taken = facts.stream().filter(it -> it.takenUpAt().isPresent()).toList();
    int direct = Math.toIntExact(taken.stream().filter(it -> it.hops() == 0).count());
    Optional<Integer> directPercent = Disclosure.percent(direct, taken.size());
    return new Pace(
        days.length < Disclosure.FEWEST
            ? OptionalDouble.empty()
            : OptionalDouble.of(Quantile.HF7.of(days, 0.5)),
        Disclosure.percent(Math.toIntExact(prompt), Math.toIntExact(due)),
        directPercent.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                taken.stream().mapToInt(QuestionFact::hops).average().orElseThrow()),
        directPercent);
  }
}
