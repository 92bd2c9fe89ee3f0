package nl.biotoop.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.statistics.descriptive.Wilson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What askers say afterwards, once: whether somebody contacted them, whether it was of use, and
 * what changed. Each may be left open, which is unknown and never no. Choices only, so that nothing
 * personal comes in. A summary shows nothing of fewer than ten.
 */
@Component
public class Afterwards {
  /** How often an interval holds the true share. */
  private static final double CONFIDENCE = 0.95;

  /** Nothing is shown of fewer. */
  public static final int FEWEST = 10;

  private static final int MONTHS = 12;

  private final JdbcClient database;
  private final Clock clock;

  Afterwards(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** An answer to a yes-or-no question. */
  public enum Reply {
    YES,
    NO;

    /** As part of a message key and in a form. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What changed. */
  public enum Change {
    NOTHING,
    PLAN,
    STARTED,
    MONEY,
    PEOPLE,
    OTHER;

    /** As part of a message key and in a form. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What one asker said; empty where it was left open. */
  public record Answers(
      Optional<Reply> contacted, Optional<Reply> useful, Optional<Change> changed) {}

  /**
   * A share over many.
   *
   * @param known how many said yes or no; at least ten
   * @param share the share that said yes, with its interval
   */
  public record Share(int known, Wilson share) {}

  /**
   * What many said.
   *
   * @param answered how many answered anything; 0 when there were fewer than ten
   * @param contacted empty when fewer than ten said yes or no
   * @param useful empty when fewer than ten said yes or no
   * @param changed the share for whom something changed; empty when fewer than ten told
   */
  public record Summary(
      int answered, Optional<Share> contacted, Optional<Share> useful, Optional<Share> changed) {}

  /** Whether an asker can be asked: the question ended, and was not taken back. */
  public static boolean isAsked(Question question) {
    return !question.status().isOpen() && question.status() != Status.WITHDRAWN;
  }

  /** What the asker said; empty when nothing yet. */
  public Optional<Answers> of(Question question) {
    return database
        .sql("select contacted, useful, changed from desk_afterwards where question_id = :id")
        .param("id", question.id())
        .query((row, _) ->
            new Answers(
                Optional.ofNullable(row.getString("contacted")).map(Reply::valueOf),
                Optional.ofNullable(row.getString("useful")).map(Reply::valueOf),
                Optional.ofNullable(row.getString("changed")).map(Change::valueOf)))
        .optional();
  }

  /**
   * Keeps what the asker said.
   *
   * @return whether it was the first time; a second time changes nothing
   * @throws IllegalArgumentException when the question has not ended, or was taken back
   */
  public boolean answer(Question question, Answers answers) {
    if (!isAsked(question)) {
      throw new IllegalArgumentException("The question is " + question.status() + ".");
    }
    try {
      database
          .sql(
              """
              insert into desk_afterwards
                (question_id, region, contacted, useful, changed, answered_at)
              values (:id, :region, :contacted, :useful, :changed, :now)
              """)
          .param("id", question.id())
          .param("region", question.region().orElse(null))
          .param("contacted", answers.contacted().map(Enum::name).orElse(null))
          .param("useful", answers.useful().map(Enum::name).orElse(null))
          .param("changed", answers.changed().map(Enum::name).orElse(null))
          .param("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /**
   * What was said in a region in the last year.
   *
   * @throws AccessDeniedException when the account has no role there
   */
  public Summary ofRegion(Account account, String region) {
    if (!account.opens(Access.INSIGHT, region)) {
      throw new AccessDeniedException("Not of this region");
    }
    return summary("a.region = :of", region);
  }

  /** What was said in the last year of the questions an account ended as their owner. */
  public Summary ofAdviser(Account account) {
    return summary(
        "a.question_id in (select id from desk_question where owner_account = :of)", account.id());
  }

  /** What was said in the last year of the questions that an instrument helped with. */
  public Summary ofInstrument(String instrument) {
    return summary(
        "a.question_id in (select id from desk_question where helped_with = :of)", instrument);
  }

  private record Counts(
      int answered,
      int contacted,
      int contactedKnown,
      int useful,
      int usefulKnown,
      int changed,
      int changedKnown) {}

  private Summary summary(String where, Object of) {
    Counts counts =
        database
            .sql(
                "select count(*) as answered,"
                    + " count(case when a.contacted = 'YES' then 1 end) as contacted,"
                    + " count(a.contacted) as contacted_known,"
                    + " count(case when a.useful = 'YES' then 1 end) as useful,"
                    + " count(a.useful) as useful_known,"
                    + " count(case when a.changed <> 'NOTHING' then 1 end) as changed,"
                    + " count(a.changed) as changed_known"
                    + " from desk_afterwards a"
                    + " where a.answered_at >= :since and "
                    + where)
            .param(
                "since",
                OffsetDateTime.ofInstant(clock.instant(), clock.getZone()).minusMonths(MONTHS))
            .param("of", of)
            .query((row, _) ->
                new Counts(
                    row.getInt("answered"),
                    row.getInt("contacted"),
                    row.getInt("contacted_known"),
                    row.getInt("useful"),
                    row.getInt("useful_known"),
                    row.getInt("changed"),
                    row.getInt("changed_known")))
            .single();
    return new Summary(
        counts.answered < FEWEST ? 0 : counts.answered,
        share(counts.contacted, counts.contactedKnown),
        share(counts.useful, counts.usefulKnown),
        share(counts.changed, counts.changedKnown));
  }

  private static Optional<Share> share(int yes, int known) {
    return known < FEWEST
        ? Optional.empty()
        : Optional.of(new Share(known, Wilson.of(yes, known, CONFIDENCE)));
  }
}
