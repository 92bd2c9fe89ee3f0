package nl.biotoop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.platform.Mail;
import nl.biotoop.platform.Outbox;
import nl.biotoop.rules.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What administrators see of the letters to people. */
@AppTest
class OutboxPageTest {
  private static final String PASSWORD = "een zin met genoeg woorden";

  private final MockMvc mvc;
  private final Outbox outbox;
  private final Users users;
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  @Autowired
  OutboxPageTest(
      MockMvc mvc,
      Outbox outbox,
      Users users,
      JdbcClient database,
      PlatformTransactionManager transactions) {
    this.mvc = mvc;
    this.outbox = outbox;
    this.users = users;
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
  }

  @BeforeEach
  void write() {
    database.sql("delete from platform_mail").update();
    transaction.executeWithoutResult(_ ->
        outbox.send(
            new Mail(
                "loket@voorbeeld.nl",
                "Een <vraag>",
                "Er wacht een vraag.",
                Language.NL,
                "vraag:1",
                Mail.Pace.AT_ONCE)));
  }

  private Document page(String address) throws Exception {
    return Jsoup.parse(
        SignedInSession.administrator(mvc).open(address).getContentAsString(),
        "http://localhost" + address);
  }

  @Test
  void withoutAMailServerThePageSaysThatNothingLeaves() throws Exception {
    for (String address : List.of("/nl/beheer/post", "/en/manage/mail")) {
      Document page = page(address);
      assertThat(PageRules.faults(page)).isEmpty();
      assertThat(page.select(".biotoop-notice").text())
          .contains("BIOTOOP_SMTP_HOST", "BIOTOOP_SMTP_FROM");
      assertThat(page.select("th[scope=row]").text()).contains("Een <vraag>");
      assertThat(page.select("details .biotoop-quote").text()).isEqualTo("Er wacht een vraag.");
      assertThat(page.text()).contains("loket@voorbeeld.nl");
      assertThat(page.select("form[action$=opnieuw], form[action$=again]")).isEmpty();
    }
    assertThat(page("/nl/beheer/post").text()).contains("Wacht (1)", "Blijft op deze machine");
  }

  @Test
  void readingIsLoggedWithoutWhatWasRead() throws Exception {
    page("/nl/beheer/post");
    String log = page("/nl/beheer/logboek").text();
    assertThat(log).contains("las de post").doesNotContain("loket@voorbeeld.nl");
  }

  @Test
  void whatFailedCanBeTriedAgain() throws Exception {
    database.sql("update platform_mail set attempts = 10, problem = 'UNREACHABLE'").update();
    assertThat(page("/nl/beheer/post").text())
        .contains(
            "Niet verstuurd (1)", "Na 10 keer proberen gestopt. De mailserver antwoordt niet");
    SignedInSession session = SignedInSession.administrator(mvc);
    assertThat(session.send("/nl/account", "/nl/beheer/post/opnieuw").getHeader("Location"))
        .isEqualTo("/nl/beheer/post?again=1");
    assertThat(page("/nl/beheer/post").text()).contains("Wacht (1)");
    assertThat(page("/nl/beheer/logboek").text()).contains("liet mislukte post");
  }

  @Test
  void onlyAdministratorsReadIt() throws Exception {
    Users.Creation.Created made =
        (Users.Creation.Created)
            users.create(
                users.withLogin("beheerder").orElseThrow(),
                "postlezer",
                "Adviseur",
                List.of(new Membership(Role.ADVISER, "zuid-limburg")));
    users.changePassword(made.account(), made.oneTime(), new Password(PASSWORD));
    SignedInSession session = SignedInSession.of(mvc, "postlezer", PASSWORD);
    assertThat(session.open("/nl/beheer/post").getStatus()).isEqualTo(403);
    assertThat(session.send("/nl/account", "/nl/beheer/post/opnieuw").getStatus()).isEqualTo(403);
  }
}
