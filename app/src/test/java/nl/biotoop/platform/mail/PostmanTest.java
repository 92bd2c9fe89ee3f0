package nl.biotoop.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.biotoop.AppTest;
import nl.biotoop.platform.Mail;
import nl.biotoop.platform.Outbox;
import nl.biotoop.platform.SettingRefused;
import nl.biotoop.rules.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From the outbox to a mail server, once, whatever goes wrong on the way. */
@AppTest
class PostmanTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final UUID READER = new UUID(0, 1);

  private final Outbox outbox;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final GreenMail receiving =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @Autowired
  PostmanTest(Outbox outbox, JdbcClient database, PlatformTransactionManager transactions) {
    this.outbox = outbox;
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
  }

  @BeforeEach
  void start() {
    database.sql("delete from platform_mail").update();
    receiving.start();
  }

  @AfterEach
  void stop() {
    receiving.stop();
  }

  private Outbox.Posting post(String recipient, String about, Mail.Pace pace) {
    Mail mail =
        new Mail(recipient, "Over " + about, "Er is nieuws.\n– " + about, Language.NL, about, pace);
    return Objects.requireNonNull(transaction.execute(_ -> outbox.send(mail)));
  }

  private Postman postman(int port, Duration later) {
    return postman(port, "", later);
  }

  private Postman postman(int port, String user, Duration later) {
    Clock clock = Clock.fixed(Instant.now().plus(later), ZONE);
    return new Postman(
        database,
        transaction,
        clock,
        new MailServer(
            new MailServer.Settings(
                "127.0.0.1", Integer.toString(port), user, "fout", "loket@voorbeeld.nl", "none"),
            clock));
  }

  private int port() {
    return receiving.getSmtp().getPort();
  }

  private static int closedPort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Outbox.Letter only() {
    return outbox.read(READER, 10).getFirst();
  }

  /** Two nodes at once. */
  private int together(Postman first, Postman second) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> sent = new ArrayList<>();
      for (Postman postman : List.of(first, second)) {
        sent.add(
            nodes.submit(() -> {
              start.await();
              return postman.deliver();
            }));
      }
      return sent.get(0).get() + sent.get(1).get();
    }
  }

  @Test
  void everyLetterArrivesOnceWithTwoNodesSending() throws Exception {
    IntStream.range(0, 40)
        .forEach(i -> post("loket" + i + "@voorbeeld.nl", "vraag:" + i, Mail.Pace.AT_ONCE));
    int sent = together(postman(port(), Duration.ZERO), postman(port(), Duration.ZERO));
    assertThat(sent).isEqualTo(40);
    MimeMessage[] received = receiving.getReceivedMessages();
    assertThat(received).hasSize(40);
    assertThat(Arrays.stream(received).map(PostmanTest::recipient)).doesNotHaveDuplicates();
    assertThat(outbox.counts()).isEqualTo(new Outbox.Counts(0, 40, 0));
    assertThat(postman(port(), Duration.ofDays(2)).deliver()).isZero();
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aLetterIsWrittenAsMailServersLikeIt() throws Exception {
    post("loket@voorbeeld.nl", "één vraag", Mail.Pace.AT_ONCE);
    postman(port(), Duration.ZERO).deliver();
    MimeMessage message = receiving.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("Over één vraag");
    assertThat(message.getContent().toString()).contains("Er is nieuws.", "– één vraag");
    assertThat(message.getFrom()[0]).hasToString("loket@voorbeeld.nl");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("Content-Language")).containsExactly("nl");
    assertThat(message.getMessageID()).matches("<[0-9a-f-]{36}@voorbeeld\\.nl>");
  }

  @Test
  void whatMayWaitLeavesTogetherTheNextMorning() throws Exception {
    for (String about : List.of("vraag:1", "vraag:2", "vraag:3")) {
      post("adviseur@voorbeeld.nl", about, Mail.Pace.DIGEST);
    }
    post("ander@voorbeeld.nl", "vraag:1", Mail.Pace.DIGEST);
    post("adviseur@voorbeeld.nl", "vraag:4", Mail.Pace.AT_ONCE);
    assertThat(postman(port(), Duration.ZERO).deliver()).isEqualTo(1);
    Duration tomorrow = Duration.ofDays(1);
    assertThat(together(postman(port(), tomorrow), postman(port(), tomorrow))).isEqualTo(2);
    List<MimeMessage> received = List.of(receiving.getReceivedMessages());
    assertThat(received).hasSize(3);
    MimeMessage digest =
        received.stream()
            .filter(it -> recipient(it).startsWith("adviseur"))
            .reduce((_, last) -> last)
            .orElseThrow();
    assertThat(digest.getSubject()).isEqualTo("3 berichten");
    assertThat(digest.getContent().toString())
        .contains("Over vraag:1", "Over vraag:2", "Over vraag:3")
        .doesNotContain("vraag:4");
    assertThat(outbox.counts()).isEqualTo(new Outbox.Counts(0, 5, 0));
  }

  @Test
  void aServerThatDoesNotAnswerIsTriedAgainAndShown() throws Exception {
    post("loket@voorbeeld.nl", "vraag:1", Mail.Pace.AT_ONCE);
    int closed = closedPort();
    postman(closed, Duration.ZERO).deliver();
    assertThat(only().problem()).contains(Outbox.Problem.UNREACHABLE);
    assertThat(only().state()).isEqualTo(Outbox.State.WAITING);
    assertThat(postman(port(), Duration.ofMinutes(4)).deliver()).as("too soon").isZero();
    Duration later = Duration.ZERO;
    for (int attempt = 1; attempt < Outbox.MOST_ATTEMPTS; attempt++) {
      later = later.plus(Postman.waitAfter(attempt - 1)).plusSeconds(5);
      postman(closed, later).deliver();
      assertThat(only().attempts()).isEqualTo(attempt + 1);
    }
    assertThat(only().state()).isEqualTo(Outbox.State.FAILED);
    assertThat(later).isBetween(Duration.ofHours(12), Duration.ofHours(48));
    assertThat(postman(port(), Duration.ofDays(5)).deliver()).as("not by itself").isZero();
    outbox.tryAgain(READER);
    assertThat(postman(port(), Duration.ofMinutes(1)).deliver()).isEqualTo(1);
    assertThat(only().state()).isEqualTo(Outbox.State.SENT);
    assertThat(only().problem()).isEmpty();
  }

  /** The program stopped between claiming and sending. */
  @Test
  void aLetterThatWasClaimedAndNeverSentLeavesLater() {
    post("loket@voorbeeld.nl", "vraag:1", Mail.Pace.AT_ONCE);
    database
        .sql("update platform_mail set attempts = 1, not_before = :next")
        .param("next", OffsetDateTime.now(ZONE).plus(Postman.FIRST_WAIT))
        .update();
    assertThat(postman(port(), Duration.ZERO).deliver()).isZero();
    assertThat(postman(port(), Postman.FIRST_WAIT.plusMinutes(1)).deliver()).isEqualTo(1);
  }

  @Test
  void aPostmanThatStopsBeginsNoFurtherLetter() {
    post("loket@voorbeeld.nl", "vraag:1", Mail.Pace.AT_ONCE);
    Postman postman = postman(port(), Duration.ZERO);
    postman.stop();
    assertThat(postman.deliver()).isZero();
    assertThat(only().attempts()).isZero();
  }

  @Test
  void aWrongPasswordIsShown() {
    receiving.setUser("loket@voorbeeld.nl", "loket", "goed");
    post("ander@voorbeeld.nl", "vraag:1", Mail.Pace.AT_ONCE);
    postman(port(), "loket", Duration.ZERO).deliver();
    assertThat(only().problem()).contains(Outbox.Problem.SIGN_IN);
  }

  @ParameterizedTest
  @CsvSource({
    "550 5.1.1 no such user,ADDRESS,FAILED",
    "450 4.2.1 later,REFUSED,WAITING",
    "421 busy,REFUSED,WAITING"
  })
  void whatTheServerSaysOfAnAddressIsShown(
      String answer, Outbox.Problem problem, Outbox.State state) {
    post("niemand@voorbeeld.nl", "vraag:1", Mail.Pace.AT_ONCE);
    try (StubbornServer server = new StubbornServer(answer)) {
      postman(server.port(), Duration.ZERO).deliver();
    }
    assertThat(only().problem()).contains(problem);
    assertThat(only().state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "587x | loket@voorbeeld.nl | starttls | BIOTOOP_SMTP_PORT",
        "70000 | loket@voorbeeld.nl | starttls | BIOTOOP_SMTP_PORT",
        "587 | loket | starttls | BIOTOOP_SMTP_FROM",
        "587 | loket@voorbeeld.nl | ja | BIOTOOP_SMTP_TLS"
      })
  void aSettingThatCannotBeUsedIsNamed(String port, String from, String tls, String name) {
    MailServer.Settings settings =
        new MailServer.Settings("mail.voorbeeld.nl", port, "", "", from, tls);
    assertThatThrownBy(() -> new MailServer(settings, Clock.system(ZONE)))
        .isInstanceOf(SettingRefused.class)
        .hasMessageContaining(name);
    assertThat(settings.toString()).doesNotContain("password");
  }

  @Test
  void nobodyGetsTwoLettersAboutOneThing() {
    assertThat(post("loket@voorbeeld.nl", "vraag:1", Mail.Pace.AT_ONCE))
        .isEqualTo(new Outbox.Posting.Written());
    transaction.executeWithoutResult(_ -> {
      Mail again =
          new Mail("Loket@Voorbeeld.nl", "Nog eens", "x", Language.NL, "vraag:1", Mail.Pace.DIGEST);
      assertThat(outbox.send(again)).isEqualTo(new Outbox.Posting.AlreadyThere());
      // The work of the caller goes on in the same transaction.
      assertThat(
              outbox.send(
                  new Mail("b@voorbeeld.nl", "x", "x", Language.EN, "c", Mail.Pace.AT_ONCE)))
          .isEqualTo(new Outbox.Posting.Written());
    });
    assertThat(outbox.counts().waiting()).isEqualTo(2);
  }

  @Test
  void aLetterIsThereOnlyWhenItsWorkIs() {
    Mail mail = new Mail("a@voorbeeld.nl", "x", "x", Language.NL, "vraag:1", Mail.Pace.AT_ONCE);
    transaction.executeWithoutResult(status -> {
      assertThat(outbox.send(mail)).isEqualTo(new Outbox.Posting.Written());
      status.setRollbackOnly();
    });
    assertThat(outbox.counts().waiting()).isZero();
    assertThatThrownBy(() -> outbox.send(mail))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'a@voorbeeld.nl\nBcc: b@voorbeeld.nl',Goed,Tekst,CONTROL_CHARACTER",
    "a@voorbeeld.nl,'Goed\r\nBcc: b@voorbeeld.nl',Tekst,CONTROL_CHARACTER",
    "a@voorbeeld.nl,'Goed\u2028',Tekst,CONTROL_CHARACTER",
    "a@voorbeeld.nl,Goed,'Tekst\u0000',CONTROL_CHARACTER",
    "geen adres,Goed,Tekst,ADDRESS",
    "a@voorbeeld.nl,' ',Tekst,SUBJECT",
    "a@voorbeeld.nl,Goed,' ',TEXT"
  })
  void whatCannotBeALetterIsRefused(
      String recipient, String subject, String text, Outbox.Fault fault) {
    Mail mail = new Mail(recipient, subject, text, Language.NL, "vraag:1", Mail.Pace.AT_ONCE);
    assertThat(transaction.<Outbox.Posting>execute(_ -> outbox.send(mail)))
        .isEqualTo(new Outbox.Posting.Refused(fault));
    assertThat(outbox.counts().waiting()).isZero();
  }

  @Test
  void afterNinetyDaysWhatALetterSaidIsGoneAndItIsStillNotSentAgain() {
    post("loket@voorbeeld.nl", "vraag:1", Mail.Pace.AT_ONCE);
    postman(port(), Duration.ZERO).deliver();
    assertThat(outbox.eraseOld()).isZero();
    age(Duration.ofDays(91));
    assertThat(outbox.eraseOld()).isEqualTo(1);
    assertThat(outbox.read(READER, 10)).isEmpty();
    assertThat(
            database
                .sql("select recipient || subject || mail_text from platform_mail")
                .query(String.class)
                .single())
        .isEmpty();
    assertThat(post("loket@voorbeeld.nl", "vraag:1", Mail.Pace.AT_ONCE))
        .isEqualTo(new Outbox.Posting.AlreadyThere());
  }

  /** Who sets a mail server after a month does not flood people with old news. */
  @Test
  void aLetterThatWaitedTooLongStays() {
    post("loket@voorbeeld.nl", "vraag:1", Mail.Pace.AT_ONCE);
    age(Duration.ofDays(15));
    assertThat(postman(port(), Duration.ZERO).deliver()).isZero();
    assertThat(only().state()).isEqualTo(Outbox.State.STALE);
    assertThat(outbox.counts().failed()).isEqualTo(1);
  }

  private void age(Duration age) {
    OffsetDateTime then = OffsetDateTime.now(ZONE).minus(age);
    database
        .sql(
            """
            update platform_mail set created_at = :then, not_before = :then,
              sent_at = case when sent_at is null then null else :then end
            """)
        .param("then", then)
        .update();
  }
}
