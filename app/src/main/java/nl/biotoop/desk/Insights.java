package nl.biotoop.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.statistics.descriptive.Quantile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What the region can learn from the questions: how many per theme and month, what became of them,
 * and how long they waited. Nothing is shown of fewer than ten questions, and a total only of what
 * is shown, so that nothing small follows by subtraction.
 */
@Component
public class Insights {
  /** Nothing is shown of fewer. */
  public static final int FEWEST = 10;

  private static final int MONTHS = 12;
  private static final double SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

  private final JdbcClient database;
  private final Clock clock;

  Insights(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A theme over twelve months.
   *
   * @param theme its id; empty for questions without a known theme
   * @param months how many per month, oldest first; empty where it may not be shown
   * @param asked how many in all; at least {@link #FEWEST}
   * @param helped the share of the ended ones that were helped; empty when too few have ended
   * @param noHelp the share of the ended ones for which there was no help
   */
  public record ThemeLine(
      Optional<String> theme,
      List<Optional<Integer>> months,
      int asked,
      OptionalDouble helped,
      OptionalDouble noHelp) {
    public ThemeLine {
      months = List.copyOf(months);
    }
  }

  /**
   * A region over twelve months.
   *
   * @param months the months, oldest first
   * @param themes those with enough questions, most asked first
   * @param hiddenThemes how many themes had too few to show
   * @param medianDays half of the questions taken up were taken up within so many days; empty when
   *     too few were
   */
  public record Insight(
      List<YearMonth> months, List<ThemeLine> themes, int hiddenThemes, OptionalDouble medianDays) {
    public Insight {
      months = List.copyOf(months);
      themes = List.copyOf(themes);
    }
  }

  /** The regions an account may look into: {@code ""} among them means all. */
  public static List<String> regions(Account account) {
    return account.regions(Access.INSIGHT);
  }

  /**
   * The insight in a region.
   *
   * @throws AccessDeniedException when the account has no role there
   */
  public Insight of(Account account, String region) {
    if (!account.opens(Access.INSIGHT, region)) {
      throw new AccessDeniedException("Not of this region");
    }
    YearMonth now = YearMonth.now(clock);
    List<YearMonth> months = new ArrayList<>();
    for (int ago = MONTHS - 1; ago >= 0; ago--) {
      months.add(now.minusMonths(ago));
    }
    Map<Optional<String>, List<Count>> byTheme = new LinkedHashMap<>();
    counts(region, months.getFirst())
        .forEach(count -> byTheme.computeIfAbsent(count.theme, _ -> new ArrayList<>()).add(count));
    List<ThemeLine> lines = new ArrayList<>();
    int hidden = 0;
    for (Map.Entry<Optional<String>, List<Count>> theme : byTheme.entrySet()) {
      int asked = theme.getValue().stream().mapToInt(Count::number).sum();
      if (asked < FEWEST) {
        hidden++;
      } else {
        lines.add(line(theme.getKey(), theme.getValue(), months, asked));
      }
    }
    lines.sort(java.util.Comparator.comparingInt((ThemeLine line) -> -line.asked()));
    return new Insight(months, lines, hidden, medianDays(region, months.getFirst()));
  }

  private record Count(Optional<String> theme, YearMonth month, Status status, int number) {}

  private List<Count> counts(String region, YearMonth from) {
    return database
        .sql(
            """
            select theme, extract(year from asked_at) as asked_year,
                   extract(month from asked_at) as asked_month, status, count(*) as number_of
            from desk_question
            where region = :region and asked_at >= :from
            group by theme, extract(year from asked_at), extract(month from asked_at), status
            """)
        .param("region", region)
        .param("from", from.atDay(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
        .query((row, _) -> count(row))
        .list();
  }

  private static Count count(ResultSet row) throws SQLException {
    return new Count(
        Optional.ofNullable(row.getString("theme")),
        YearMonth.of(row.getInt("asked_year"), row.getInt("asked_month")),
        Status.valueOf(row.getString("status")),
        row.getInt("number_of"));
  }

  private static ThemeLine line(
      Optional<String> theme, List<Count> counts, List<YearMonth> months, int asked) {
    int[] numbers =
        months.stream()
            .mapToInt(month ->
                counts.stream()
                    .filter(count -> count.month.equals(month))
                    .mapToInt(Count::number)
                    .sum())
            .toArray();
    return new ThemeLine(
        theme,
        shown(numbers),
        asked,
        share(counts, Status.HELPED),
        share(counts, Status.NO_HELP_POSSIBLE));
  }

  /**
   * The numbers that may stand beside their total: none under ten, and what is not shown is
   * together nothing or at least ten. The smallest give way first.
   */
  static List<Optional<Integer>> shown(int... numbers) {
    boolean[] hidden = new boolean[numbers.length];
    int rest = 0;
    for (int i = 0; i < numbers.length; i++) {
      hidden[i] = numbers[i] > 0 && numbers[i] < FEWEST;
      rest += hidden[i] ? numbers[i] : 0;
    }
    while (rest > 0 && rest < FEWEST) {
      int smallest = -1;
      for (int i = 0; i < numbers.length; i++) {
        if (!hidden[i] && numbers[i] > 0 && (smallest < 0 || numbers[i] < numbers[smallest])) {
          smallest = i;
        }
      }
      if (smallest < 0) {
        break;
      }
      hidden[smallest] = true;
      rest += numbers[smallest];
    }
    List<Optional<Integer>> shown = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      // With something hidden, a shown 0 would narrow down where it is.
      boolean kept = !hidden[i] && (numbers[i] > 0 || rest == 0);
      shown.add(kept ? Optional.of(numbers[i]) : Optional.empty());
    }
    return shown;
  }

  /**
   * Of the questions that ended, in tenths, so that no number follows; too few gives none. What was
   * withdrawn says nothing about the help there is.
   */
  private static OptionalDouble share(List<Count> counts, Status status) {
    int ended =
        counts.stream()
            .filter(it -> !it.status.isOpen() && it.status != Status.WITHDRAWN)
            .mapToInt(Count::number)
            .sum();
    int such = counts.stream().filter(it -> it.status == status).mapToInt(Count::number).sum();
    return ended < FEWEST
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.rint(10.0 * such / ended) / 10);
  }

  private OptionalDouble medianDays(String region, YearMonth from) {
    double[] days =
        database
            .sql(
                """
                select asked_at, taken_up_at from desk_question
                where region = :region and asked_at >= :from and taken_up_at is not null
                """)
            .param("region", region)
            .param("from", from.atDay(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
            .query((row, _) ->
                Duration.between(
                            row.getObject("asked_at", OffsetDateTime.class),
                            row.getObject("taken_up_at", OffsetDateTime.class))
                        .toSeconds()
                    / SECONDS_PER_DAY)
            .list()
            .stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    return days.length < FEWEST
        ? OptionalDouble.empty()
        : OptionalDouble.of(Quantile.HF7.of(days, 0.5));
  }
}
