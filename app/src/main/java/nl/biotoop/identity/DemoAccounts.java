package nl.biotoop.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.biotoop.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of the demo. The demo is on while its row is in the database; its accounts refer to
 * that row, so the database itself has none without it. A demo that has ended never comes back: it
 * begins only where there is no account at all.
 */
@Component
public class DemoAccounts {
  private final JdbcClient database;
  private final AccountTable accounts;
  private final Clock clock;
  private final Ids ids;

  /**
   * With an account and without a demo there never is one any more, so that a page of an ordinary
   * site asks the database nothing.
   */
  private final AtomicBoolean over = new AtomicBoolean();

  DemoAccounts(JdbcClient database, AccountTable accounts, Clock clock, Ids ids) {
    this.database = database;
    this.accounts = accounts;
    this.clock = clock;
    this.ids = ids;
  }

  /** An account to make. */
  public record NewAccount(String login, String name, Membership membership) {}

  /** Whether the demo is on. */
  public boolean isOn() {
    if (over.get()) {
      return false;
    }
    boolean on = database.sql("select count(*) from identity_demo").query(Long.class).single() > 0;
    // On an empty database another node may be about to begin it.
    over.set(!on && accounts.count() > 0);
    return on;
  }

  /**
   * Begins the demo, inside a transaction, when there is no account at all.
   *
   * @return whether it began now
   * @throws org.springframework.dao.DuplicateKeyException when another node was a moment earlier
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean begin(List<NewAccount> made) {
    if (accounts.count() > 0) {
      return false;
    }
    over.set(false);
    database
        .sql("insert into identity_demo (id, began_at) values (:id, :now)")
        .param("id", AccountTable.DEMO)
        .param("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
        .update();
    for (NewAccount one : made) {
      accounts.add(
          new Account(
              ids.next(), one.login(), one.name(), false, true, true, List.of(one.membership())),
          null);
    }
    return true;
  }

  /**
   * The first demo account with a role.
   *
   * @param region the id of an own region; {@code ""} for a role in all regions
   */
  public Optional<Account> with(Role role, String region) {
    return accounts.all().stream()
        .filter(account -> account.demo() && account.active())
        .filter(account -> account.memberships().contains(new Membership(role, region)))
        .findFirst();
  }
}
