package nl.biotoop.identity;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts: who can sign in, with which roles. Every change is in the audit log. */
@Component
public class Users {
  /** So many wrong passwords in a row shut an account for a while. */
  static final int MOST_FAILURES = 10;

  static final Duration LOCKED = Duration.ofMinutes(15);

  /** Letters and digits that are not mistaken for each other. */
  private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int ONE_TIME_LENGTH = 20;

  private final JdbcClient database;
  private final PasswordEncoder encoder;
  private final Audit audit;
  private final Clock clock;
  private final Ids ids;
  private final SecureRandom random = new SecureRandom();
  private final String nobodysHash;

  Users(JdbcClient database, PasswordEncoder encoder, Audit audit, Clock clock, Ids ids) {
    this.database = database;
    this.encoder = encoder;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
    this.nobodysHash = Objects.requireNonNull(encoder.encode("nobody"));
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
  @Transactional
  public Creation create(
      @Nullable Account by, String login, String name, List<Membership> memberships) {
    return create(by, login, name, memberships, oneTime(), true);
  }

  @Transactional
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
    UUID id = ids.next();
    database
        .sql(
            """
            insert into identity_account
              (id, login, name, password_hash, must_change, active, failed_attempts, created_at)
            values (:id, :login, :name, :hash, :mustChange, true, 0, :createdAt)
            """)
        .param("id", id)
        .param("login", login)
        .param("name", name)
        .param("hash", encoder.encode(password.text()))
        .param("mustChange", mustChange)
        .param("createdAt", now())
        .update();
    keepMemberships(id, memberships);
    audit.add(actor(by), "account-created", "account:" + login, memberships.toString());
    return new Creation.Created(withId(id).orElseThrow(), password);
  }

  /** Replaces name and roles. */
  @Transactional
  public void change(Account by, Account account, String name, List<Membership> memberships) {
    database
        .sql("update identity_account set name = :name where id = :id")
        .param("name", name)
        .param("id", account.id())
        .update();
    database
        .sql("delete from identity_membership where account_id = :id")
        .param("id", account.id())
        .update();
    keepMemberships(account.id(), memberships);
    audit.add(
        by.id(),
        "account-changed",
        "account:" + account.login(),
        account.memberships() + " -> " + memberships);
  }

  private void keepMemberships(UUID id, List<Membership> memberships) {
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

  /** Gives a new one-time password and ends every session of the account. */
  @Transactional
  public Password reset(Account by, Account account) {
    Password password = oneTime();
    keepPassword(account, password, true);
    endSessions(account);
    audit.add(by.id(), "account-password-reset", "account:" + account.login(), "");
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
    }
    audit.add(
        by.id(), active ? "account-opened" : "account-shut", "account:" + account.login(), "");
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
    audit.add(account.id(), "account-password-changed", "account:" + account.login(), "");
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
    Optional<Account> account = withLogin(login).filter(Account::active);
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
    audit.add(account.get().id(), "account-signed-in", "account:" + login, "");
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
      audit.add(null, "account-locked", "account:" + account.login(), "");
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
    return database.sql("select count(*) from identity_account").query(Long.class).single();
  }

  /** Every account, by login. */
  public List<Account> all() {
    return accounts("", Map.of());
  }

  /** The account with an id. */
  public Optional<Account> withId(UUID id) {
    return accounts("where id = :id", Map.of("id", id)).stream().findFirst();
  }

  /** The account with a login. */
  public Optional<Account> withLogin(String login) {
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
            "select id, login, name, must_change, active from identity_account "
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
        memberships.getOrDefault(id, List.of()));
  }

  private static @Nullable UUID actor(@Nullable Account by) {
    return by == null ? null : by.id();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
  }

  /** A password that can be read aloud: about 100 bits. */
  private Password oneTime() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ONE_TIME_LENGTH; i++) {
      text.append(i > 0 && i % 5 == 0 ? "-" : "");
      text.append(READABLE.charAt(random.nextInt(READABLE.length())));
    }
    return new Password(text.toString());
  }
}
