package nl.biotoop.profile.internal;

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

/** What the profiles of regions hold of an account: what it wrote. */
@Component
class HeldProfileWork implements HeldData {
  /** The work stays, under an id that belongs to nobody any more. */
  private static final List<String> FORGETTING =
      List.of(
          "update profile_passage set account_name = :nameless where account_id = :id",
          "update profile_claim set account_name = :nameless where account_id = :id",
          "update profile_actual set account_name = :nameless where account_id = :id",
          "update profile_analysis set account_name = :nameless where account_id = :id");

  private final JdbcClient database;
  private final Users users;

  HeldProfileWork(JdbcClient database, Users users) {
    this.database = database;
    this.users = users;
  }

  @Override
  public String part() {
    return "regionProfile";
  }

  @Override
  public Map<String, Object> of(UUID account) {
    return Map.of(
        "passages",
        rows("select passage_text, made_at from profile_passage where account_id = :id", account),
        "claims",
        rows("select stated, made_at from profile_claim where account_id = :id", account),
        "targets",
        rows("select actual_text, made_at from profile_actual where account_id = :id", account),
        "analyses",
        rows("select question, made_at from profile_analysis where account_id = :id", account));
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
  }
}
