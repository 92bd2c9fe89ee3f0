package nl.biotoop.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.biotoop.AppTest;
import nl.biotoop.DeskPeople;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.desk.Questions;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/** Sources are looked at by people, and their addresses by the program. */
@AppTest
class KeptSourcesTest {
  private static final String LIST = "/nl/beheer/bronnen";

  private final DeskPeople people;
  private final SourceLibrary library;
  private final SourceChecks checks;
  private final Audit audit;
  private final JdbcClient database;
  private final Clock clock;

  @Autowired
  KeptSourcesTest(
      MockMvc mvc,
      Users users,
      Questions questions,
      SourceLibrary library,
      SourceChecks checks,
      Audit audit,
      JdbcClient database,
      Clock clock) {
    this.people = new DeskPeople(mvc, users, questions);
    this.library = library;
    this.checks = checks;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  private Account account(Role role) {
    return people.account("bronnen-" + UUID.randomUUID(), role, "zuid-limburg");
  }

  private SignedInSession keeper() throws Exception {
    return people.session(account(Role.RESEARCHER).login());
  }

  private static MockHttpServletResponse check(
      SignedInSession keeper, String code, String on, String note) throws Exception {
    String page = LIST + "/" + code;
    return keeper.send(page, page + "/nagekeken", "on", on, "note", note);
  }

  private static Document page(MockHttpServletResponse response, int status) throws Exception {
    assertThat(response.getStatus()).isEqualTo(status);
    Document page = Jsoup.parse(response.getContentAsString());
    assertThat(PageRules.faults(page)).isEmpty();
    return page;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static String day(LocalDate date) {
    return Words.of(Language.NL).day(date);
  }

  @Test
  void whoLookedNotesTheDayAndEverybodySeesIt() throws Exception {
    SignedInSession keeper = keeper();
    String code = "kendall-1945";
    assertThat(library.find(code).orElseThrow().checkedOn()).as("nobody looked yet").isEmpty();
    LocalDate day = today().minusDays(3);
    MockHttpServletResponse sent = check(keeper, code, day.toString(), "Klopt <b>nog</b>");
    assertThat(sent.getStatus()).isEqualTo(303);
    assertThat(sent.getHeader("Location")).isEqualTo(LIST + "?done=" + code);
    Document list = page(keeper.open(LIST + "?done=" + code), 200);
    assertThat(list.select("[role=status]").text()).startsWith("Nagekeken: The treatment of ties");
    assertThat(library.find(code).orElseThrow().checkedOn()).contains(day);
    assertThat(
            Jsoup.parse(people.visit("/nl/bronnen").getContentAsString())
                .select("#bron-" + code)
                .text())
        .contains("Nagekeken Op " + day(day))
        .doesNotContain("Klopt");
    assertThat(page(keeper.open(LIST + "/" + code), 200).select("h2 ~ ul li").text())
        .isEqualTo(day(day) + " Klopt <b>nog</b>");
    Audit.Entry line = audit.latest(1).getFirst();
    assertThat(line.action()).isEqualTo("source-checked");
    assertThat(line.subject()).isEqualTo("source:" + code);
    assertThat(line.actor()).isPresent();
  }

  /** A day that was typed wrong is mended by a new note; nothing is overwritten. */
  @Test
  void theNewestNoteCounts() throws Exception {
    Account keeper = account(Role.PROGRAMME_MANAGER);
    Source source = library.find("83631NED").orElseThrow();
    checks.add(keeper, source, today(), "Verkeerde dag");
    checks.add(keeper, source, today().minusDays(40), "");
    assertThat(library.find("83631NED").orElseThrow().checkedOn()).contains(today().minusDays(40));
    assertThat(checks.of(keeper, "83631NED"))
        .extracting(SourceCheck::note)
        .containsExactly("", "Verkeerde dag");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gisteren", "2026-02-30", "9999-01-01", "1999-12-31", "28-11-2026"})
  void aDayOnWhichNobodyCanHaveLookedComesBack(String on) throws Exception {
    Document form = page(check(keeper(), "holm-1979", on, "Een notitie"), 422);
    assertThat(form.title()).startsWith("Fout:");
    assertThat(form.select(".biotoop-errors a").eachAttr("href")).containsExactly("#on");
    assertThat(form.select("#on").attr("value")).isEqualTo(on);
    assertThat(form.select("#note").text()).isEqualTo("Een notitie");
    assertThat(library.find("holm-1979").orElseThrow().checkedOn()).isEmpty();
  }

  @Test
  void aNoteThatIsTooLongComesBackWhole() throws Exception {
    String note = "é".repeat(SourceCheck.LONGEST_NOTE + 1);
    Document form = page(check(keeper(), "holm-1979", today().toString(), note), 422);
    assertThat(form.select("#note-fout").text()).contains("500 tekens");
    assertThat(form.select("#note").text()).isEqualTo(note);
    assertThat(check(keeper(), "saaty-1980", today().toString(), "a\u0000b").getStatus())
        .isEqualTo(303);
  }

  @Test
  void whoDoesNotKeepSourcesChecksNone() throws Exception {
    Account adviser = account(Role.ADVISER);
    Source source = library.find("holm-1979").orElseThrow();
    assertThatThrownBy(() -> checks.add(adviser, source, today(), ""))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> checks.of(adviser, "holm-1979"))
        .isInstanceOf(AccessDeniedException.class);
    Account keeper = account(Role.RESEARCHER);
    assertThatThrownBy(() -> checks.add(keeper, source, today().plusDays(1), ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(keeper().open(LIST + "/bestaat-niet").getStatus()).isEqualTo(404);
    assertThat(people.session(adviser.login()).open(LIST).getStatus()).isEqualTo(403);
  }

  /** The visits are those of the register; here only what they found is shown. */
  @Test
  void aDeadAddressOfASourceStandsOnThePage() throws Exception {
    SignedInSession keeper = keeper();
    String url = library.find("json-stat").orElseThrow().url().orElseThrow();
    assertThat(page(keeper.open(LIST), 200).text()).doesNotContain(url);
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
    database
        .sql(
            """
            insert into support_link (url, visited_at, failed_since, problem)
            values (:url, :now, :since, 'NOT_FOUND')
            """)
        .param("url", url)
        .param("now", now)
        .param("since", now.minus(Duration.ofDays(2)))
        .update();
    try {
      assertThat(page(keeper.open(LIST), 200).text()).contains(url + ": ");
      assertThat(page(keeper.open(LIST + "/json-stat"), 200).select(".biotoop-notice").text())
          .contains("Het adres werkt niet meer");
      assertThat(page(keeper.open("/en/manage/sources/json-stat"), 200).text())
          .contains("The address no longer works");
    } finally {
      database.sql("delete from support_link where url = :url").param("url", url).update();
    }
  }
}
