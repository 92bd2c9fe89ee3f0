package nl.biotoop.identity.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.identity.oidc.Links;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts, for administrators. */
@Controller
class AccountsController {
  private final Users users;
  private final CurrentUser current;
  private final RoleWords words;
  private final Links links;
  private final Clock clock;

  AccountsController(Users users, CurrentUser current, RoleWords words, Links links, Clock clock) {
    this.users = users;
    this.current = current;
    this.words = words;
    this.links = links;
    this.clock = clock;
  }

  @GetMapping({"/nl/beheer/accounts", "/en/manage/accounts"})
  Page accounts(
      @RequestParam(name = "erased", defaultValue = "") String erased, Language language) {
    users.lookedAtAll(current.with(Access.ADMINISTRATOR));
    return list(new Form("", "", List.of(), ""), language, null, null, !erased.isEmpty());
  }

  /** What the form holds. */
  private record Form(String login, String name, List<Role> roles, String region) {
    List<Membership> memberships() {
      return roles.stream()
          .map(role -> new Membership(role, role == Role.ADMINISTRATOR ? "" : region))
          .toList();
    }
  }

  private Page list(
      Form form, Language language, @Nullable String error, AccountsPage.@Nullable Made made) {
    return list(form, language, error, made, false);
  }

  private Page list(
      Form form,
      Language language,
      @Nullable String error,
      AccountsPage.@Nullable Made made,
      boolean erased) {
    Words texts = Words.of(language);
    return new AccountsPage(
        users.all().stream().map(account -> line(account, texts)).toList(),
        form.login(),
        form.name(),
        words.roleChoices(form.roles(), texts),
        words.regionChoices(form.region(), texts),
        error,
        made,
        erased);
  }

  private AccountsPage.Line line(Account account, Words texts) {
    return new AccountsPage.Line(
        account.id().toString(),
        account.login(),
        account.name(),
        String.join("; ", account.memberships().stream().map(m -> words.of(m, texts)).toList()),
        texts.text(
            !account.active()
                ? "accounts.state.shut"
                : account.demo()
                    ? "accounts.state.demo"
                    : account.mustChange() ? "accounts.state.new" : "accounts.state.open"));
  }

  @PostMapping({"/nl/beheer/accounts", "/en/manage/accounts"})
  View create(
      @RequestParam(name = "login", defaultValue = "") String login,
      @RequestParam(name = "name", defaultValue = "") String name,
      @RequestParam(name = "role", defaultValue = "") List<String> roles,
      @RequestParam(name = "region", defaultValue = "") String region,
      Language language) {
    Account administrator = current.with(Access.ADMINISTRATOR);
    Words texts = Words.of(language);
    Form form =
        new Form(login.strip().toLowerCase(Locale.ROOT), name.strip(), chosen(roles), region);
    String error = fault(form, texts);
    if (error == null && !Account.LOGIN.matcher(form.login()).matches()) {
      error = texts.text("accounts.error.login");
    }
    if (error != null) {
      return list(form, language, error, null);
    }
    return switch (users.create(administrator, form.login(), form.name(), form.memberships())) {
      case Users.Creation.Created(var account, var oneTime) ->
          list(
              new Form("", "", List.of(), ""),
              language,
              null,
              new AccountsPage.Made(account.login(), oneTime.text()));
      case Users.Creation.Taken() -> list(form, language, texts.text("accounts.error.taken"), null);
    };
  }

  private static List<Role> chosen(List<String> codes) {
    return Arrays.stream(Role.values()).filter(role -> codes.contains(role.code())).toList();
  }

  /** What is wrong with name, roles or region; null when nothing. */
  private @Nullable String fault(Form form, Words texts) {
    if (form.name().isEmpty() || form.name().length() > Account.LONGEST_NAME) {
      return texts.text("accounts.error.name");
    }
    if (form.roles().isEmpty()) {
      return texts.text("accounts.error.role");
    }
    return words.isRegion(form.region()) ? null : texts.text("accounts.error.region");
  }

  @GetMapping({"/nl/beheer/accounts/{id}", "/en/manage/accounts/{id}"})
  Page account(
      @PathVariable("id") String id,
      @RequestParam(name = "saved", defaultValue = "") String saved,
      Language language) {
    Account administrator = current.with(Access.ADMINISTRATOR);
    Account account = find(id);
    users.looked(administrator, account);
    return edit(administrator, account, form(account), language, !saved.isEmpty(), null, null);
  }

  private static Form form(Account account) {
    return new Form(
        account.login(),
        account.name(),
        account.memberships().stream().map(Membership::role).distinct().toList(),
        account.memberships().stream()
            .map(Membership::region)
            .filter(region -> !region.isEmpty())
            .findFirst()
            .orElse(""));
  }

  private Page edit(
      Account administrator,
      Account account,
      Form form,
      Language language,
      boolean saved,
      @Nullable String error,
      AccountsPage.@Nullable Made reset) {
    Words texts = Words.of(language);
    return new AccountEditPage(
        account.id().toString(),
        account.login(),
        form.name(),
        words.roleChoices(form.roles(), texts),
        words.regionChoices(form.region(), texts),
        account.active(),
        account.id().equals(administrator.id()),
        saved,
        links.since(account.id()).map(since -> texts.minute(since, clock.getZone())).orElse(""),
        error,
        reset);
  }

  private Account find(String id) {
    return Ids.read(id).flatMap(users::withId).orElseThrow(() -> new NotFound("account " + id));
  }

  @PostMapping({"/nl/beheer/accounts/{id}", "/en/manage/accounts/{id}"})
  View change(
      @PathVariable("id") String id,
      @RequestParam(name = "name", defaultValue = "") String name,
      @RequestParam(name = "role", defaultValue = "") List<String> roles,
      @RequestParam(name = "region", defaultValue = "") String region,
      Language language) {
    Account administrator = current.with(Access.ADMINISTRATOR);
    Account account = find(id);
    Words texts = Words.of(language);
    Form form = new Form(account.login(), name.strip(), chosen(roles), region);
    String error = fault(form, texts);
    if (error == null
        && account.id().equals(administrator.id())
        && !form.roles().contains(Role.ADMINISTRATOR)) {
      error = texts.text("accounts.error.own");
    }
    if (error != null) {
      return edit(administrator, account, form, language, false, error, null);
    }
    users.change(administrator, account, form.name(), form.memberships());
    return new SeeOther(Paths.of(language, "beheer", "accounts", id) + "?saved=1");
  }

  @PostMapping({"/nl/beheer/accounts/{id}/wachtwoord", "/en/manage/accounts/{id}/password"})
  Page reset(@PathVariable("id") String id, Language language) {
    Account administrator = current.with(Access.ADMINISTRATOR);
    Account account = find(id);
    if (account.demo()) {
      String error = Words.of(language).text("accounts.error.demo");
      return edit(administrator, account, form(account), language, false, error, null);
    }
    return edit(
        administrator,
        account,
        form(account),
        language,
        false,
        null,
        new AccountsPage.Made(account.login(), users.reset(administrator, account).text()));
  }

  @PostMapping({"/nl/beheer/accounts/{id}/uit", "/en/manage/accounts/{id}/off"})
  View shut(
      @PathVariable("id") String id,
      @RequestParam(name = "open", defaultValue = "") String open,
      Language language) {
    Account administrator = current.with(Access.ADMINISTRATOR);
    Account account = find(id);
    if (account.id().equals(administrator.id())) {
      String error = Words.of(language).text("accounts.error.own");
      return edit(administrator, account, form(account), language, false, error, null);
    }
    users.activate(administrator, account, !open.isEmpty());
    return new SeeOther(Paths.of(language, "beheer", "accounts", id) + "?saved=1");
  }

  @PostMapping({"/nl/beheer/accounts/{id}/wissen", "/en/manage/accounts/{id}/erase"})
  View erase(
      @PathVariable("id") String id,
      @RequestParam(name = "sure", defaultValue = "") String sure,
      Language language) {
    Account administrator = current.with(Access.ADMINISTRATOR);
    Account account = find(id);
    boolean own = account.id().equals(administrator.id());
    if (own || sure.isEmpty()) {
      String error = Words.of(language).text(own ? "accounts.error.own" : "accounts.error.sure");
      return edit(administrator, account, form(account), language, false, error, null);
    }
    users.erase(administrator, account);
    return new SeeOther(Paths.of(language, "beheer", "accounts") + "?erased=1");
  }
}
