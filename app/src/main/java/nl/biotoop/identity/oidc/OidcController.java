package nl.biotoop.identity.oidc;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import nl.biotoop.identity.Sessions;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.rules.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To the sign-in service and back. */
@Controller
class OidcController {
  static final String COOKIE = "biotoop-aanmelden";
  private static final String CALLBACK = "/oidc/callback";

  private final Optional<Issuer> issuer;
  private final SignInService service;
  private final Links links;
  private final Sessions sessions;
  private final Clock clock;

  OidcController(SignInService service, Links links, Sessions sessions, Clock clock) {
    this.issuer = service.settings().map(settings -> new Issuer(settings, CALLBACK, clock));
    this.service = service;
    this.links = links;
    this.sessions = sessions;
    this.clock = clock;
  }

  private Issuer issuer() {
    return issuer.orElseThrow(() -> new NotFound("sign-in service"));
  }

  private String secret() {
    return service.settings().orElseThrow().clientSecret();
  }

  @GetMapping("/oidc/sign-in")
  View leave(
      @RequestParam(name = "language", defaultValue = "") String code,
      @RequestParam(name = "to", defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    Language language = code.equals(Language.EN.code()) ? Language.EN : Language.NL;
    return switch (issuer().leave(request, language, Paths.isOwn(to) ? to : "")) {
      case Issuer.Leaving.Go(var address, var departure) -> {
        send(departure.signed(secret()), Issuer.AWAY, request, response);
        yield new SeeOther(address);
      }
      case Issuer.Leaving.Unreachable() -> problem(language, "unreachable");
    };
  }

  private static View problem(Language language, String problem) {
    return new SeeOther(Paths.of(language, "inloggen") + "?problem=" + problem);
  }

  @GetMapping(CALLBACK)
  View arrive(
      @RequestParam(name = "code", defaultValue = "") String code,
      @RequestParam(name = "state", defaultValue = "") String state,
      HttpServletRequest request,
      HttpServletResponse response) {
    Issuer service = issuer();
    Optional<Departure> taken =
        cookie(request).flatMap(value -> Departure.read(value, secret(), clock.instant()));
    send("", Duration.ZERO, request, response);
    if (taken.isEmpty()) {
      return problem(Language.NL, "late");
    }
    Departure departure = taken.get();
    if (code.isEmpty() || state.isEmpty()) {
      return problem(departure.language(), "refused");
    }
    return switch (service.arrive(departure, code, state)) {
      case Issuer.Arrival.Vouched(var user) -> welcome(departure, user, request, response);
      case Issuer.Arrival.Unreachable() -> problem(departure.language(), "unreachable");
      case Issuer.Arrival.Doubtful() -> problem(departure.language(), "doubt");
    };
  }

  private View welcome(
      Departure departure,
      OidcUser user,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean verified = Boolean.TRUE.equals(user.getEmailVerified());
    Language language = departure.language();
    return switch (claim(
        Objects.requireNonNull(user.getSubject()), verified ? user.getEmail() : null)) {
      case Links.Claim.Welcome(var account) -> {
        sessions.begin(account, request, response);
        String own = Paths.of(language, account.start());
        yield new SeeOther(departure.to().isEmpty() ? own : departure.to());
      }
      case Links.Claim.Taken() -> problem(language, "taken");
      case Links.Claim.Unknown() ->
          problem(language, user.getEmail() == null || verified ? "unknown" : "unverified");
    };
  }

  private Links.Claim claim(String subject, @Nullable String email) {
    String issuer = service.settings().orElseThrow().issuer();
    try {
      return links.claim(issuer, subject, email);
    } catch (DuplicateKeyException e) {
      // Another request of the same person, or another node, was a moment earlier.
      return links.claim(issuer, subject, email);
    }
  }

  private static Optional<String> cookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue)
            .findFirst();
  }

  private static void send(
      String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(
        "Set-Cookie",
        ResponseCookie.from(COOKIE, value)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/oidc")
            .maxAge(age)
            .build()
            .toString());
  }
}
