package nl.biotoop.support.editing.web.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.editing.RecordFault;
import nl.biotoop.support.editing.RegisterEditing;
import nl.biotoop.support.editing.RegisterEntry;
import nl.biotoop.support.editing.Revision;
import nl.biotoop.support.editing.web.EditingWords;
import nl.biotoop.support.editing.web.HelpForm;
import nl.biotoop.support.editing.web.HelpFormPage;
import nl.biotoop.support.editing.web.HelpFormView;
import nl.biotoop.support.editing.web.ReadingEase;
import nl.biotoop.support.proposals.Proposal;
import nl.biotoop.support.proposals.Proposals;
import nl.biotoop.support.proposals.Providers;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** A provider suggests a change of its own instrument; the region says who speaks for it. */
@Controller
class SuggestController {
  private final RegisterEditing editing;
  private final Proposals proposals;
  private final Providers providers;
  private final Users users;
  private final CurrentUser current;
  private final HelpForm form;
  private final HelpFormView view;
  private final ReadingEase ease;

  SuggestController(
      RegisterEditing editing,
      Proposals proposals,
      Providers providers,
      Users users,
      CurrentUser current,
      HelpForm form,
      HelpFormView view,
      ReadingEase ease) {
    this.editing = editing;
    this.proposals = proposals;
    this.providers = providers;
    this.users = users;
    this.current = current;
    this.form = form;
    this.view = view;
    this.ease = ease;
  }

  private RegisterEntry own(String id) {
    if (editing.entry(id).isEmpty()) {
      throw new NotFound("instrument");
    }
    return providers.entries(current.signedIn()).stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AccessDeniedException("Another's instrument"));
  }

  @GetMapping({"/nl/voorstellen/wijzigen/{id}", "/en/proposals/change/{id}"})
  Page form(@PathVariable("id") String id, Language language) {
    RegisterEntry entry = own(id);
    return page(
        entry, entry.newest().number(), form.values(entry.newest().record()), List.of(), language);
  }

  private Page page(
      RegisterEntry entry,
      int basedOn,
      Map<String, List<String>> values,
      List<RecordFault> faults,
      Language language) {
    Words words = Words.of(language);
    return new HelpFormPage(
        entry.id(),
        EditingWords.name(entry, words),
        basedOn,
        view.parts(values, faults, null, words),
        view.faults(faults, words),
        null,
        ease.warnings(values, null, words),
        Optional.empty(),
        false,
        false,
        false,
        Paths.of(language, "voorstellen", "wijzigen", entry.id()),
        true);
  }

  @PostMapping({"/nl/voorstellen/wijzigen/{id}", "/en/proposals/change/{id}"})
  View suggest(
      @PathVariable("id") String id,
      @RequestParam MultiValueMap<String, String> sent,
      Language language) {
    RegisterEntry entry = own(id);
    int basedOn = entry.newest().number();
    String written = sent.getFirst("basedOn");
    if (written != null && written.matches("\\d{1,9}")) {
      basedOn = Integer.parseInt(written);
    }
    Revision base = editing.revision(id, basedOn).orElse(entry.newest());
    Map<String, List<String>> typed = form.typed(sent);
    List<RecordFault> faults = new ArrayList<>();
    ObjectNode record = form.record(base.record(), typed, faults);
    if (faults.isEmpty()) {
      faults.addAll(editing.faults(id, record));
    }
    if (!faults.isEmpty()) {
      return page(entry, base.number(), typed, faults, language);
    }
    String why = HelpForm.plainText(java.util.Objects.requireNonNullElse(sent.getFirst("why"), ""));
    proposals.change(
        current.signedIn(),
        id,
        record,
        base.number(),
        why.substring(0, Math.min(why.length(), Proposal.LONGEST)));
    return new SeeOther(Paths.of(language, "voorstellen") + "?sent=1");
  }

  @GetMapping({"/nl/beheer/aanbieders", "/en/manage/providers"})
  Page providers(Language language) {
    Set<String> kept = kept();
    List<Account> accounts = providerAccounts();
    List<ProvidersPage.Line> spoken = new ArrayList<>();
    for (Account account : accounts) {
      providers.of(account).stream()
          .filter(kept::contains)
          .forEach(provider ->
              spoken.add(
                  new ProvidersPage.Line(account.id().toString(), account.name(), provider)));
    }
    return new ProvidersPage(
        accounts.stream()
            .map(account -> new Choice(account.id().toString(), account.name(), false))
            .toList(),
        kept.stream().map(provider -> new Choice(provider, provider, false)).toList(),
        spoken);
  }

  private Set<String> kept() {
    Set<String> kept = new TreeSet<>();
    editing
        .changeableBy(current.signedIn())
        .forEach(entry -> entry.instrument().ifPresent(it -> kept.add(it.provider())));
    return kept;
  }

  private List<Account> providerAccounts() {
    return users.all().stream()
        .filter(account -> account.active() && account.has(Role.PROVIDER))
        .toList();
  }

  @PostMapping({"/nl/beheer/aanbieders", "/en/manage/providers"})
  View speak(
      @RequestParam(name = "account", defaultValue = "") String account,
      @RequestParam(name = "provider", defaultValue = "") String provider,
      @RequestParam(name = "silent", defaultValue = "") String silent,
      Language language) {
    Account chosen =
        providerAccounts().stream()
            .filter(it -> it.id().toString().equals(account))
            .findFirst()
            .orElseThrow(() -> new NotFound("account"));
    providers.speak(current.signedIn(), chosen, provider, silent.isEmpty());
    return new SeeOther(Paths.of(language, "beheer", "aanbieders"));
  }
}
