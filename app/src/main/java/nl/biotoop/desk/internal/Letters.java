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
 * Letters of the desk to those who sign in with an e-mail address; whoever does not sees the same
 * on the page of the questions. A letter holds nothing of the question but its address.
 */
@Component
public final class Letters {
  private final Outbox outbox;
  private final Users users;
  private final String site;

  Letters(Outbox outbox, Users users, @Value("${biotoop.site:${BIOTOOP_SITE:}}") String site) {
    this.outbox = outbox;
    this.users = users;
    this.site = site.strip().replaceFirst("/+$", "");
  }

  /** Writes what an account is reminded of, once for each round of the clocks of a question. */
  public void reminder(UUID account, Question question, Reminders.Kind kind) {
    Words words = Words.of(Language.NL);
    String address = site + Paths.of(Language.NL, "vragen", question.id().toString());
    users
        .withId(account)
        .map(Account::login)
        .flatMap(Mail::address)
        .ifPresent(recipient ->
            outbox.send(
                new Mail(
                    recipient,
                    words.text("desk.letter.subject"),
                    words.text("desk.attention." + kind.code())
                        + "\n\n"
                        + words.text("desk.letter.where", address),
                    Language.NL,
                    "question:"
                        + question.id()
                        + ":"
                        + kind.code()
                        + ":"
                        + question.times().activeSince().getEpochSecond(),
                    Mail.Pace.DIGEST)));
  }
}
