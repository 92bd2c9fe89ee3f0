package nl.biotoop.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.AccountFile;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.identity.DemoAccounts;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Sessions;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AccountController {
  private final Users users;
  private final CurrentUser current;
  private final Sessions sessions;
  private final RoleWords roles;
  private final DemoAccounts demo;
  private final AccountFile file;

  AccountController(
      Users users,
      CurrentUser current,
      Sessions sessions,
      RoleWords roles,
      DemoAccounts demo,
      AccountFile file) {
    this.users = users;
    this.current = current;
    this.sessions = sessions;
    this.roles = roles;
    this.demo = demo;
    this.file = file;
  }

  @GetMapping({"/nl/account", "/en/account"})
  Page account(
      @RequestParam(name = "changed", defaultValue = "") String changed, Language language) {
    return page(current.signedIn(), language, !changed.isEmpty(), null);
  }

  private Page page(Account account, Language language, boolean changed, @Nullable String error) {
    Words words = Words.of(language);
    return new AccountPage(
        account.login(),
        account.name(),
        account.memberships().stream().map(one -> roles.of(one, words)).toList(),
        account.mustChange(),
        account.demo(),
        account.opens(Access.DESK),
        account.opens(Access.INSIGHT),
        account.opens(Access.PROGRAMME),
        roles.regions(account),
        account.opens(Access.FIGURES),
        account.opens(Access.ADMINISTRATOR),
        account.opens(Access.ADMINISTRATOR) && demo.isOn(),
        changed,
        error);
  }

  @PostMapping({"/nl/account/wachtwoord", "/en/account/password"})
  View password(
      @RequestParam(name = "present", defaultValue = "") String present,
      @RequestParam(name = "next", defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response,
      Language language) {
    Account account = current.signedIn();
    Words words = Words.of(language);
    Password wanted = new Password(next);
    if (!wanted.isFit(account.login())) {
      return page(account, language, false, words.text("account.error.weak", Password.SHORTEST));
    }
    if (!users.changePassword(account, new Password(present), wanted)) {
      return page(account, language, false, words.text("account.error.present"));
    }
    users.withId(account.id()).ifPresent(fresh -> sessions.begin(fresh, request, response));
    return new SeeOther(Paths.of(language, "account") + "?changed=1");
  }

  /** What is held of the own account, as a file. */
  @GetMapping({"/nl/account/gegevens", "/en/account/data"})
  ResponseEntity<Map<String, Object>> data() {
    Account account = current.signedIn();
    if (account.mustChange()) {
      throw new AccessDeniedException("First a password of one's own");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("biotoop-account.json").build().toString())
        .body(file.of(account));
  }
}
