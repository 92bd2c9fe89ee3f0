package nl.biotoop.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import nl.biotoop.demo.Demo;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.identity.FirstAdministrator;
import nl.biotoop.identity.FirstAdministrator.OneTimePassword;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Sessions;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.AccessRules;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.rules.Language;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing role in the demo, and ending it. Without a demo none of this exists. */
@Controller
@ConditionalOnWebApplication
class DemoController {
  static final String VISITOR = "visitor";

  private final Demo demo;
  private final CurrentUser current;
  private final Sessions sessions;

  DemoController(Demo demo, CurrentUser current, Sessions sessions) {
    this.demo = demo;
    this.current = current;
    this.sessions = sessions;
  }

  private void mustBeOn() {
    if (!demo.isOn()) {
      throw new NotFound("The demo");
    }
  }

  @PostMapping({"/nl/oefenen/rol", "/en/practice/role"})
  View become(
      @RequestParam(name = "role", defaultValue = "") String pressed,
      @RequestParam(name = "chosen", defaultValue = VISITOR) String chosen,
      @RequestParam(name = "region", defaultValue = "") String region,
      @RequestParam(name = "from", defaultValue = "") String from,
      @RequestParam(name = "empty", defaultValue = "") String empty,
      HttpServletRequest request,
      HttpServletResponse response,
      Language language) {
    mustBeOn();
    if (!empty.isEmpty()) {
      become(demo.account(Role.ADMINISTRATOR, ""), request, response);
      return new SeeOther(Paths.of(language, "oefenen", "leeg-beginnen"));
    }
    String wanted = pressed.isEmpty() ? chosen : pressed;
    Optional<Account> account =
        Arrays.stream(Role.values())
            .filter(role -> role.code().equals(wanted))
            .findFirst()
            .flatMap(role -> demo.account(role, region));
    become(account, request, response);
    return new SeeOther(
        mayOpen(account, from) ? from : Paths.of(language, account.isPresent() ? "account" : ""));
  }

  private void become(
      Optional<Account> account, HttpServletRequest request, HttpServletResponse response) {
    account.ifPresentOrElse(
        one -> sessions.begin(one, request, response), () -> sessions.end(request, response));
  }

  /** The page one came from, when it is one of this site that the new role may see and use. */
  private static boolean mayOpen(Optional<Account> account, String from) {
    return !from.equals(Paths.of(Paths.language(from), "inloggen"))
        && from.matches("/(nl|en)(/[A-Za-z0-9._~@-]*)*")
        && AccessRules.find("GET", from)
            .map(AccessRules.Route::access)
            .filter(access ->
                access == Access.PUBLIC || account.filter(one -> one.opens(access)).isPresent())
            .isPresent();
  }

  @GetMapping({"/nl/oefenen/leeg-beginnen", "/en/practice/begin-empty"})
  Page ask() {
    mustBeOn();
    current.with(Access.ADMINISTRATOR);
    return new BeginEmptyPage();
  }

  @PostMapping({"/nl/oefenen/leeg-beginnen", "/en/practice/begin-empty"})
  Page beginEmpty(HttpServletRequest request, HttpServletResponse response) {
    mustBeOn();
    Optional<OneTimePassword> told = demo.beginEmpty(current.with(Access.ADMINISTRATOR));
    sessions.end(request, response);
    // The account of this request is gone; the page is already that of a visitor.
    SecurityContextHolder.clearContext();
    return new EmptyPage(FirstAdministrator.LOGIN, told.map(OneTimePassword::password).orElse(""));
  }
}
