package nl.biotoop.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Sessions;
import nl.biotoop.identity.Users;
import nl.biotoop.identity.oidc.SignInService;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {
  private final Users users;
  private final Sessions sessions;
  private final SignInService service;
  private final Clock clock;

  SignInController(Users users, Sessions sessions, SignInService service, Clock clock) {
    this.users = users;
    this.sessions = sessions;
    this.service = service;
    this.clock = clock;
  }

  @GetMapping({"/nl/inloggen", "/en/sign-in"})
  Page form(
      @RequestParam(name = "to", defaultValue = "") String to,
      @RequestParam(name = "problem", defaultValue = "") String problem,
      Language language) {
    String name = service.name().orElse("");
    return new SignInPage(
        "",
        ownAddress(to),
        name,
        name.isEmpty() ? null : problem(problem, Words.of(language)),
        true);
  }

  private SignInPage page(String login, String to, String error) {
    return new SignInPage(login, ownAddress(to), service.name().orElse(""), error, false);
  }

  /** What went wrong at the sign-in service; null when nothing that is known here. */
  private static @Nullable String problem(String code, Words words) {
    return switch (code) {
      case "unreachable" -> words.text("signin.service.unreachable");
      case "refused" -> words.text("signin.service.refused");
      case "doubt" -> words.text("signin.service.doubt");
      case "late" -> words.text("signin.service.late");
      case "taken" -> words.text("signin.service.taken");
      case "unknown" -> words.text("signin.service.unknown");
      case "unverified" -> words.text("signin.service.unverified");
      default -> null;
    };
  }

  @PostMapping({"/nl/inloggen", "/en/sign-in"})
  View signIn(
      @RequestParam(name = "login", defaultValue = "") String login,
      @RequestParam(name = "password", defaultValue = "") String password,
      @RequestParam(name = "to", defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response,
      Language language) {
    Words words = Words.of(language);
    return switch (users.attempt(login, new Password(password))) {
      case Users.Attempt.Welcome(var account) -> {
        sessions.begin(account, request, response);
        String own = Paths.of(language, account.start());
        yield new SeeOther(account.mustChange() || to.isEmpty() ? own : orElse(to, own));
      }
      case Users.Attempt.Wrong() -> page(login, to, words.text("signin.error.wrong"));
      case Users.Attempt.Locked(var until) ->
          page(login, to, words.text("signin.error.locked", words.minute(until, clock.getZone())));
    };
  }

  private static String orElse(String to, String own) {
    String address = ownAddress(to);
    return address.isEmpty() ? own : address;
  }

  /** Only an address of this site is followed; anything else could lead a visitor astray. */
  private static String ownAddress(String to) {
    return Paths.isOwn(to) ? to : "";
  }

  @PostMapping({"/nl/uitloggen", "/en/sign-out"})
  View signOut(HttpServletRequest request, HttpServletResponse response, Language language) {
    sessions.end(request, response);
    return new SeeOther(Paths.of(language, ""));
  }
}
