package nl.biotoop.desk.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.biotoop.desk.Advisers;
import nl.biotoop.desk.NewQuestion;
import nl.biotoop.desk.Question;
import nl.biotoop.desk.Questions;
import nl.biotoop.desk.Status;
import nl.biotoop.desk.web.AskPage.Choice;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.Contact;
import nl.biotoop.support.CurrentRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The caseload of advisers. */
@Controller
class DeskController {
  private static final int MOST_LINES = 200;
  private static final int EXCERPT = 120;

  private final Questions questions;
  private final Advisers advisers;
  private final CurrentUser current;
  private final Users users;
  private final CurrentRegister register;
  private final Vocabulary vocabulary;
  private final Places places;
  private final Clock clock;

  DeskController(
      Questions questions,
      Advisers advisers,
      CurrentUser current,
      Users users,
      CurrentRegister register,
      Vocabulary vocabulary,
      Places places,
      Clock clock) {
    this.questions = questions;
    this.advisers = advisers;
    this.current = current;
    this.users = users;
    this.register = register;
    this.vocabulary = vocabulary;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping({"/nl/vragen", "/en/questions"})
  Page caseload(Language language) {
    Words words = Words.of(language);
    Account account = current.signedIn();
    return new CaseloadPage(
        questions.caseload(account, MOST_LINES).stream()
            .map(question ->
                new CaseloadPage.Line(
                    question.id().toString(),
                    words.minute(question.askedAt(), clock.getZone()),
                    excerpt(question.text()),
                    place(question, words),
                    theme(question, words),
                    state(question, account, words)))
            .toList());
  }

  private static String excerpt(String text) {
    return text.length() > EXCERPT ? text.substring(0, EXCERPT) + "…" : text;
  }

  private String place(Question question, Words words) {
    String name = places.name(question.municipality());
    return name.isEmpty() ? words.text("desk.unknown") : name;
  }

  private String theme(Question question, Words words) {
    return question
        .theme()
        .flatMap(id -> vocabulary.themes().stream().filter(it -> it.id().equals(id)).findFirst())
        .map(theme -> theme.label().in(words.language()))
        .orElse(words.text("desk.unknown"));
  }

  private static String state(Question question, Account account, Words words) {
    return question.owner().filter(account.id()::equals).isPresent()
        ? words.text("desk.state.mine")
        : words.text("desk.status." + question.status().code());
  }

  @GetMapping({"/nl/vragen/nieuw", "/en/questions/new"})
  Page form(Language language) {
    return form("", "", "", "", null, null, null, language);
  }

  private Page form(
      String text,
      String place,
      String theme,
      String reach,
      @Nullable String textError,
      @Nullable String placeError,
      @Nullable String reachError,
      Language language) {
    return new AskPage(
        true,
        text,
        place,
        "",
        themes(List.of(theme), Words.of(language)),
        reach,
        textError,
        placeError,
        reachError,
        false);
  }

  private List<Choice> themes(List<String> chosen, Words words) {
    return Stream.concat(
            Stream.of(new Choice("", words.text("desk.unknown"), false)),
            vocabulary.themes().stream()
                .map(theme ->
                    new Choice(
                        theme.id(),
                        theme.label().in(words.language()),
                        chosen.contains(theme.id()))))
        .toList();
  }

  @PostMapping({"/nl/vragen/nieuw", "/en/questions/new"})
  View note(
      @RequestParam(name = "text", defaultValue = "") String text,
      @RequestParam(name = "place", defaultValue = "") String place,
      @RequestParam(name = "theme", defaultValue = "") String theme,
      @RequestParam(name = "reach", defaultValue = "") String reach,
      @RequestParam(name = "agree", defaultValue = "") String agree,
      Language language) {
    Words words = Words.of(language);
    Places.Typed typed = places.read(place, words);
    String textError = AskController.textError(text, words);
    String reachError = reach.isBlank() ? null : AskController.reachError(reach, words);
    if (reachError == null && !reach.isBlank() && agree.isEmpty()) {
      reachError = words.text("desk.error.agree");
    }
    if (textError != null || typed.error() != null || reachError != null) {
      return form(text, place, theme, reach, textError, typed.error(), reachError, language);
    }
    Optional<String> known =
        vocabulary.themes().stream().map(it -> it.id()).filter(theme::equals).findFirst();
    Question question =
        questions
            .ask(
                current.signedIn(),
                new NewQuestion("adviser", text.strip(), known, typed.municipality(), "", language))
            .question();
    if (!reach.isBlank()) {
      questions.giveReach(question, reach.strip());
    }
    return new SeeOther(Paths.of(language, "vragen"));
  }

  @GetMapping({"/nl/vragen/{id}", "/en/questions/{id}"})
  Page question(
      @PathVariable("id") String id,
      @RequestParam(name = "saved", defaultValue = "") String saved,
      Language language) {
    Question question = find(id);
    if (question.reach().isPresent()) {
      questions.reachRead(current.signedIn(), question);
    }
    return page(question, !saved.isEmpty(), null, language);
  }

  private Question find(String id) {
    try {
      return questions
          .forAccount(current.signedIn(), UUID.fromString(id))
          .orElseThrow(() -> new NotFound("question " + id));
    } catch (IllegalArgumentException e) {
      throw new NotFound("question " + id);
    }
  }

  private Page page(Question question, boolean saved, @Nullable String error, Language language) {
    Words words = Words.of(language);
    List<Account> accounts = users.all();
    Account own = current.signedIn();
    return new CasePage(
        question.id().toString(),
        words.minute(question.askedAt(), clock.getZone()),
        question.text(),
        place(question, words),
        theme(question, words),
        state(question, own, words),
        question.owner().map(id -> name(accounts, id, words)).orElse(contact(question)),
        question.answers().isEmpty()
            ? null
            : Paths.of(language, "wegwijzer") + "?" + question.answers() + "&show=result",
        question.reach().orElse(""),
        questions.steps(question).stream()
            .map(step ->
                new CasePage.Line(
                    words.minute(step.happenedAt(), clock.getZone()),
                    step.actor().map(id -> name(accounts, id, words)).orElse(""),
                    words.text("desk.step." + step.kind().code()),
                    step.note()))
            .toList(),
        colleagues(question, own),
        ends(words),
        question.status() == Status.WAITING,
        question.status().isOpen(),
        saved,
        error);
  }

  private static String name(List<Account> accounts, UUID id, Words words) {
    return accounts.stream()
        .filter(account -> account.id().equals(id))
        .map(Account::name)
        .findFirst()
        .orElse(words.text("desk.unknown"));
  }

  private String contact(Question question) {
    return register.now().contacts().stream()
        .filter(contact -> contact.id().equals(question.ownerContact()))
        .map(Contact::name)
        .findFirst()
        .orElse(question.ownerContact());
  }

  private List<Choice> colleagues(Question question, Account own) {
    return question.region().map(advisers::of).orElseGet(() -> advisers.of("")).stream()
        .filter(account -> !account.id().equals(own.id()))
        .map(account -> new Choice(account.id().toString(), account.name(), false))
        .toList();
  }

  private static List<Choice> ends(Words words) {
    List<Choice> ends = new ArrayList<>();
    for (Status status : Status.values()) {
      if (!status.isOpen()) {
        ends.add(new Choice(status.code(), words.text("desk.status." + status.code()), false));
      }
    }
    return ends;
  }

  private static SeeOther back(Question question, Language language) {
    return new SeeOther(Paths.of(language, "vragen", question.id().toString()) + "?saved=1");
  }

  @PostMapping({"/nl/vragen/{id}/oppakken", "/en/questions/{id}/take-up"})
  View takeUp(@PathVariable("id") String id, Language language) {
    Question question = find(id);
    return questions.takeUp(current.signedIn(), question)
        ? back(question, language)
        : page(find(id), false, Words.of(language).text("desk.error.taken"), language);
  }

  @PostMapping({"/nl/vragen/{id}/notitie", "/en/questions/{id}/note"})
  View addNote(
      @PathVariable("id") String id,
      @RequestParam(name = "note", defaultValue = "") String note,
      Language language) {
    Question question = find(id);
    if (note.isBlank() || note.length() > Question.LONGEST) {
      return page(question, false, Words.of(language).text("desk.error.note"), language);
    }
    questions.note(current.signedIn(), question, note.strip());
    return back(question, language);
  }

  @PostMapping({"/nl/vragen/{id}/doorgeven", "/en/questions/{id}/hand-over"})
  View handOver(
      @PathVariable("id") String id,
      @RequestParam(name = "to", defaultValue = "") String to,
      @RequestParam(name = "note", defaultValue = "") String note,
      Language language) {
    Question question = find(id);
    Account own = current.signedIn();
    Optional<Account> colleague =
        colleagues(question, own).stream()
            .map(Choice::value)
            .filter(to::equals)
            .findFirst()
            .map(UUID::fromString)
            .flatMap(users::withId);
    if (colleague.isEmpty()) {
      return page(question, false, Words.of(language).text("desk.error.colleague"), language);
    }
    questions.handOver(own, question, colleague.get(), note.strip());
    return back(question, language);
  }

  @PostMapping({"/nl/vragen/{id}/afsluiten", "/en/questions/{id}/close"})
  View close(
      @PathVariable("id") String id,
      @RequestParam(name = "end", defaultValue = "") String end,
      @RequestParam(name = "note", defaultValue = "") String note,
      Language language) {
    Question question = find(id);
    Optional<Status> chosen =
        Stream.of(Status.values())
            .filter(status -> !status.isOpen() && status.code().equals(end))
            .findFirst();
    if (chosen.isEmpty()) {
      return page(question, false, Words.of(language).text("desk.error.end"), language);
    }
    questions.close(current.signedIn(), question, chosen.get(), note.strip());
    return back(question, language);
  }
}
