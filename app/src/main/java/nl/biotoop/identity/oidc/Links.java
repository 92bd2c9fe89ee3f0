package nl.biotoop.identity.oidc;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.HeldData;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which account belongs to whom the sign-in service vouches for. Only accounts that an
 * administrator has made count: none is made here, and none gets a role.
 */
@Component
public class Links implements HeldData {
  /**
   * An address a login can be. Letters outside ASCII are no good: the small form of some is an
   * ASCII letter, so that two addresses would be one login.
   */
  private static final Pattern ADDRESS = Pattern.compile("[!-~]+@[!-~]+");

  /** A service calls nobody by a longer name (OpenID Connect Core 1.0, section 2). */
  private static final int LONGEST_SUBJECT = 255;

  private final JdbcClient database;
  private final Users users;
  private final PasswordEncoder encoder;
  private final Audit audit;
  private final Clock clock;
  private final Secrets secrets;

  Links(
      JdbcClient database,
      Users users,
      PasswordEncoder encoder,
      Audit audit,
      Clock clock,
      Secrets secrets) {
    this.database = database;
    this.users = users;
    this.encoder = encoder;
    this.audit = audit;
    this.clock = clock;
    this.secrets = secrets;
  }

  /** What came of looking for the account of somebody. */
  sealed interface Claim {
    /** It is theirs. */
    record Welcome(Account account) implements Claim {}

    /** There is none, or it is shut. */
    record Unknown() implements Claim {}

    /** There is one, and it belongs to somebody else of the same service. */
    record Taken() implements Claim {}
  }

  /**
   * The account of somebody: the one this subject signed in with before, else the one whose login
   * is the e-mail address and that nobody of this service has yet.
   *
   * @param subject how the service calls them, for ever
   * @param email an address that the service has verified; null when it has not
   * @throws org.springframework.dao.DuplicateKeyException when the same was done elsewhere at the
   *     same moment; asked again, the answer is there
   */
  @Transactional
  Claim claim(String issuer, String subject, @Nullable String email) {
    Optional<Account> linked = linked(issuer, subject);
    if (linked.isPresent()) {
      return linked
          .filter(Links::canSignIn)
          .<Claim>map(this::welcome)
          .orElseGet(Claim.Unknown::new);
    }
    Optional<Account> named =
        Optional.ofNullable(email)
            .filter(address -> ADDRESS.matcher(address).matches())
            .filter(_ -> subject.length() <= LONGEST_SUBJECT)
            .flatMap(address -> users.withLogin(address.toLowerCase(Locale.ROOT)))
            .filter(Links::canSignIn);
    if (named.isEmpty()) {
      return new Claim.Unknown();
    }
    if (isTaken(named.get(), issuer)) {
      return new Claim.Taken();
    }
    link(named.get(), issuer, subject);
    return welcome(named.get());
  }

  private static boolean canSignIn(Account account) {
    return account.active() && !account.demo();
  }

  private Claim welcome(Account account) {
    if (account.mustChange()) {
      dropOneTimePassword(account);
    }
    audit.add(account.id(), "account-signed-in", "account:" + account.id(), "sign-in service");
    return new Claim.Welcome(users.withId(account.id()).orElseThrow());
  }

  private Optional<Account> linked(String issuer, String subject) {
    return database
        .sql(
            """
            select account_id from identity_link where issuer = :issuer and subject = :subject
            """)
        .param("issuer", issuer)
        .param("subject", subject)
        .query((row, _) -> row.getObject(1, UUID.class))
        .optional()
        .flatMap(users::withId);
  }

  private boolean isTaken(Account account, String issuer) {
    return database
            .sql(
                """
                select count(*) from identity_link
                where account_id = :account and issuer = :issuer
                """)
            .param("account", account.id())
            .param("issuer", issuer)
            .query(Long.class)
            .single()
        > 0;
  }

  private void link(Account account, String issuer, String subject) {
    database
        .sql(
            """
            insert into identity_link (issuer, subject, account_id, linked_at)
            values (:issuer, :subject, :account, :now)
            """)
        .param("issuer", issuer)
        .param("subject", subject)
        .param("account", account.id())
        .param("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
        .update();
    audit.add(account.id(), "account-linked", "account:" + account.id(), issuer);
  }

  /** Nobody needs it any more, and somebody else has seen it. */
  private void dropOneTimePassword(Account account) {
    database
        .sql(
            """
            update identity_account set password_hash = :hash, must_change = false where id = :id
            """)
        .param("hash", encoder.encode(secrets.token()))
        .param("id", account.id())
        .update();
  }

  private record Link(String issuer, String subject, Instant since) {}

  private List<Link> links(UUID account) {
    return database
        .sql(
            """
            select issuer, subject, linked_at from identity_link
            where account_id = :account order by linked_at
            """)
        .param("account", account)
        .query((row, _) ->
            new Link(
                row.getString(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Since when somebody signs in to an account through a sign-in service; empty when nobody. */
  public Optional<Instant> since(UUID account) {
    return links(account).stream().map(Link::since).findFirst();
  }

  @Override
  public String part() {
    return "signInServices";
  }

  @Override
  public Map<String, Object> of(UUID account) {
    return links(account).stream()
        .collect(
            Collectors.toMap(
                Link::issuer,
                link -> Map.of("subject", link.subject, "linkedAt", link.since.toString())));
  }
}
