package nl.biotoop.support.proposals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.platform.Audit;
import nl.biotoop.support.editing.RegisterEditing;
import nl.biotoop.support.editing.RegisterEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * For which provider an account speaks. Whoever keeps an instrument of that provider decides; the
 * account may then suggest changes of the instruments of that provider, and change nothing itself.
 */
@Component
public class Providers {
  private final JdbcClient database;
  private final RegisterEditing editing;
  private final Audit audit;

  Providers(JdbcClient database, RegisterEditing editing, Audit audit) {
    this.database = database;
    this.editing = editing;
    this.audit = audit;
  }

  /** The providers an account speaks for, by name. */
  public Set<String> of(Account account) {
    if (!account.has(Role.PROVIDER) || account.mustChange()) {
      return Set.of();
    }
    return of(account.id());
  }

  private Set<String> of(UUID account) {
    return new TreeSet<>(
        database
            .sql("select provider from support_provider_account where account_id = :account")
            .param("account", account)
            .query(String.class)
            .list());
  }

  /** The instruments of the providers an account speaks for; not the withdrawn. */
  public List<RegisterEntry> entries(Account account) {
    Set<String> own = of(account);
    return own.isEmpty()
        ? List.of()
        : editing.entries().stream()
            .filter(entry -> !entry.newest().withdrawn())
            .filter(
                entry -> entry.instrument().filter(it -> own.contains(it.provider())).isPresent())
            .toList();
  }

  /**
   * Lets an account speak for a provider, or no longer.
   *
   * @throws AccessDeniedException when {@code by} keeps no instrument of that provider
   */
  @Transactional
  public void speak(Account by, Account account, String provider, boolean speaks) {
    boolean keeps =
        editing.changeableBy(by).stream()
            .anyMatch(entry ->
                entry.instrument().filter(it -> it.provider().equals(provider)).isPresent());
    if (!keeps || !account.has(Role.PROVIDER)) {
      throw new AccessDeniedException("Keeps nothing of this provider");
    }
    database
        .sql(
            """
            delete from support_provider_account
            where account_id = :account and provider = :provider
            """)
        .param("account", account.id())
        .param("provider", provider)
        .update();
    if (speaks) {
      database
          .sql(
              """
              insert into support_provider_account (account_id, provider)
              values (:account, :provider)
              """)
          .param("account", account.id())
          .param("provider", provider)
          .update();
    }
    audit.add(
        by.id(),
        speaks ? "provider-speaks" : "provider-silent",
        "account:" + account.id(),
        provider);
  }
}
