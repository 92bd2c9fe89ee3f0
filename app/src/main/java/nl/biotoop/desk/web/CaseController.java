package nl.biotoop.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.biotoop.desk.Advisers;
import nl.biotoop.desk.HandOver;
import nl.biotoop.desk.Hops;
import nl.biotoop.desk.Question;
import nl.biotoop.desk.Questions;
import nl.biotoop.desk.Status;
import nl.biotoop.desk.Step;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.Contact;
import nl.biotoop.support.Contacts;
import nl.biotoop.support.Instruments;
import nl.biotoop.support.RegisterQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One question, for the advisers of its region. */
@Controller
class CaseController {
  private final Questions questions;
  private final Advisers advisers;
  private final CurrentUser current;
  private final Users users;
  private final Contacts contacts;
  private final Instruments instruments;
  private final QuestionWords describe;
  private final Clock clock;

  CaseController(
      Questions questions,
      Advisers advisers,
      CurrentUser current,
      Users users,
      Contacts contacts,
      Instruments instruments,
      QuestionWords describe,
      Clock clock) {
    this.questions = questions;
    this.advisers = advisers;
    this.current = current;
    this.users = users;
    this.contacts = contacts;
    this.instruments = instruments;
    this.describe = describe;
    this.clock = clock;
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
    return Ids.read(id)
        .flatMap(known -> questions.forAccount(current.signedIn(), known))
        .orElseThrow(() -> new NotFound("question " + id));
  }

  private Page page(Question question, boolean saved, @Nullable String error, Language language) {
    Words words = Words.of(language);
    Account own = current.signedIn();
    Map<UUID, Account> accounts =
        users.all().stream().collect(Collectors.toMap(Account::id, Function.identity()));
    List<Step> steps = questions.steps(question);
    Hops hops = Hops.of(steps);
    return new CasePage(
        question.id().toString(),
        words.minute(question.askedAt(), clock.getZone()),
        question.text(),
        describe.place(question, words),
        describe.theme(question, words),
        DeskController.state(question, own, words),
        question
            .owner()
            .map(id -> name(accounts, id, words))
            .orElse(words.text("desk.owner.nobody")),
        question.owner().map(UUID::toString).orElse(""),
        names(accounts, Set.copyOf(questions.passedTo(question)), words),
        names(accounts, hops.helped(), words),
        hops.number(),
        contacts.withId(question.contact()).map(Contact::name).orElse(question.contact()),
        question.answers().isEmpty()
            ? null
            : Paths.of(language, "wegwijzer") + "?" + question.answers() + "&show=result",
        question.reach().orElse(""),
        steps.stream().map(step -> line(step, accounts, words)).toList(),
        hops.mayGoOn()
            ? advisers.toHandTo(own, question, hops).stream()
                .map(account -> new Choice(account.id().toString(), account.name(), false))
                .toList()
            : List.of(),
        hops.mayGoOn(),
        Status.ENDS.stream()
            .map(end -> new Choice(end.code(), words.text("desk.status." + end.code()), false))
            .toList(),
        question.status().isOpen() ? help(question, language) : List.of(),
        question.status() == Status.WAITING,
        question.status().isOpen(),
        saved,
        error);
  }

  private CasePage.Line line(Step step, Map<UUID, Account> accounts, Words words) {
    String actor = step.actor().map(id -> name(accounts, id, words)).orElse("");
    return new CasePage.Line(
        words.minute(step.happenedAt(), clock.getZone()),
        step.receiver()
            .map(id -> words.text("desk.step.from-to", actor, name(accounts, id, words)))
            .orElse(actor),
        words.text("desk.step." + step.kind().code()),
        step.note());
  }

  private static String name(Map<UUID, Account> accounts, UUID id, Words words) {
    Account account = accounts.get(id);
    return account == null ? words.text("desk.unknown") : account.name();
  }

  private static String names(Map<UUID, Account> accounts, Set<UUID> ids, Words words) {
    return ids.isEmpty()
        ? words.text("desk.nobody")
        : ids.stream().map(id -> name(accounts, id, words)).collect(Collectors.joining(", "));
  }

  private static SeeOther back(Question question, Language language) {
    return new SeeOther(Paths.of(language, "vragen", question.id().toString()) + "?saved=1");
  }

  /** The question as it is now, for whoever was second. */
  private Page late(String id, Language language) {
    return page(find(id), false, Words.of(language).text("desk.error.taken"), language);
  }

  @PostMapping({"/nl/vragen/{id}/oppakken", "/en/questions/{id}/take-up"})
  View takeUp(@PathVariable("id") String id, Language language) {
    Question question = find(id);
    return questions.takeUp(current.signedIn(), question)
        ? back(question, language)
        : late(id, language);
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
      @RequestParam(name = "owner", defaultValue = "") String owner,
      @RequestParam(name = "note", defaultValue = "") String note,
      Language language) {
    Question question = find(id);
    if (!question.owner().map(UUID::toString).orElse("").equals(owner)) {
      return late(id, language);
    }
    Account own = current.signedIn();
    Optional<Account> colleague =
        advisers.of(question.region().orElse("")).stream()
            .filter(account -> account.id().toString().equals(to))
            .findFirst();
    if (colleague.isEmpty()) {
      return page(question, false, Words.of(language).text("desk.error.colleague"), language);
    }
    HandOver handed = questions.handOver(own, question, colleague.get(), note.strip());
    return handed == HandOver.DONE
        ? back(question, language)
        : page(
            find(id),
            false,
            Words.of(language).text("desk.hand-over.error." + handed.code()),
            language);
  }

  @PostMapping({"/nl/vragen/{id}/afsluiten", "/en/questions/{id}/close"})
  View close(
      @PathVariable("id") String id,
      @RequestParam(name = "end", defaultValue = "") String end,
      @RequestParam(name = "note", defaultValue = "") String note,
      @RequestParam(name = "with", defaultValue = "") String with,
      Language language) {
    Question question = find(id);
    Optional<Status> chosen =
        Status.ENDS.stream().filter(status -> status.code().equals(end)).findFirst();
    if (chosen.isEmpty()) {
      return page(question, false, Words.of(language).text("desk.error.end"), language);
    }
    Optional<String> helped =
        help(question, language).stream()
            .map(Choice::value)
            .filter(help -> help.equals(with) && chosen.get() == Status.HELPED)
            .findFirst();
    return questions.close(current.signedIn(), question, chosen.get(), helped, note.strip())
        ? back(question, language)
        : late(id, language);
  }

  /** What can be used where the asker is, by name. */
  private List<Choice> help(Question question, Language language) {
    return instruments.search(RegisterQuery.inRegion(question.region()), language).stream()
        .map(Instruments.Hit::instrument)
        .map(it -> new Choice(it.id(), it.name().in(language), false))
        .toList();
  }
}
