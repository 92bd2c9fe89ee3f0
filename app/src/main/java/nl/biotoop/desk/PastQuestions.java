package nl.biotoop.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.desk.internal.SafetyNet;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.Secrets;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in questions with a history, such as those of the demo. Nobody is told of them. */
@Component
public class PastQuestions {
  private final JdbcClient database;
  private final SafetyNet safetyNet;
  private final Territories territories;
  private final Clock clock;
  private final Ids ids;
  private final Secrets secrets;

  PastQuestions(
      JdbcClient database,
      SafetyNet safetyNet,
      Territories territories,
      Clock clock,
      Ids ids,
      Secrets secrets) {
    this.database = database;
    this.safetyNet = safetyNet;
    this.territories = territories;
    this.clock = clock;
    this.ids = ids;
    this.secrets = secrets;
  }

  /** Keeps them all, or none. */
  @Transactional
  public void keep(List<PastQuestion> asked) {
    asked.forEach(this::keep);
  }

  private void keep(PastQuestion asked) {
    UUID id = ids.next();
    boolean waiting = asked.status() == Status.WAITING;
    database
        .sql(
            """
            insert into desk_question
              (id, token_hash, asked_at, language, channel, question_text, theme, municipality,
               region, answers, status, owner_contact, owner_account, taken_up_at, closed_at)
            values
              (:id, :token, :askedAt, :language, 'wayfinder', :text, :theme, :municipality,
               :region, '', :status, :contact, :owner, :takenUpAt, :closedAt)
            """)
        .param("id", id)
        .param("token", Secrets.hash(secrets.token()))
        .param("askedAt", moment(asked.askedAt()))
        .param("language", Language.NL.code())
        .param("text", asked.text())
        .param("theme", asked.theme())
        .param("municipality", asked.municipality().code().value())
        .param(
            "region",
            territories.ownRegionOf(asked.municipality()).map(it -> it.id().value()).orElse(null))
        .param("status", asked.status().name())
        .param(
            "contact", safetyNet.of(Optional.of(asked.theme()), List.of(asked.municipality())).id())
        .param("owner", waiting ? null : asked.adviser())
        .param("takenUpAt", asked.takenUpAt().map(this::moment).orElse(null))
        .param("closedAt", asked.closedAt().map(this::moment).orElse(null))
        .update();
    step(id, asked.askedAt(), null, Step.Kind.ASKED);
    step(id, asked.askedAt(), null, Step.Kind.PASSED_ON);
    asked.takenUpAt().ifPresent(at -> step(id, at, asked.adviser(), Step.Kind.TAKEN_UP));
    asked.closedAt().ifPresent(at -> step(id, at, asked.adviser(), Step.Kind.CLOSED));
    database
        .sql("insert into desk_offer (question_id, account_id) values (:question, :account)")
        .param("question", id)
        .param("account", asked.adviser())
        .update();
  }

  private void step(UUID question, Instant at, @Nullable UUID actor, Step.Kind kind) {
    database
        .sql(
            """
            insert into desk_step (id, question_id, happened_at, actor, kind, note)
            values (:id, :question, :at, :actor, :kind, '')
            """)
        .param("id", ids.next())
        .param("question", question)
        .param("at", moment(at))
        .param("actor", actor)
        .param("kind", kind.name())
        .update();
  }

  private OffsetDateTime moment(Instant instant) {
    return OffsetDateTime.ofInstant(instant, clock.getZone());
  }
}
