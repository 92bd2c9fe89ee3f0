package nl.biotoop.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.profile.NotedTarget.Draft;
import nl.biotoop.profile.NotedTarget.Note;
import nl.biotoop.profile.Target.Actual;
import nl.biotoop.rules.Language;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the figures of documents stand, as their regions note it over what the content has. A note is
 * never changed: a newer one comes over it, and all of them stay.
 */
@Component
public class TargetNotes {
  private final Targets targets;
  private final JdbcClient database;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  TargetNotes(
      Targets targets,
      JdbcClient database,
      Audit audit,
      PlatformTransactionManager transactions,
      Ids ids,
      Clock clock) {
    this.targets = targets;
    this.database = database;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
    this.ids = ids;
    this.clock = clock;
  }

  /** All figures with their notes, in the order of the content. */
  public List<NotedTarget> all() {
    Map<String, List<Note>> notes =
        database
            .sql("select * from profile_actual order by target, revision desc")
            .query((row, _) -> Map.entry(row.getString("target"), note(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return targets.all().stream()
        .map(target -> noted(target, notes.getOrDefault(target.id(), List.of())))
        .toList();
  }

  /** One figure with its notes; empty when no document names it. */
  public Optional<NotedTarget> find(String id) {
    return targets.all().stream()
        .filter(target -> target.id().equals(id))
        .findFirst()
        .map(target ->
            noted(
                target,
                database
                    .sql("select * from profile_actual where target = :id order by revision desc")
                    .param("id", id)
                    .query((row, _) -> note(row))
                    .list()));
  }

  private static NotedTarget noted(Target target, List<Note> notes) {
    return new NotedTarget(
        notes.isEmpty() ? target : target.standing(notes.getFirst().actual()),
        target.actual(),
        notes);
  }

  /**
   * Notes how a figure stands.
   *
   * @return how it stands now, when somebody else was first and nothing was kept; empty otherwise
   * @throws AccessDeniedException when the account does not run the programme of its region
   * @throws IllegalArgumentException when the draft has problems, such as no source
   */
  public Optional<NotedTarget> add(Account account, Target target, Draft draft) {
    if (!account.opens(Access.PROGRAMME, target.region())) {
      throw new AccessDeniedException("Does not run the programme of " + target.region());
    }
    LocalDate today = LocalDate.now(clock);
    if (!draft.problems(today).isEmpty()) {
      throw new IllegalArgumentException(
          target.id() + " cannot be noted: " + draft.problems(today));
    }
    NotedTarget now = find(target.id()).orElseThrow();
    if (now.revision() != draft.basedOn()) {
      return Optional.of(now);
    }
    try {
      transaction.executeWithoutResult(_ -> {
        insert(account, target, draft);
        audit.add(account.id(), "target-noted", "target:" + target.id(), draft.text());
      });
      return Optional.empty();
    } catch (DuplicateKeyException _) {
      // Somebody noted the same revision a moment ago; the transaction is over, so it can be read.
      return find(target.id());
    }
  }

  private void insert(Account account, Target target, Draft draft) {
    database
        .sql(
            """
            insert into profile_actual
              (id, target, revision, amount, actual_text, language, measured_on, source,
               account_id, account_name, made_at)
            values (:id, :target, :revision, :amount, :text, :language, :day, :source, :account,
               :name, :at)
            """)
        .param("id", ids.next())
        .param("target", target.id())
        .param("revision", draft.basedOn() + 1)
        .param(
            "amount",
            draft.amount().isPresent() ? draft.amount().getAsDouble() : null,
            Types.DOUBLE)
        .param("text", draft.text())
        .param("language", draft.language().code())
        .param("day", LocalDate.parse(draft.day()))
        .param("source", draft.source())
        .param("account", account.id())
        .param("name", account.name())
        .param("at", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
        .update();
  }

  private static Note note(ResultSet row) throws SQLException {
    Language language = row.getString("language").equals("nl") ? Language.NL : Language.EN;
    LocalDate day = row.getObject("measured_on", LocalDate.class);
    double amount = row.getDouble("amount");
    OptionalDouble known = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(amount);
    return new Note(
        row.getInt("revision"),
        new Actual(
            known,
            Statement.typed(row.getString("actual_text"), language),
            day.getYear(),
            Evidence.typed(row.getString("source"))),
        day,
        row.getString("account_name"),
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }
}
