package nl.biotoop.identity.web;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.Outbox;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The outbox, for administrators. */
@Controller
class OutboxController {
  private static final int MOST_LINES = 200;

  private final Outbox outbox;
  private final CurrentUser current;
  private final Clock clock;

  OutboxController(Outbox outbox, CurrentUser current, Clock clock) {
    this.outbox = outbox;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping({"/nl/beheer/post", "/en/manage/mail"})
  Page outbox(@RequestParam(name = "again", defaultValue = "") String again, Language language) {
    Words words = Words.of(language);
    List<Outbox.Letter> letters = outbox.read(current.with(Access.ADMINISTRATOR).id(), MOST_LINES);
    Outbox.Counts counts = outbox.counts();
    return new OutboxPage(
        outbox.server().orElse(""),
        List.of(
            section(
                "wacht",
                words.text("outbox.waiting"),
                counts.waiting(),
                letters,
                EnumSet.of(Outbox.State.WAITING),
                words),
            section(
                "mislukt",
                words.text("outbox.failed"),
                counts.failed(),
                letters,
                EnumSet.of(Outbox.State.FAILED, Outbox.State.STALE),
                words),
            section(
                "verstuurd",
                words.text("outbox.sent"),
                counts.sent(),
                letters,
                EnumSet.of(Outbox.State.SENT),
                words)),
        outbox.server().isPresent()
            && letters.stream().anyMatch(letter -> letter.state() == Outbox.State.FAILED),
        !again.isEmpty());
  }

  private OutboxPage.Section section(
      String id,
      String title,
      long count,
      List<Outbox.Letter> letters,
      Set<Outbox.State> states,
      Words words) {
    return new OutboxPage.Section(
        id,
        title,
        count,
        letters.stream()
            .filter(letter -> states.contains(letter.state()))
            .map(letter ->
                new OutboxPage.Line(
                    words.minute(letter.createdAt(), clock.getZone()),
                    letter.recipient(),
                    letter.subject(),
                    letter.text(),
                    state(letter, words)))
            .toList());
  }

  private String state(Outbox.Letter letter, Words words) {
    String why =
        letter.problem().map(problem -> words.text("outbox.problem." + problem.code())).orElse("");
    return switch (letter.state()) {
      case SENT ->
          words.text(
              "outbox.state.sent",
              letter.sentAt().map(at -> words.minute(at, clock.getZone())).orElse(""));
      case STALE -> words.text("outbox.state.stale");
      case FAILED -> words.text("outbox.state.failed", letter.attempts(), why);
      case WAITING -> {
        String next = words.minute(letter.notBefore(), clock.getZone());
        if (outbox.server().isEmpty()) {
          yield words.text("outbox.state.kept");
        }
        yield why.isEmpty()
            ? words.text("outbox.state.waiting", next)
            : words.text("outbox.state.retry", why, next);
      }
    };
  }

  @PostMapping({"/nl/beheer/post/opnieuw", "/en/manage/mail/again"})
  View tryAgain(Language language) {
    outbox.tryAgain(current.with(Access.ADMINISTRATOR).id());
    return new SeeOther(Paths.of(language, "beheer", "post") + "?again=1");
  }
}
