package nl.biotoop.desk.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.desk.Question;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Role;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether an asker may be approached later about the theme of the question: only after an explicit
 * step, for this purpose alone, until it is taken back. Nobody is on a list without it.
 */
@Component
public class Consents {
  /** To be told later about help for the theme of the question. */
  static final String PURPOSE = "approach-about-theme";

  /** Of the text that is agreed to; a changed text gets the next number. */
  static final int TEXT_VERSION = 1;

  private final JdbcClient database;
  private final Audit audit;
  private final Clock clock;
  private final Ids ids;

  Consents(JdbcClient database, Audit audit, Clock clock, Ids ids) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * The asker agrees; nothing changes when that was so.
   *
   * @return whether it stands: without an address there is nothing to agree to
   */
  @Transactional
  public boolean give(Question question) {
    if (question.reach().isEmpty()) {
      return false;
    }
    if (since(question).isEmpty()) {
      database
          .sql(
              """
              insert into desk_consent (id, question_id, purpose, text_version, given_at)
              values (:id, :question, :purpose, :version, :now)
              """)
          .param("id", ids.next())
          .param("question", question.id())
          .param("purpose", PURPOSE)
          .param("version", TEXT_VERSION)
          .param("now", now())
          .update();
      audit.add(null, "consent-given", "question:" + question.id(), PURPOSE);
    }
    return true;
  }

  /** The asker takes it back; from now on nobody may approach them. */
  @Transactional
  public void withdraw(Question question) {
    int withdrawn =
        database
            .sql(
                """
                update desk_consent set withdrawn_at = :now
                where question_id = :question and purpose = :purpose and withdrawn_at is null
                """)
            .param("now", now())
            .param("question", question.id())
            .param("purpose", PURPOSE)
            .update();
    if (withdrawn > 0) {
      audit.add(null, "consent-withdrawn", "question:" + question.id(), PURPOSE);
    }
  }

  /** Since when the asker agrees; empty when not, or not any more. */
  public Optional<Instant> since(Question question) {
    return database
        .sql(
            """
            select max(given_at) from desk_consent
            where question_id = :question and purpose = :purpose and withdrawn_at is null
            """)
        .param("question", question.id())
        .param("purpose", PURPOSE)
        .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  /**
   * Who may be approached in the regions of an account, the latest first. That it was read is
   * logged.
   *
   * @param theme only about this theme; empty for all
   * @param municipality only of the municipality with this code; empty for all
   * @throws AccessDeniedException when the account does not work at the desk
   */
  @Transactional
  public List<Approachable> approachable(
      Account account, Optional<String> theme, Optional<String> municipality) {
    List<String> regions =
        account.memberships().stream()
            .filter(one -> one.role() == Role.ADVISER || one.role() == Role.PROGRAMME_MANAGER)
            .map(Membership::region)
            .distinct()
            .toList();
    if (regions.isEmpty() || account.mustChange()) {
      throw new AccessDeniedException("Not at the desk");
    }
    List<Approachable> found =
        database
            .sql(
                """
                select q.id, q.theme, q.municipality, q.reach, c.given_at
                from desk_consent c join desk_question q on q.id = c.question_id
                where c.purpose = :purpose and c.withdrawn_at is null and q.reach is not null
                  and (:everywhere = true or q.region in (:regions))
                  and (:anyTheme = true or q.theme = :theme)
                  and (:anyPlace = true or q.municipality = :place)
                order by c.given_at desc, q.id
                """)
            .param("purpose", PURPOSE)
            .param("everywhere", regions.contains(""))
            .param("regions", regions)
            .param("anyTheme", theme.isEmpty())
            .param("theme", theme.orElse(""))
            .param("anyPlace", municipality.isEmpty())
            .param("place", municipality.orElse(""))
            .query((row, _) ->
                new Approachable(
                    row.getObject("id", UUID.class),
                    Optional.ofNullable(row.getString("theme")),
                    Optional.ofNullable(row.getString("municipality")),
                    row.getString("reach"),
                    row.getObject("given_at", OffsetDateTime.class).toInstant()))
            .list();
    audit.add(account.id(), "approachable-read", "askers: " + found.size(), theme.orElse(""));
    return found;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
  }
}
