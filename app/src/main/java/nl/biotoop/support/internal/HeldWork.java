package nl.biotoop.support.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.biotoop.identity.AccountLeft;
import nl.biotoop.identity.HeldData;
import nl.biotoop.identity.Users;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register holds of an account: what it changed, handed in and proposed. */
@Component
class HeldWork implements HeldData {
  /** The work stays, under an id that belongs to nobody any more. */
  private static final List<String> FORGETTING =
      List.of(
          "delete from support_provider_account where account_id = :id",
          "update support_revision set actor_name = :nameless where actor = :id",
          "update support_import set account_name = :nameless where account_id = :id",
          "update support_proposal set account_name = :nameless where account_id = :id");

  /** Where only the name stands. It stays when another function is called the same. */
  private static final List<String> FORGETTING_NAMES =
      List.of(
          "update support_revision set checked_by = :nameless where checked_by = :name",
          "update support_proposal set answered_by = :nameless where answered_by = :name",
          "update support_correction_report set handled_by = :nameless where handled_by = :name");

  private final JdbcClient database;
  private final Users users;

  HeldWork(JdbcClient database, Users users) {
    this.database = database;
    this.users = users;
  }

  @Override
  public String part() {
    return "register";
  }

  @Override
  public Map<String, Object> of(UUID account) {
    return Map.of(
        "changes",
        rows("select instrument_id, made_at from support_revision where actor = :id", account),
        "imports",
        rows("select file_name, made_at from support_import where account_id = :id", account),
        "proposals",
        rows("select proposal_text, made_at from support_proposal where account_id = :id", account),
        "providers",
        database
            .sql("select provider from support_provider_account where account_id = :id order by 1")
            .param("id", account)
            .query(String.class)
            .list());
  }

  private List<Map<String, String>> rows(String sql, UUID account) {
    return database
        .sql(sql + " order by made_at")
        .param("id", account)
        .query((row, _) ->
            Map.of(
                "what", row.getString(1),
                "madeAt", row.getObject(2, OffsetDateTime.class).toInstant().toString()))
        .list();
  }

  @EventListener
  void forget(AccountLeft left) {
    if (users.withId(left.accountId()).isPresent()) {
      return;
    }
    for (String change : FORGETTING) {
      database
          .sql(change)
          .param("id", left.accountId())
          .param("nameless", AccountLeft.NAMELESS)
          .update();
    }
    if (users.all().stream().noneMatch(other -> other.name().equals(left.name()))) {
      for (String change : FORGETTING_NAMES) {
        database
            .sql(change)
            .param("name", left.name())
            .param("nameless", AccountLeft.NAMELESS)
            .update();
      }
    }
  }
}
