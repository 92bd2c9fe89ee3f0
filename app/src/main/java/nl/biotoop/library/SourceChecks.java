package nl.biotoop.library;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.web.AccessRules.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When people looked at the sources. Nothing is overwritten: the newest note counts. */
@Component
public class SourceChecks {
  private final JdbcClient database;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  SourceChecks(JdbcClient database, Audit audit, Ids ids, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** The day in the newest note of each source that has one, by its code. */
  Map<String, LocalDate> days() {
    return database
        .sql(
            """
            select source, checked_on from (
              select source, checked_on,
                     row_number() over (
                       partition by source order by noted_at desc, id desc) as place
              from library_check) newest
            where place = 1
            """)
        .query((row, _) ->
            Map.entry(row.getString("source"), row.getObject("checked_on", LocalDate.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * What was noted of a source, the newest first.
   *
   * @throws AccessDeniedException when the account does not keep figures and sources
   */
  public List<SourceCheck> of(Account account, String source) {
    require(account);
    return database
        .sql(
            """
            select checked_on, note, noted_at from library_check
            where source = :source order by noted_at desc, id desc
            """)
        .param("source", source)
        .query((row, _) ->
            new SourceCheck(
                row.getObject("checked_on", LocalDate.class),
                row.getString("note"),
                row.getObject("noted_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * Notes that somebody looked at a source.
   *
   * @param on not after today
   * @param note {@code ""} when there is nothing to say
   * @throws AccessDeniedException when the account does not keep figures and sources
   * @throws IllegalArgumentException when the day lies ahead or the note is too long
   */
  @Transactional
  public void add(Account account, Source source, LocalDate on, String note) {
    require(account);
    if (on.isAfter(LocalDate.now(clock)) || on.isBefore(SourceCheck.EARLIEST)) {
      throw new IllegalArgumentException("Nobody can have looked on " + on + ".");
    }
    if (note.length() > SourceCheck.LONGEST_NOTE) {
      throw new IllegalArgumentException("A note of " + note.length() + " characters is too long.");
    }
    database
        .sql(
            """
            insert into library_check (id, source, checked_on, note, noted_at)
            values (:id, :source, :on, :note, :at)
            """)
        .param("id", ids.next())
        .param("source", source.code())
        .param("on", on)
        .param("note", note)
        .param("at", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
        .update();
    audit.add(account.id(), "source-checked", "source:" + source.code(), on.toString());
  }

  private static void require(Account account) {
    if (!account.opens(Access.FIGURES)) {
      throw new AccessDeniedException("Does not keep figures and sources");
    }
  }
}
