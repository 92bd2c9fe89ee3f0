package nl.biotoop.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.biotoop.desk.Intake;
import nl.biotoop.desk.NewQuestion;
import nl.biotoop.desk.Question;
import nl.biotoop.desk.Questions;
import nl.biotoop.ecosystem.Theme;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Noting a question for an entrepreneur, on a phone, in a hurry, where the connection may fail: the
 * browser keeps the draft, and sending it again stays one question.
 */
@Controller
class NoteController {
  private static final Logger LOG = LoggerFactory.getLogger(NoteController.class);

  private final Questions questions;
  private final Intake intake;
  private final CurrentUser current;
  private final Vocabulary vocabulary;
  private final Places places;

  NoteController(
      Questions questions,
      Intake intake,
      CurrentUser current,
      Vocabulary vocabulary,
      Places places) {
    this.questions = questions;
    this.intake = intake;
    this.current = current;
    this.vocabulary = vocabulary;
    this.places = places;
  }

  /** What was filled in. */
  private record Form(String text, String place, String theme, String reach, String key) {
    static Form empty() {
      return new Form("", "", "", "", newKey());
    }

    Form withNewKey() {
      return new Form(text, place, theme, reach, newKey());
    }

    private static String newKey() {
      return UUID.randomUUID().toString();
    }
  }

  /** What is wrong with it. */
  private record Faults(@Nullable String text, @Nullable String place, @Nullable String reach) {
    static final Faults NONE = new Faults(null, null, null);

    boolean none() {
      return equals(NONE);
    }
  }

  @GetMapping({"/nl/vragen/nieuw", "/en/questions/new"})
  Page form(Language language) {
    return page(Form.empty(), Faults.NONE, false, language);
  }

  private Page page(Form form, Faults faults, boolean notKept, Language language) {
    return new AskPage(
        true,
        form.text(),
        form.place(),
        "",
        themes(form.theme(), Words.of(language)),
        form.reach(),
        faults.text(),
        faults.place(),
        faults.reach(),
        notKept,
        new AskPage.Draft(
            current.signedIn().id().toString(), form.key(), Intake.REMEMBERED.toDays()));
  }

  private List<Choice> themes(String chosen, Words words) {
    return Stream.concat(
            Stream.of(new Choice("", words.text("desk.unknown"), false)),
            vocabulary.themes().stream()
                .map(theme ->
                    new Choice(
                        theme.id(), theme.label().in(words.language()), theme.id().equals(chosen))))
        .toList();
  }

  @PostMapping({"/nl/vragen/nieuw", "/en/questions/new"})
  View note(
      @RequestParam(name = "text", defaultValue = "") String text,
      @RequestParam(name = "place", defaultValue = "") String place,
      @RequestParam(name = "theme", defaultValue = "") String theme,
      @RequestParam(name = "reach", defaultValue = "") String reach,
      @RequestParam(name = "agree", defaultValue = "") String agree,
      @RequestParam(name = "key", defaultValue = "") String key,
      Language language) {
    Form form = new Form(text, place, theme, reach, key);
    form = key.matches(Intake.KEY) ? form : form.withNewKey();
    Words words = Words.of(language);
    Places.Typed typed = places.read(place, words);
    Faults faults =
        new Faults(
            AskController.textError(text, words), typed.error(), reachError(reach, agree, words));
    if (!faults.none()) {
      return page(form, faults, false, language);
    }
    NewQuestion asked =
        new NewQuestion("adviser", text.strip(), known(theme), typed.municipality(), "", language);
    try {
      return keep(form, asked, words);
    } catch (DataAccessException | TransactionException e) {
      LOG.error("A question could not be kept: {}", e.getMessage());
      return page(form, Faults.NONE, true, language);
    }
  }

  private static @Nullable String reachError(String reach, String agree, Words words) {
    if (reach.isBlank()) {
      return null;
    }
    String error = AskController.reachError(reach, words);
    return error == null && agree.isEmpty() ? words.text("desk.error.agree") : error;
  }

  private Optional<String> known(String theme) {
    return vocabulary.knownTheme(theme).map(Theme::id);
  }

  private View keep(Form form, NewQuestion asked, Words words) {
    Account own = current.signedIn();
    return switch (intake.ask(own, form.key(), asked)) {
      case Intake.Taken.Kept(Question question, _, _) -> {
        // Also on a repeat: the first time may have stopped just before this.
        if (!form.reach().isBlank() && question.reach().isEmpty()) {
          questions.giveReach(question, form.reach().strip());
        }
        yield new SeeOther(Paths.of(words.language(), "vragen") + "?noted=" + form.key());
      }
      case Intake.Taken.KeyOfAnother() ->
          page(
              form.withNewKey(),
              new Faults(words.text("desk.error.noted-before"), null, null),
              false,
              words.language());
    };
  }
}
