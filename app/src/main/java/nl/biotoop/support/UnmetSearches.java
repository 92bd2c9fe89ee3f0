package nl.biotoop.support;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.biotoop.platform.Secrets;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Answers;
import nl.biotoop.support.internal.Tallies;
import nl.biotoop.territory.OwnRegion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Searches for which the register holds no fitting open help, counted per day, region and subject.
 * Nothing of the visitor is kept: no address, no cookie, no words typed. The same answers, or the
 * same filters, count once an hour on a node, so that a reload adds nothing; two firms with the
 * same answers within the hour are then one. So a number means: at least so many searches.
 */
@Component
public class UnmetSearches {
  private static final int MOST_REMEMBERED = 100_000;

  private final Tallies tallies;
  private final JdbcClient database;
  private final CurrentRegister register;
  private final Cache<String, Boolean> recent =
      Caffeine.newBuilder()
          .maximumSize(MOST_REMEMBERED)
          .expireAfterWrite(Duration.ofHours(1))
          .build();

  UnmetSearches(Tallies tallies, JdbcClient database, CurrentRegister register) {
    this.tallies = tallies;
    this.database = database;
    this.register = register;
  }

  /**
   * How many searches found nothing, per month.
   *
   * @param all all of them
   * @param themes per theme; a search whose problem has two themes counts at both, and one whose
   *     theme is not known at none, so these do not add up to {@code all}
   * @param elements per ecosystem element, in the same way
   */
  public record Counts(
      Map<YearMonth, Long> all,
      Map<String, Map<YearMonth, Long>> themes,
      Map<String, Map<YearMonth, Long>> elements) {}

  /** The wayfinder came to a result; counts when it holds no open help that fits or may fit. */
  public void noteResult(Problem problem, Answers answers, Advice advice) {
    if (advice.options().isEmpty() && isNew(problem.id() + answers.given() + answers.declined())) {
      tallies.add(
          Tallies.Kind.UNMET_PROBLEM,
          problem.id(),
          advice.region().map(region -> region.id().value()).orElse(""),
          phase(answers));
    }
  }

  /** Only a phase that is certain; "start or growth" is unknown. */
  private static String phase(Answers answers) {
    return answers.answer("phase").orElse(null) instanceof Answer.OneOf phase
            && phase.possible().size() == 1
        ? phase.possible().iterator().next()
        : "";
  }

  /**
   * The register was searched; counts when a filter was chosen and what was found is all closed,
   * ended or not verified. Words alone do not count: a slip of the pen is no need.
   */
  public void noteSearch(
      RegisterQuery query, Optional<OwnRegion> region, Iterable<Instruments.Hit> found) {
    for (Instruments.Hit hit : found) {
      if (hit.instrument().isPublic() && !hit.window().isClosed()) {
        return;
      }
    }
    boolean filtered =
        query.form().isPresent()
            || query.phase().isPresent()
            || query.theme().isPresent()
            || query.element().isPresent()
            || query.level().isPresent()
            || query.region().isPresent()
            || query.amount().isPresent();
    if (filtered && isNew(query.toString())) {
      tallies.add(
          Tallies.Kind.UNMET_THEME,
          query.theme().orElse(""),
          region.map(it -> it.id().value()).orElse(""),
          query.phase().orElse(""));
    }
  }

  /** What is remembered for an hour is a hash, which gives no answers away. */
  private boolean isNew(String search) {
    return recent.asMap().putIfAbsent(Secrets.hash(search), true) == null;
  }

  /**
   * The numbers of a region, up to a minute late. They are not made safe for publication: whoever
   * shows them hides what is under ten.
   *
   * @param region the id of an own region; {@code ""} for searches from elsewhere or without a
   *     known place
   * @param from the first month
   */
  public Counts counts(String region, YearMonth from) {
    Map<YearMonth, Long> all = new TreeMap<>();
    Map<String, Map<YearMonth, Long>> themes = new TreeMap<>();
    Map<String, Map<YearMonth, Long>> elements = new TreeMap<>();
    database
        .sql(
            """
            select kind, subject, extract(year from counted_on) as counted_year,
                   extract(month from counted_on) as counted_month, sum(number_of) as total
            from support_tally
            where kind in ('UNMET_PROBLEM', 'UNMET_THEME') and region = :region
              and counted_on >= :from
            group by kind, subject, extract(year from counted_on), extract(month from counted_on)
            """)
        .param("region", region)
        .param("from", from.atDay(1))
        .query(row -> {
          YearMonth month = YearMonth.of(row.getInt("counted_year"), row.getInt("counted_month"));
          long number = row.getLong("total");
          String subject = row.getString("subject");
          boolean byTheme = row.getString("kind").equals(Tallies.Kind.UNMET_THEME.name());
          Optional<Problem> problem = byTheme ? Optional.empty() : register.now().problem(subject);
          Set<String> theme = byTheme && !subject.isEmpty() ? Set.of(subject) : Set.of();
          all.merge(month, number, Long::sum);
          add(problem.map(Problem::themes).orElse(theme), month, number, themes);
          add(problem.map(Problem::elements).orElse(Set.of()), month, number, elements);
        });
    return new Counts(all, themes, elements);
  }

  private static void add(
      Set<String> ids, YearMonth month, long number, Map<String, Map<YearMonth, Long>> counts) {
    for (String id : ids) {
      counts.computeIfAbsent(id, _ -> new TreeMap<>()).merge(month, number, Long::sum);
    }
  }
}
