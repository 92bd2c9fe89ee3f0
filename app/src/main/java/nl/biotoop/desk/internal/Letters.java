package nl.biotoop.desk.internal;

import java.util.UUID;
import nl.biotoop.desk.Question;
import nl.biotoop.desk.Reminders;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.Mail;
import nl.biotoop.platform.Outbox;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Letters of the desk: to those who sign in with an e-mail address, and to askers who want to be
 * reached at one. Whoever gets none sees the same on the page. A letter holds nothing of the
 * question; that to the asker not even its address, which is a secret the desk does not keep.
 */
@Component
public final class Letters {
  private final Outbox outbox;
  private final Users users;
  private final String site;

  Letters(Outbox outbox, Users users, @Value("${biotoop.site:}") String site) {
    this.outbox = outbox;
    this.users = users;
    this.site = site.strip().replaceFirst("/+$", "");
  }

  /**
   * Asks the asker of a question that has ended how it went.
   *
   * @param reach how the asker wants to be reached; only an e-mail address gets a letter
   */
  void ended(UUID question, String reach, Language language) {
    Words words = Words.of(language);
    Mail.address(reach)
        .ifPresent(recipient ->
            outbox.send(
                new Mail(
                    recipient,
                    words.text("desk.letter.ended.subject"),
                    words.text("desk.letter.ended.text"),
                    language,
                    endedAbout(question),
                    Mail.Pace.DIGEST)));
  }

  /** Takes back what was written to the asker of a question that is erased. */
  public void erased(Question question) {
    outbox.withdraw(endedAbout(question.id()));
  }

  private static String endedAbout(UUID question) {
    return "question:" + question + ":ended";
  }

  /** Writes how many old questions wait with an account, once a week. */
  void basket(UUID account, int questions, String week) {
    Words words = Words.of(Language.NL);
    write(
        account,
        words.text("desk.letter.basket.subject"),
        words.text("desk.letter.basket.text", questions),
        site + Paths.of(Language.NL, "vragen"),
        "basket:" + week);
  }

  /** Writes what an account is reminded of, once for each round of the clocks of a question. */
  public void reminder(UUID account, Question question, Reminders.Kind kind) {
    Words words = Words.of(Language.NL);
    write(
        account,
        words.text("desk.letter.subject"),
        words.text("desk.attention." + kind.code()),
        site + Paths.of(Language.NL, "vragen", question.id().toString()),
        "question:"
            + question.id()
            + ":"
            + kind.code()
            + ":"
            + question.times().activeSince().getEpochSecond());
  }

  private void write(UUID account, String subject, String text, String where, String about) {
    String there = Words.of(Language.NL).text("desk.letter.where", where);
    users
        .withId(account)
        .map(Account::login)
        .flatMap(Mail::address)
        .ifPresent(recipient ->
            outbox.send(
                new Mail(
                    recipient,
                    subject,
                    text + "\n\n" + there,
                    Language.NL,
                    about,
                    Mail.Pace.DIGEST)));
  }
}
