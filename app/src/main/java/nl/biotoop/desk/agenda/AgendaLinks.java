package nl.biotoop.desk.agenda;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret address under which a calendar program reads the agenda of an account. Only its hash
 * is kept. A new one ends the old one.
 */
@Component
public class AgendaLinks {
  private final JdbcClient database;
  private final Users users;
  private final Secrets secrets;
  private final Audit audit;
  private final Clock clock;

  AgendaLinks(JdbcClient database, Users users, Secrets secrets, Audit audit, Clock clock) {
    this.database = database;
    this.users = users;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes an address; the token is told once and kept nowhere. */
  @Transactional
  public String make(Account account) {
    String token = secrets.token();
    remove(account);
    database
        .sql("insert into desk_feed (account_id, token_hash, made_at) values (:id, :hash, :now)")
        .param("id", account.id())
        .param("hash", Secrets.hash(token))
        .param("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
        .update();
    audit.add(account.id(), "agenda-link-made", "account:" + account.id(), "");
    return token;
  }

  /** Ends the address; nothing happens when there is none. */
  @Transactional
  public void revoke(Account account) {
    if (remove(account) > 0) {
      audit.add(account.id(), "agenda-link-revoked", "account:" + account.id(), "");
    }
  }

  private int remove(Account account) {
    return database
        .sql("delete from desk_feed where account_id = :id")
        .param("id", account.id())
        .update();
  }

  /** Whether the account has an address. */
  public boolean exists(Account account) {
    return database
            .sql("select count(*) from desk_feed where account_id = :id")
            .param("id", account.id())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Whose agenda a token opens: an account that can still sign in and works at the desk. */
  public Optional<Account> account(String token) {
    return database
        .sql("select account_id from desk_feed where token_hash = :hash")
        .param("hash", Secrets.hash(token))
        .query(UUID.class)
        .optional()
        .flatMap(users::withId)
        .filter(Account::active)
        .filter(one -> one.has(Role.ADVISER) || one.has(Role.PROGRAMME_MANAGER));
  }
}
