package nl.biotoop.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.biotoop.desk.insight.Insight;
import nl.biotoop.desk.insight.QuestionFact;
import nl.biotoop.desk.insight.QuestionFacts;
import nl.biotoop.desk.insight.SearchLine;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.support.CurrentRegister;
import nl.biotoop.support.UnmetSearches;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the region can learn from its questions, for whoever may see it. */
@Component
public class Insights {
  private static final int MONTHS = 12;

  private final QuestionFacts facts;
  private final UnmetSearches searches;
  private final CurrentRegister register;
  private final Clock clock;

  Insights(QuestionFacts facts, UnmetSearches searches, CurrentRegister register, Clock clock) {
    this.facts = facts;
    this.searches = searches;
    this.register = register;
    this.clock = clock;
  }

  /**
   * Whether the log tells the same as the questions do.
   *
   * @param same whether the insight counted from the log alone is the same
   * @param different questions of which the log tells something else
   * @param incomplete questions of which steps are missing from the log
   */
  public record Recount(boolean same, List<UUID> different, List<UUID> incomplete) {
    public Recount {
      different = List.copyOf(different);
      incomplete = List.copyOf(incomplete);
    }

    /** Whether nothing is wrong. */
    public boolean agrees() {
      return same && different.isEmpty() && incomplete.isEmpty();
    }
  }

  /** The regions an account may look into: {@code ""} among them means all. */
  public static List<String> regions(Account account) {
    return account.regions(Access.INSIGHT);
  }

  /**
   * The insight in a region over the last twelve months.
   *
   * @throws AccessDeniedException when the account has no role there
   */
  public Insight of(Account account, String region) {
    check(account, region);
    return count(region, facts::standing);
  }

  /**
   * The searches in a region that found no fitting open help, over the same months.
   *
   * @throws AccessDeniedException when the account has no role there
   */
  public List<SearchLine> searches(Account account, String region) {
    check(account, region);
    List<YearMonth> months = months();
    return SearchLine.of(searches.counts(region, months.getFirst()).themes(), months);
  }

  /**
   * Counts everything once more, from the log alone, and compares.
   *
   * @throws AccessDeniedException when the account has no role there
   */
  @Transactional(readOnly = true)
  public Recount recount(Account account, String region) {
    check(account, region);
    Instant from = start(months().getFirst());
    Set<QuestionFact> differences = new HashSet<>(facts.standing(region, from));
    for (QuestionFact replayed : facts.replayed(region, from)) {
      if (!differences.remove(replayed)) {
        differences.add(replayed);
      }
    }
    return new Recount(
        count(region, facts::standing).equals(count(region, facts::replayed)),
        differences.stream().map(QuestionFact::question).distinct().sorted().toList(),
        facts.incomplete(region));
  }

  private static void check(Account account, String region) {
    if (!account.opens(Access.INSIGHT, region)) {
      throw new AccessDeniedException("Not of this region");
    }
  }

  private Insight count(String region, BiFunction<String, Instant, List<QuestionFact>> source) {
    List<YearMonth> months = months();
    return Insight.of(
        source.apply(region, start(months.getFirst())),
        months,
        elementsByTheme(),
        clock.instant(),
        clock.getZone());
  }

  private List<YearMonth> months() {
    YearMonth now = YearMonth.now(clock);
    List<YearMonth> months = new ArrayList<>();
    for (int ago = MONTHS - 1; ago >= 0; ago--) {
      months.add(now.minusMonths(ago));
    }
    return months;
  }

  private Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
  }

  /** The elements of a theme are those of the problems of the wayfinder about it. */
  private Map<String, Set<String>> elementsByTheme() {
    Map<String, Set<String>> elements = new TreeMap<>();
    register
        .now()
        .problems()
        .forEach(problem ->
            problem
                .themes()
                .forEach(theme ->
                    elements
                        .computeIfAbsent(theme, _ -> new HashSet<>())
                        .addAll(problem.elements())));
    return elements;
  }
}
