package nl.biotoop.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of accounts with their memberships; whoever writes has a transaction. */
@Component
class AccountTable {
  /** The one row of the demo, which its accounts refer to. */
  static final int DEMO = 1;

  private final JdbcClient database;
  private final Clock clock;

  AccountTable(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Adds one; without a hash nobody can sign in to it with a password. */
  void add(Account account, @Nullable String passwordHash) {
    database
        .sql(
            """
            insert into identity_account
              (id, login, name, password_hash, must_change, active, failed_attempts, created_at,
               demo_id)
            values (:id, :login, :name, :hash, :mustChange, :active, 0, :createdAt, :demo)
            """)
        .param("id", account.id())
        .param("login", account.login())
        .param("name", account.name())
        .param("hash", passwordHash)
        .param("mustChange", account.mustChange())
        .param("active", account.active())
        .param("createdAt", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
        .param("demo", account.demo() ? DEMO : null)
        .update();
    addMemberships(account.id(), account.memberships());
  }

  /** Replaces the roles. */
  void replaceMemberships(UUID id, List<Membership> memberships) {
    database.sql("delete from identity_membership where account_id = :id").param("id", id).update();
    addMemberships(id, memberships);
  }

  private void addMemberships(UUID id, List<Membership> memberships) {
    for (Membership membership : memberships.stream().distinct().toList()) {
      database
          .sql(
              """
              insert into identity_membership (account_id, role, region)
              values (:id, :role, :region)
              """)
          .param("id", id)
          .param("role", membership.role().name())
          .param("region", membership.region())
          .update();
    }
  }

  /** Whom a sign-in service calls so, no longer has the account. */
  void unlink(UUID id) {
    database.sql("delete from identity_link where account_id = :id").param("id", id).update();
  }

  /** Takes the row, its roles and its links out; the sessions must have gone. */
  void remove(UUID id) {
    unlink(id);
    replaceMemberships(id, List.of());
    database.sql("delete from identity_account where id = :id").param("id", id).update();
  }

  long count() {
    return database.sql("select count(*) from identity_account").query(Long.class).single();
  }

  /** Every account, by login. */
  List<Account> all() {
    return accounts("", Map.of());
  }

  Optional<Account> withId(UUID id) {
    return accounts("where id = :id", Map.of("id", id)).stream().findFirst();
  }

  Optional<Account> withLogin(String login) {
    return accounts("where login = :login", Map.of("login", login)).stream().findFirst();
  }

  private List<Account> accounts(String where, Map<String, ?> values) {
    Map<UUID, List<Membership>> memberships = new HashMap<>();
    database
        .sql(
            "select account_id, role, region from identity_membership where account_id in"
                + " (select id from identity_account "
                + where
                + ") order by role, region")
        .params(values)
        .query(row -> {
          memberships
              .computeIfAbsent(row.getObject("account_id", UUID.class), _ -> new ArrayList<>())
              .add(new Membership(Role.valueOf(row.getString("role")), row.getString("region")));
        });
    return database
        .sql(
            "select id, login, name, must_change, active, demo_id from identity_account "
                + where
                + " order by login")
        .params(values)
        .query((row, _) -> account(row, memberships))
        .list();
  }

  private static Account account(ResultSet row, Map<UUID, List<Membership>> memberships)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Account(
        id,
        row.getString("login"),
        row.getString("name"),
        row.getBoolean("must_change"),
        row.getBoolean("active"),
        row.getObject("demo_id") != null,
        memberships.getOrDefault(id, List.of()));
  }
}
