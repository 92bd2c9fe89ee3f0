package nl.biotoop.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.biotoop.desk.internal.Clocks;
import nl.biotoop.desk.internal.Letters;
import nl.biotoop.desk.internal.WorkingDays;
import nl.biotoop.identity.Account;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the clocks of open questions: passes on what nobody had room for, reminds, gives to a
 * deputy, and ends what nobody helped with. Each step is one transaction that begins with a
 * conditional update, so of several nodes one does it, and after a crash it is done or still due.
 */
@Component
public class Reminders {
  private static final int BATCH = 500;
  private static final String SINCE = "coalesce(active_since, taken_up_at, asked_at)";

  private final JdbcClient database;
  private final QuestionRows rows;
  private final Advisers advisers;
  private final Departures departures;
  private final StepLog steps;
  private final Letters letters;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Reminders(
      JdbcClient database,
      QuestionRows rows,
      Advisers advisers,
      Departures departures,
      StepLog steps,
      Letters letters,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.rows = rows;
    this.advisers = advisers;
    this.departures = departures;
    this.steps = steps;
    this.letters = letters;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Why somebody is reminded. */
  public enum Kind {
    /** It was passed to this adviser, or taken up, and nothing happened since. */
    SILENT,
    /** A colleague did nothing, so it came to this deputy. */
    DEPUTY,
    /** Nobody has it, and somebody must see to that. */
    NOBODY;

    /** As part of a message key. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A question somebody was reminded of and that still waits for them. */
  public record Reminder(Question question, Kind kind, Instant madeAt) {}

  /** What an account was reminded of and has not acted on, oldest first. */
  public List<Reminder> of(Account account) {
    record Made(UUID question, Kind kind, Instant madeAt) {}
    List<Made> made =
        database
            .sql(
                """
                select r.question_id, r.kind, r.made_at from desk_reminder r
                join desk_question q on q.id = r.question_id
                where r.account_id = :account and q.status in ('WAITING', 'TAKEN_UP')
                  and r.made_at >= coalesce(q.active_since, q.taken_up_at, q.asked_at)
                order by r.made_at
                """)
            .param("account", account.id())
            .query((row, _) ->
                new Made(
                    row.getObject("question_id", UUID.class),
                    Kind.valueOf(row.getString("kind")),
                    row.getObject("made_at", OffsetDateTime.class).toInstant()))
            .list();
    if (made.isEmpty()) {
      return List.of();
    }
    Map<UUID, Question> questions = rows.withIds(made.stream().map(Made::question).toList());
    return made.stream()
        .flatMap(one ->
            Optional.ofNullable(questions.get(one.question))
                .map(question -> new Reminder(question, one.kind, one.madeAt))
                .stream())
        .toList();
  }

  /**
   * Does what is due now.
   *
   * @return with how many questions something was done
   */
  public int run() {
    int done = departures.run();
    for (Question question : notPassedOn()) {
      done += inOne(() -> passOn(question));
    }
    for (Question question : nearlyDue()) {
      done +=
          switch (Clocks.due(state(question), clock.instant(), clock.getZone())) {
            case NOTHING -> 0;
            case REMINDER -> inOne(() -> remind(question));
            case ESCALATION -> inOne(() -> escalate(question));
            case END -> inOne(() -> end(question));
          };
    }
    return done;
  }

  private int inOne(BooleanSupplier step) {
    return Boolean.TRUE.equals(transaction.execute(_ -> step.getAsBoolean())) ? 1 : 0;
  }

  /** Open questions that no adviser was told of. */
  private List<Question> notPassedOn() {
    return rows.list(
        "where status = 'WAITING' and passed_on_at is null order by asked_at limit :most",
        Map.of("most", BATCH));
  }

  /** Open questions whose next clock has run, or will within a day. */
  private List<Question> nearlyDue() {
    return rows.list(
        "where status in ('WAITING', 'TAKEN_UP') and ("
            + "(escalated_at is null and passed_on_at is null and status = 'WAITING' and "
            + SINCE
            + " <= :passed) or (escalated_at is null and reminded_at is null and "
            + SINCE
            + " <= :reminded) or (escalated_at is null and reminded_at is not null and "
            + SINCE
            + " <= :escalated) or (escalated_at is not null and "
            + SINCE
            + " <= :ended)) order by "
            + SINCE
            + " limit :most",
        Map.of(
            "passed",
            moment(clock.instant().minus(Clocks.PASSED_ON)),
            "reminded",
            daysAgo(Clocks.REMINDED - 1),
            "escalated",
            daysAgo(Clocks.ESCALATED - 1),
            "ended",
            daysAgo(Clocks.ABANDONED - 1),
            "most",
            BATCH));
  }

  private OffsetDateTime daysAgo(int days) {
    return OffsetDateTime.ofInstant(clock.instant(), clock.getZone()).minusDays(days);
  }

  private static Clocks.State state(Question question) {
    Question.Times times = question.times();
    return new Clocks.State(
        question.status() == Status.TAKEN_UP || times.passedOn().isPresent(),
        times.activeSince(),
        times.reminded(),
        times.escalated());
  }

  private boolean passOn(Question question) {
    List<UUID> found = advisers.route(question);
    return !found.isEmpty()
        && claimed(
            question,
            "passed_on_at = :now, active_since = :now, escalated_at = null",
            "passed_on_at is null")
        && offered(question, found);
  }

  private boolean offered(Question question, List<UUID> accounts) {
    rows.passTo(question.id(), accounts);
    steps.add(question.id(), null, Step.Kind.PASSED_ON, "");
    return true;
  }

  private boolean remind(Question question) {
    if (!claimed(question, "reminded_at = :now", "reminded_at is null")) {
      return false;
    }
    question
        .owner()
        .map(List::of)
        .orElseGet(() -> rows.passedTo(question.id()))
        .forEach(account -> made(question, account, Kind.SILENT));
    steps.add(question.id(), null, Step.Kind.REMINDED, "");
    return true;
  }

  /** To the deputy of whoever has it or was told of it; without one the whole desk sees it. */
  private boolean escalate(Question question) {
    if (!claimed(question, "escalated_at = :now", "escalated_at is null")) {
      return false;
    }
    List<UUID> holders =
        question.owner().map(List::of).orElseGet(() -> rows.passedTo(question.id()));
    Set<UUID> deputies = new LinkedHashSet<>(advisers.deputies(question, holders));
    if (deputies.isEmpty()) {
      advisers
          .managers(question.region())
          .forEach(account -> made(question, account.id(), Kind.NOBODY));
      steps.add(question.id(), null, Step.Kind.ESCALATED, "");
      return true;
    }
    if (question.owner().isPresent()) {
      UUID deputy = deputies.iterator().next();
      give(question, deputy);
      made(question, deputy, Kind.DEPUTY);
    } else {
      rows.passTo(question.id(), List.copyOf(deputies));
      deputies.forEach(account -> {
        made(question, account, Kind.DEPUTY);
        steps.add(question.id(), null, Step.Kind.DEPUTED, "", account);
      });
    }
    return true;
  }

  /** The deputy becomes owner and the clocks begin again. */
  private void give(Question question, UUID deputy) {
    database
        .sql(
            """
            update desk_question
            set owner_account = :deputy, active_since = :now, reminded_at = null,
                escalated_at = null
            where id = :id
            """)
        .param("deputy", deputy)
        .param("now", moment(clock.instant()))
        .param("id", question.id())
        .update();
    steps.add(question.id(), null, Step.Kind.DEPUTED, "", deputy);
  }

  private boolean end(Question question) {
    if (!claimed(question, "status = 'ABANDONED', closed_at = :now", "escalated_at is not null")) {
      return false;
    }
    steps.add(question.id(), null, Step.Kind.ABANDONED, "");
    return true;
  }

  /** Changes the question as it was seen; false when somebody or another node was first. */
  private boolean claimed(Question question, String change, String condition) {
    return database
            .sql(
                "update desk_question set "
                    + change
                    + " where id = :id and status = :status and "
                    + SINCE
                    + " = :since and "
                    + condition)
            .param("now", moment(clock.instant()))
            .param("id", question.id())
            .param("status", question.status().name())
            .param("since", moment(question.times().activeSince()))
            .update()
        > 0;
  }

  private void made(Question question, UUID account, Kind kind) {
    database
        .sql(
            """
            insert into desk_reminder (question_id, account_id, kind, made_at)
            values (:question, :account, :kind, :now)
            """)
        .param("question", question.id())
        .param("account", account)
        .param("kind", kind.name())
        .param("now", moment(clock.instant()))
        .update();
    letters.reminder(account, question, kind);
  }

  private OffsetDateTime moment(Instant instant) {
    return OffsetDateTime.ofInstant(instant, clock.getZone());
  }

  /** When somebody takes a question up at the latest, as the asker is told; empty when passed. */
  public static Optional<LocalDate> takenUpBy(Question question, Clock clock) {
    return question
        .times()
        .passedOn()
        .map(passed ->
            WorkingDays.after(LocalDate.ofInstant(passed, clock.getZone()), Clocks.TAKEN_UP));
  }
}
