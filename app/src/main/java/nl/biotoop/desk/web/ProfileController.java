package nl.biotoop.desk.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.desk.AdviserProfile;
import nl.biotoop.desk.Advisers;
import nl.biotoop.desk.Afterwards;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an adviser answers, how much, and who stands in. */
@Controller
class ProfileController {
  private static final int MOST_CAPACITY = 500;

  private final Advisers advisers;
  private final Afterwards afterwards;
  private final CurrentUser current;
  private final Vocabulary vocabulary;
  private final Territories territories;

  ProfileController(
      Advisers advisers,
      Afterwards afterwards,
      CurrentUser current,
      Vocabulary vocabulary,
      Territories territories) {
    this.advisers = advisers;
    this.afterwards = afterwards;
    this.current = current;
    this.vocabulary = vocabulary;
    this.territories = territories;
  }

  @GetMapping({"/nl/vragen/profiel", "/en/questions/profile"})
  Page profile(@RequestParam(name = "saved", defaultValue = "") String saved, Language language) {
    AdviserProfile profile = advisers.profile(current.signedIn());
    return page(
        Integer.toString(profile.capacity()),
        profile.absentUntil().map(LocalDate::toString).orElse(""),
        profile.deputy().map(UUID::toString).orElse(""),
        profile.themes(),
        profile.municipalities(),
        advisers.colleagues(current.signedIn()),
        !saved.isEmpty(),
        null,
        language);
  }

  private Page page(
      String capacity,
      String absentUntil,
      String deputy,
      Set<String> themes,
      Set<String> municipalities,
      List<Account> colleagues,
      boolean saved,
      @Nullable String error,
      Language language) {
    Words words = Words.of(language);
    return new ProfilePage(
        capacity,
        absentUntil,
        Stream.concat(
                Stream.of(new Choice("", words.text("desk.profile.nobody"), deputy.isEmpty())),
                colleagues.stream()
                    .map(account ->
                        new Choice(
                            account.id().toString(),
                            account.name(),
                            account.id().toString().equals(deputy))))
            .toList(),
        vocabulary.themes().stream()
            .map(theme ->
                new Choice(theme.id(), theme.label().in(language), themes.contains(theme.id())))
            .toList(),
        municipalities().stream()
            .map(one ->
                new Choice(
                    one.code().value(),
                    territories.distinctName(one),
                    municipalities.contains(one.code().value())))
            .toList(),
        QuestionWords.summary(afterwards.ofAdviser(current.signedIn()), words),
        saved,
        error);
  }

  /** The municipalities of the own regions of this adviser. */
  private List<Municipality> municipalities() {
    Set<String> regions =
        current.signedIn().memberships().stream()
            .map(membership -> membership.region())
            .collect(Collectors.toSet());
    return territories.ownRegions().stream()
        .filter(region -> regions.contains("") || regions.contains(region.id().value()))
        .flatMap(region -> region.municipalities().stream())
        .sorted(Comparator.comparing(territories::distinctName))
        .toList();
  }

  @PostMapping({"/nl/vragen/profiel", "/en/questions/profile"})
  View keep(
      @RequestParam(name = "capacity", defaultValue = "") String capacity,
      @RequestParam(name = "absent", defaultValue = "") String absent,
      @RequestParam(name = "deputy", defaultValue = "") String deputy,
      @RequestParam(name = "theme", defaultValue = "") List<String> themes,
      @RequestParam(name = "municipality", defaultValue = "") List<String> municipalities,
      Language language) {
    Account own = current.signedIn();
    Words words = Words.of(language);
    Set<String> knownThemes =
        vocabulary.themes().stream()
            .map(theme -> theme.id())
            .filter(themes::contains)
            .collect(Collectors.toSet());
    Set<String> knownPlaces =
        municipalities().stream()
            .map(one -> one.code().value())
            .filter(municipalities::contains)
            .collect(Collectors.toSet());
    List<Account> colleagues = advisers.colleagues(own);
    Optional<UUID> standIn =
        colleagues.stream().map(Account::id).filter(id -> id.toString().equals(deputy)).findFirst();
    String error = null;
    Optional<LocalDate> until = Optional.empty();
    if (!capacity.strip().matches("[0-9]{1,3}")
        || Integer.parseInt(capacity.strip()) > MOST_CAPACITY) {
      error = words.text("desk.error.capacity", MOST_CAPACITY);
    }
    try {
      until = absent.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(absent.strip()));
    } catch (DateTimeParseException e) {
      error = words.text("desk.error.date");
    }
    if (knownPlaces.size() > AdviserProfile.MOST_MUNICIPALITIES) {
      error = words.text("desk.error.municipalities", AdviserProfile.MOST_MUNICIPALITIES);
    }
    if (error == null && until.isPresent() && standIn.isEmpty()) {
      error = words.text("desk.error.deputy");
    }
    if (error != null) {
      return page(
          capacity, absent, deputy, knownThemes, knownPlaces, colleagues, false, error, language);
    }
    advisers.keep(
        own,
        new AdviserProfile(
            own.id(),
            Integer.parseInt(capacity.strip()),
            until,
            standIn,
            knownThemes,
            knownPlaces));
    return new SeeOther(Paths.of(language, "vragen", "profiel") + "?saved=1");
  }
}
