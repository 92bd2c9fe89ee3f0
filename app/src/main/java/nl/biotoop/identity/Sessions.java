package nl.biotoop.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.platform.Secrets;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions in the database: the browser holds a random token, the table its SHA-256 with the
 * account. Any node can answer any request, and nothing is kept in memory. A session ends after two
 * hours without a request, after twelve hours in any case, at signing out, and when the account is
 * shut or its password changes.
 */
@Component
public class Sessions implements SecurityContextRepository {
  /** The cookie. */
  public static final String COOKIE = "biotoop-sessie";

  static final Duration IDLE = Duration.ofHours(2);
  static final Duration LONGEST = Duration.ofHours(12);

  /** A request need not write more often than this that it was there. */
  private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

  private static final String LOADED = Sessions.class.getName();

  private final JdbcClient database;
  private final Users users;
  private final Clock clock;
  private final Secrets secrets;

  Sessions(JdbcClient database, Users users, Clock clock, Secrets secrets) {
    this.database = database;
    this.users = users;
    this.clock = clock;
    this.secrets = secrets;
  }

  /** Begins a session and gives the browser its token. */
  public void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
    forget(request);
    String token = secrets.token();
    Instant now = clock.instant();
    database
        .sql("delete from identity_session where last_seen_at < :idle or created_at < :old")
        .param("idle", moment(now.minus(IDLE)))
        .param("old", moment(now.minus(LONGEST)))
        .update();
    database
        .sql(
            """
            insert into identity_session (token_hash, account_id, created_at, last_seen_at)
            values (:hash, :account, :now, :now)
            """)
        .param("hash", Secrets.hash(token))
        .param("account", account.id())
        .param("now", moment(now))
        .update();
    send(token, LONGEST, request, response);
  }

  /** Ends the session of this browser, when it has one. */
  public void end(HttpServletRequest request, HttpServletResponse response) {
    if (forget(request)) {
      send("", Duration.ZERO, request, response);
    }
  }

  /** Takes the session of this browser out of the database; whether it held a token. */
  private boolean forget(HttpServletRequest request) {
    Optional<String> token = token(request);
    token.ifPresent(held ->
        database
            .sql("delete from identity_session where token_hash = :hash")
            .param("hash", Secrets.hash(held))
            .update());
    return token.isPresent();
  }

  private static void send(
      String token, Duration age, HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(
        "Set-Cookie",
        ResponseCookie.from(COOKIE, token)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(age)
            .build()
            .toString());
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(this, request);
  }

  /** Asked for the first time it is needed: a public page without cookie asks nothing. */
  private record Deferred(Sessions sessions, HttpServletRequest request)
      implements DeferredSecurityContext {
    @Override
    public SecurityContext get() {
      if (request.getAttribute(LOADED) instanceof SecurityContext loaded) {
        return loaded;
      }
      SecurityContext context =
          sessions
              .account(request)
              .map(account -> new SecurityContextImpl(new SignedIn(account)))
              .orElseGet(SecurityContextImpl::new);
      request.setAttribute(LOADED, context);
      return context;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }

  private Optional<Account> account(HttpServletRequest request) {
    return token(request)
        .flatMap(token -> found(Secrets.hash(token)))
        .flatMap(users::withId)
        .filter(Account::active);
  }

  private Optional<UUID> found(String hash) {
    Instant now = clock.instant();
    Optional<Found> found =
        database
            .sql(
                """
                select account_id, last_seen_at from identity_session
                where token_hash = :hash and last_seen_at >= :idle and created_at >= :old
                """)
            .param("hash", hash)
            .param("idle", moment(now.minus(IDLE)))
            .param("old", moment(now.minus(LONGEST)))
            .query((row, _) ->
                new Found(
                    row.getObject("account_id", UUID.class),
                    row.getObject("last_seen_at", OffsetDateTime.class).toInstant()))
            .optional();
    found
        .filter(session -> session.seenAt.isBefore(now.minus(SEEN_EVERY)))
        .ifPresent(_ ->
            database
                .sql("update identity_session set last_seen_at = :now where token_hash = :hash")
                .param("now", moment(now))
                .param("hash", hash)
                .update());
    return found.map(Found::account);
  }

  private record Found(UUID account, Instant seenAt) {}

  private static Optional<String> token(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty())
            .map(Cookie::getValue)
            .findFirst();
  }

  private OffsetDateTime moment(Instant instant) {
    return OffsetDateTime.ofInstant(instant, clock.getZone());
  }

  /** The old way to ask, still part of the interface. */
  @Override
  @SuppressWarnings("deprecation")
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  /** Sessions begin and end only when somebody signs in or out. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return token(request).isPresent();
  }
}
