package nl.biotoop.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.Mail;
import nl.biotoop.platform.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts: who can sign in, with which roles. Every change is in the audit log. */
@Component
public class Users {
  /** So many wrong passwords in a row shut an account for a while. */
  static final int MOST_FAILURES = 10;

  static final Duration LOCKED = Duration.ofMinutes(15);

  private final JdbcClient database;
  private final AccountTable accounts;
  private final PasswordEncoder encoder;
  private final Audit audit;
  private final Clock clock;
  private final Ids ids;
  private final Outbox outbox;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final SecureRandom random = new SecureRandom();
  private final String nobodysHash;

  Users(
      JdbcClient database,
      AccountTable accounts,
      PasswordEncoder encoder,
      Audit audit,
      Clock clock,
      Ids ids,
      Outbox outbox,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.accounts = accounts;
    this.encoder = encoder;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
    this.outbox = outbox;
    this.events = events;
    this.transactions = new TransactionTemplate(transactions);
    this.nobodysHash = Objects.requireNonNull(encoder.encode(Password.oneTime(random).text()));
  }

  /** What came of an attempt to sign in. */
  public sealed interface Attempt {
    /** The password is right. */
    record Welcome(Account account) implements Attempt {}

    /** Wrong login or password; which of the two is not told. */
    record Wrong() implements Attempt {}

    /** Too many wrong passwords in a row. */
    record Locked(Instant until) implements Attempt {}
  }

  /** What came of making an account. */
  public sealed interface Creation {
    /**
     * Made.
     *
     * @param oneTime the password to give to whoever will use it; shown once
     */
    record Created(Account account, Password oneTime) implements Creation {}

    /** There is one with this login. */
    record Taken() implements Creation {}
  }

  /**
   * Makes an account with a one-time password.
   *
   * @throws IllegalArgumentException when the login or the name is not of the form of {@link
   *     Account}
   */
  public Creation create(
      @Nullable Account by, String login, String name, List<Membership> memberships) {
    return create(by, login, name, memberships, Password.oneTime(random), true);
  }

  Creation create(
      @Nullable Account by,
      String login,
      String name,
      List<Membership> memberships,
      Password password,
      boolean mustChange) {
    if (!Account.LOGIN.matcher(login).matches()
        || name.isBlank()
        || name.length() > Account.LONGEST_NAME) {
      throw new IllegalArgumentException(
          "Login '" + login + "' or name '" + name + "' is no good.");
    }
    if (withLogin(login).isPresent()) {
      return new Creation.Taken();
    }
    try {
      return Objects.requireNonNull(
          transactions.execute(
              _ -> insert(by, login, name, List.copyOf(memberships), password, mustChange)));
    } catch (DuplicateKeyException e) {
      // Somebody else, or another node, was a moment earlier.
      return new Creation.Taken();
    }
  }

  private Creation insert(
      @Nullable Account by,
      String login,
      String name,
      List<Membership> memberships,
      Password password,
      boolean mustChange) {
    Account account = new Account(ids.next(), login, name, mustChange, true, false, memberships);
    accounts.add(account, encoder.encode(password.text()));
    audit.add(actor(by), "account-created", subject(account.id()), codes(memberships));
    return new Creation.Created(account, password);
  }

  /** Replaces name and roles. */
  @Transactional
  public void change(Account by, Account account, String name, List<Membership> memberships) {
    database
        .sql("update identity_account set name = :name where id = :id")
        .param("name", name)
        .param("id", account.id())
        .update();
    accounts.replaceMemberships(account.id(), memberships);
    audit.add(
        by.id(),
        "account-changed",
        subject(account.id()),
        codes(account.memberships()) + " → " + codes(memberships));
  }

  private static String subject(UUID id) {
    return "account:" + id;
  }

  private static String codes(List<Membership> memberships) {
    return memberships.stream().map(Membership::code).collect(Collectors.joining(", "));
  }

  /**
   * Gives a new one-time password, ends every session of the account, and takes it from whoever
   * signed in to it through a sign-in service.
   *
   * @throws IllegalArgumentException for an account of the demo, which has no password
   */
  @Transactional
  public Password reset(Account by, Account account) {
    if (account.demo()) {
      throw new IllegalArgumentException(account.login() + " is of the demo.");
    }
    Password password = Password.oneTime(random);
    keepPassword(account, password, true);
    accounts.unlink(account.id());
    endSessions(account);
    audit.add(by.id(), "account-password-reset", subject(account.id()), "");
    return password;
  }

  /** Shuts or opens an account; shutting ends its sessions. */
  @Transactional
  public void activate(Account by, Account account, boolean active) {
    database
        .sql("update identity_account set active = :active where id = :id")
        .param("active", active)
        .param("id", account.id())
        .update();
    if (!active) {
      endSessions(account);
      events.publishEvent(new AccountLeft(account.id(), account.name()));
    }
    audit.add(by.id(), active ? "account-opened" : "account-shut", subject(account.id()), "");
  }

  /**
   * Takes an account out of the database for good. The log keeps its id, which says nothing of who
   * it was.
   *
   * @throws IllegalArgumentException when it is the own account
   */
  @Transactional
  public void erase(Account by, Account account) {
    if (by.id().equals(account.id())) {
      throw new IllegalArgumentException("The own account of " + account.login());
    }
    endSessions(account);
    accounts.remove(account.id());
    audit.add(by.id(), "account-erased", subject(account.id()), "");
    Mail.address(account.login()).ifPresent(outbox::forget);
    events.publishEvent(new AccountLeft(account.id(), account.name()));
  }

  /** Logs that somebody looked at an account of another. */
  @Transactional
  public void looked(Account by, Account account) {
    if (!by.id().equals(account.id())) {
      audit.add(by.id(), "account-read", subject(account.id()), "");
    }
  }

  /** Logs that somebody looked at the list of accounts. */
  @Transactional
  public void lookedAtAll(Account by) {
    audit.add(by.id(), "accounts-read", "", "");
  }

  /**
   * A new one-time password for whoever runs the server and cannot sign in any more; a shut account
   * opens again.
   *
   * @return empty when there is no such account, or it is of the demo
   */
  @Transactional
  public Optional<Password> recover(String typed) {
    Optional<Account> found =
        withLogin(typed.strip().toLowerCase(Locale.ROOT)).filter(one -> !one.demo());
    return found.map(account -> {
      Password password = Password.oneTime(random);
      keepPassword(account, password, true);
      accounts.unlink(account.id());
      database
          .sql("update identity_account set active = true where id = :id")
          .param("id", account.id())
          .update();
      endSessions(account);
      audit.add(null, "account-recovered", subject(account.id()), "");
      return password;
    });
  }

  /**
   * Changes the own password; every other session of the account ends.
   *
   * @return whether the present password was right
   * @throws IllegalArgumentException when the new one is not fit
   */
  @Transactional
  public boolean changePassword(Account account, Password present, Password next) {
    if (!next.isFit(account.login())) {
      throw new IllegalArgumentException("This password may not be used.");
    }
    if (!encoder.matches(present.text(), hashOf(account.login()))) {
      return false;
    }
    keepPassword(account, next, false);
    endSessions(account);
    audit.add(account.id(), "account-password-changed", subject(account.id()), "");
    return true;
  }

  private void keepPassword(Account account, Password password, boolean mustChange) {
    database
        .sql(
            """
            update identity_account
            set password_hash = :hash, must_change = :mustChange,
                failed_attempts = 0, locked_until = null
            where id = :id
            """)
        .param("hash", encoder.encode(password.text()))
        .param("mustChange", mustChange)
        .param("id", account.id())
        .update();
  }

  private void endSessions(Account account) {
    database
        .sql("delete from identity_session where account_id = :id")
        .param("id", account.id())
        .update();
  }

  /** Tries a password. Takes as long for a login that does not exist. */
  @Transactional
  public Attempt attempt(String typed, Password password) {
    String login = typed.strip().toLowerCase(Locale.ROOT);
    // Whoever tries the demo changes role in its bar; its accounts have no password.
    Optional<Account> account = withLogin(login).filter(Account::active).filter(one -> !one.demo());
    Optional<Instant> locked = account.flatMap(this::lockedUntil);
    boolean right = encoder.matches(password.text(), hashOf(login));
    if (locked.isPresent()) {
      return new Attempt.Locked(locked.get());
    }
    if (account.isEmpty()) {
      return new Attempt.Wrong();
    }
    if (!right) {
      countFailure(account.get());
      return new Attempt.Wrong();
    }
    database
        .sql(
            """
            update identity_account set failed_attempts = 0, locked_until = null where id = :id
            """)
        .param("id", account.get().id())
        .update();
    audit.add(account.get().id(), "account-signed-in", subject(account.get().id()), "");
    return new Attempt.Welcome(account.get());
  }

  private Optional<Instant> lockedUntil(Account account) {
    return database
        .sql("select locked_until from identity_account where id = :id and locked_until > :now")
        .param("id", account.id())
        .param("now", now())
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  private void countFailure(Account account) {
    database
        .sql("update identity_account set failed_attempts = failed_attempts + 1 where id = :id")
        .param("id", account.id())
        .update();
    int shut =
        database
            .sql(
                """
                update identity_account set failed_attempts = 0, locked_until = :until
                where id = :id and failed_attempts >= :most
                """)
            .param("until", OffsetDateTime.ofInstant(clock.instant().plus(LOCKED), clock.getZone()))
            .param("id", account.id())
            .param("most", MOST_FAILURES)
            .update();
    if (shut > 0) {
      audit.add(null, "account-locked", subject(account.id()), "");
    }
  }

  private String hashOf(String login) {
    return database
        .sql("select password_hash from identity_account where login = :login")
        .param("login", login)
        .query(String.class)
        .optional()
        .orElse(nobodysHash);
  }

  /** How many accounts there are. */
  public long count() {
    return accounts.count();
  }

  /** Every account, by login. */
  public List<Account> all() {
    return accounts.all();
  }

  /** The account with an id. */
  public Optional<Account> withId(UUID id) {
    return accounts.withId(id);
  }

  /** The account with a login. */
  public Optional<Account> withLogin(String login) {
    return accounts.withLogin(login);
  }

  private static @Nullable UUID actor(@Nullable Account by) {
    return by == null ? null : by.id();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
  }
}
