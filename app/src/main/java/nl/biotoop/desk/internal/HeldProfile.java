package nl.biotoop.desk.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.biotoop.identity.AccountLeft;
import nl.biotoop.identity.HeldData;
import nl.biotoop.identity.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the desk holds of an account: the profile of an adviser, until the account is erased. */
@Component
class HeldProfile implements HeldData {
  /** The steps of a question stay, under an id that belongs to nobody any more. */
  private static final List<String> FORGETTING =
      List.of(
          "delete from desk_adviser where account_id = :id",
          "update desk_adviser set deputy = null where deputy = :id",
          "delete from desk_feed where account_id = :id",
          "delete from desk_reminder where account_id = :id");

  private final JdbcClient database;
  private final Users users;

  HeldProfile(JdbcClient database, Users users) {
    this.database = database;
    this.users = users;
  }

  @Override
  public String part() {
    return "adviserProfile";
  }

  @Override
  public Map<String, Object> of(UUID account) {
    return database
        .sql(
            """
            select capacity, absent_until, themes, municipalities from desk_adviser
            where account_id = :id
            """)
        .param("id", account)
        .query((row, _) ->
            Map.<String, Object>of(
                "capacity", row.getInt("capacity"),
                "absentUntil", day(row.getObject("absent_until", LocalDate.class)),
                "themes", row.getString("themes"),
                "municipalities", row.getString("municipalities")))
        .optional()
        .orElse(Map.of());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  @EventListener
  void forget(AccountLeft left) {
    if (users.withId(left.accountId()).isEmpty()) {
      for (String change : FORGETTING) {
        database.sql(change).param("id", left.accountId()).update();
      }
    }
  }
}
