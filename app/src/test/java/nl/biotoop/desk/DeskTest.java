package nl.biotoop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A question from asking to the end, on the pages. */
@AppTest
class DeskTest {
  private static final String PASSWORD = "een zin met genoeg woorden";
  private static final String HOST = "http://localhost";

  private final MockMvc mvc;
  private final Users users;
  private final Advisers advisers;
  private final Questions questions;
  private final JdbcClient database;

  @Autowired
  DeskTest(MockMvc mvc, Users users, Advisers advisers, Questions questions, JdbcClient database) {
    this.mvc = mvc;
    this.users = users;
    this.advisers = advisers;
    this.questions = questions;
    this.database = database;
  }

  private MockHttpServletResponse visit(String address) throws Exception {
    return mvc.perform(get(URI.create(HOST + address))).andReturn().getResponse();
  }

  private MockHttpServletResponse send(String form, String address, String... values)
      throws Exception {
    MockHttpServletResponse page = visit(form);
    Document document = Jsoup.parse(page.getContentAsString());
    MockHttpServletRequestBuilder request =
        post(URI.create(HOST + address))
            .cookie(Objects.requireNonNull(page.getCookie("XSRF-TOKEN")))
            .param("_csrf", document.select("form[method=post] input[name=_csrf]").attr("value"));
    for (int i = 0; i < values.length; i += 2) {
      request.param(values[i], values[i + 1]);
    }
    return mvc.perform(request).andReturn().getResponse();
  }

  /** Asks, and gives the address of the asker's own page. */
  private String ask(String text, String place) throws Exception {
    String form = "/nl/vraag?problem=geen-vakmensen&area=GM0935@2026";
    Document page = Jsoup.parse(visit(form).getContentAsString());
    assertThat(page.select("#place").attr("value")).isEqualTo("Maastricht");
    MockHttpServletResponse response =
        send(
            form,
            "/nl/vraag",
            "text",
            text,
            "place",
            place,
            "answers",
            page.select("input[name=answers]").attr("value"));
    assertThat(response.getStatus()).isEqualTo(303);
    return Objects.requireNonNull(response.getHeader("Location")).replaceFirst("\\?.*", "");
  }

  private Question question(String address) {
    return questions.withToken(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
  }

  private Account account(String login, Role role, String region) {
    Users.Creation.Created made =
        (Users.Creation.Created)
            users.create(
                users.withLogin("beheerder").orElseThrow(),
                login,
                "Functie " + login,
                List.of(new Membership(role, region)));
    users.changePassword(made.account(), made.oneTime(), new Password(PASSWORD));
    return users.withLogin(login).orElseThrow();
  }

  private static String text(MockHttpServletResponse response) throws Exception {
    return Jsoup.parse(response.getContentAsString()).text();
  }

  @Test
  void aQuestionIsAskedTakenUpAnsweredAndFollowed() throws Exception {
    Account adviser = account("adviseur-walk", Role.ADVISER, "zuid-limburg");
    String own = ask("Hoe vind ik een lasser?", "Maastricht");
    Question asked = question(own);
    assertThat(asked.region()).contains("zuid-limburg");
    assertThat(asked.theme()).isPresent();
    assertThat(asked.ownerContact()).isNotEmpty().isNotEqualTo("kvk-adviesteam");
    assertThat(text(visit(own))).contains("Hoe vind ik een lasser?", "Wacht op een adviseur");

    SignedInSession session = SignedInSession.of(mvc, "adviseur-walk", PASSWORD);
    assertThat(text(session.open("/nl/vragen"))).contains("Hoe vind ik een lasser?");
    String desk = "/nl/vragen/" + asked.id();
    assertThat(session.send(desk, desk + "/oppakken").getStatus()).isEqualTo(303);
    assertThat(text(visit(own))).contains("Een adviseur is ermee bezig");
    session.send(desk, desk + "/notitie", "note", "Gebeld, voicemail.");
    assertThat(text(visit(own))).as("notes are for colleagues").doesNotContain("voicemail");
    assertThat(session.send(desk, desk + "/afsluiten", "end", "helped").getStatus()).isEqualTo(303);
    assertThat(text(visit(own))).contains("Geholpen");
    assertThat(question(own).owner()).contains(adviser.id());
    assertThat(text(session.open("/nl/vragen"))).doesNotContain("Hoe vind ik een lasser?");
  }

  @Test
  void withoutAnyAdviserTheSafetyNetOwnsTheQuestion() throws Exception {
    String own = ask("Waar begin ik?", "onbekend");
    Question asked = question(own);
    assertThat(asked.municipality()).isEmpty();
    assertThat(asked.ownerContact()).isEqualTo("kvk-adviesteam");
    assertThat(text(visit(own))).contains("KVK Adviesteam");
  }

  @Test
  void onlyOneColleagueTakesAQuestionUp() throws Exception {
    account("snel", Role.ADVISER, "zuid-limburg");
    account("traag", Role.ADVISER, "zuid-limburg");
    String desk = "/nl/vragen/" + question(ask("Wie helpt?", "Heerlen")).id();
    SignedInSession quick = SignedInSession.of(mvc, "snel", PASSWORD);
    SignedInSession slow = SignedInSession.of(mvc, "traag", PASSWORD);
    assertThat(quick.send(desk, desk + "/oppakken").getStatus()).isEqualTo(303);
    assertThat(slow.send(desk, desk + "/oppakken").getStatus()).isEqualTo(422);
  }

  @Test
  void notForMeHandsOverToAColleagueAndIsLogged() throws Exception {
    account("geeft", Role.ADVISER, "zuid-limburg");
    Account takes = account("neemt", Role.ADVISER, "zuid-limburg");
    String own = ask("Over export?", "Heerlen");
    String desk = "/nl/vragen/" + question(own).id();
    SignedInSession gives = SignedInSession.of(mvc, "geeft", PASSWORD);
    assertThat(
            gives.send(desk, desk + "/doorgeven", "to", UUID.randomUUID().toString()).getStatus())
        .isEqualTo(422);
    assertThat(
            gives
                .send(
                    desk, desk + "/doorgeven", "to", takes.id().toString(), "note", "Kent de markt")
                .getStatus())
        .isEqualTo(303);
    assertThat(question(own).owner()).contains(takes.id());
    assertThat(questions.steps(question(own)))
        .anyMatch(
            step -> step.kind() == Step.Kind.HANDED_OVER && step.note().contains("Kent de markt"));
  }

  @Test
  void anotherRegionSeesNothing() throws Exception {
    account("brabant", Role.ADVISER, "midden-brabant");
    String own = ask("Alleen voor Limburg", "Maastricht");
    SignedInSession elsewhere = SignedInSession.of(mvc, "brabant", PASSWORD);
    assertThat(text(elsewhere.open("/nl/vragen"))).doesNotContain("Alleen voor Limburg");
    String desk = "/nl/vragen/" + question(own).id();
    assertThat(elsewhere.open(desk).getStatus()).isEqualTo(403);
    assertThat(elsewhere.send("/nl/account", desk + "/oppakken").getStatus()).isEqualTo(403);
    account("onderzoek", Role.RESEARCHER, "zuid-limburg");
    SignedInSession researcher = SignedInSession.of(mvc, "onderzoek", PASSWORD);
    assertThat(researcher.open("/nl/vragen").getStatus()).isEqualTo(403);
    assertThat(visit("/nl/vragen").getStatus()).isEqualTo(303);
  }

  @Test
  void howToBeReachedIsKeptOnlyAfterAnExplicitStepAndItsReadIsLogged() throws Exception {
    account("belt", Role.ADVISER, "zuid-limburg");
    String own = ask("Bel mij maar", "Heerlen");
    assertThat(send(own, own + "/contact", "reach", "info@bedrijf.example").getStatus())
        .isEqualTo(422);
    assertThat(question(own).reach()).isEmpty();
    assertThat(
            send(own, own + "/contact", "reach", "a@b.nl\nBcc: x@y.nl", "agree", "1").getStatus())
        .isEqualTo(422);
    assertThat(
            send(own, own + "/contact", "reach", "info@bedrijf.example", "agree", "1").getStatus())
        .isEqualTo(303);
    SignedInSession session = SignedInSession.of(mvc, "belt", PASSWORD);
    assertThat(text(session.open("/nl/vragen/" + question(own).id())))
        .contains("info@bedrijf.example");
    assertThat(
            database
                .sql("select count(*) from platform_audit where action = 'reach-read'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void anErasedQuestionIsGoneFromTheDatabase() throws Exception {
    String own = ask("Mijn geheime plan", "Heerlen");
    send(own, own + "/contact", "reach", "0612345678", "agree", "1");
    assertThat(send(own, own + "/wissen").getStatus()).isEqualTo(303);
    assertThat(text(visit(own))).doesNotContain("geheime plan", "0612345678");
    assertThat(
            database
                .sql(
                    """
                    select count(*) from desk_question
                    where question_text like '%geheime plan%' or reach like '%0612345678%'
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void afterThreeYearsAQuestionIsErasedAndNotBefore() throws Exception {
    String old = ask("Lang geleden gevraagd", "Heerlen");
    String recent = ask("Pas gevraagd", "Heerlen");
    database
        .sql(
            "update desk_question set asked_at = timestamp '2020-01-01 00:00:00+00' where id = :id")
        .param("id", question(old).id())
        .update();
    assertThat(questions.eraseOld()).isEqualTo(1);
    assertThat(questions.eraseOld()).as("once").isZero();
    assertThat(question(old).text()).isEqualTo("-");
    assertThat(question(recent).text()).isEqualTo("Pas gevraagd");
  }

  @ParameterizedTest
  @CsvSource({
    "'', Heerlen, text",
    "Een vraag, '', place",
    "Een vraag, Nergenshuizen, place",
    "Een vraag, Bergen, place"
  })
  void whatIsMissingIsToldAtItsFieldAndNothingIsLost(String text, String place, String field)
      throws Exception {
    MockHttpServletResponse response = send("/nl/vraag", "/nl/vraag", "text", text, "place", place);
    assertThat(response.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(response.getContentAsString());
    assertThat(page.select("#fouten a").attr("href")).isEqualTo("#" + field);
    assertThat(page.select("#text").text()).isEqualTo(text);
    assertThat(page.select("#place").attr("value")).isEqualTo(place);
  }

  @Test
  void aStolenOrMadeUpTokenOpensNothing() throws Exception {
    assertThat(visit("/nl/vraag/verzonnen").getStatus()).isEqualTo(404);
    String own = ask("Van mij", "Heerlen");
    assertThat(database.sql("select token_hash from desk_question").query(String.class).list())
        .doesNotContain(own.substring(own.lastIndexOf('/') + 1));
  }

  @Test
  void anAbsentAdviserIsStoodInFor() throws Exception {
    Account away = account("weg", Role.ADVISER, "midden-brabant");
    Account deputy = account("vervangt", Role.ADVISER, "midden-brabant");
    SignedInSession session = SignedInSession.of(mvc, "weg", PASSWORD);
    String profile = "/nl/vragen/profiel";
    assertThat(session.send(profile, profile, "capacity", "5", "absent", "2999-01-01").getStatus())
        .as("nobody to stand in")
        .isEqualTo(422);
    assertThat(
            session
                .send(
                    profile,
                    profile,
                    "capacity",
                    "5",
                    "absent",
                    "2999-01-01",
                    "deputy",
                    deputy.id().toString(),
                    "theme",
                    "groei")
                .getStatus())
        .isEqualTo(303);
    assertThat(advisers.profile(away).themes()).containsExactly("groei");
    String own = ask("Wie is er?", "Tilburg");
    assertThat(
            database
                .sql("select account_id from desk_offer where question_id = :id")
                .param("id", question(own).id())
                .query(UUID.class)
                .list())
        .contains(deputy.id())
        .doesNotContain(away.id());
  }

  @Test
  void anAdviserNotesAQuestionInFiveFields() throws Exception {
    account("noteert", Role.ADVISER, "zuid-limburg");
    SignedInSession session = SignedInSession.of(mvc, "noteert", PASSWORD);
    Document form = Jsoup.parse(session.open("/nl/vragen/nieuw").getContentAsString());
    assertThat(form.select("main form textarea, main form input:not([type=hidden]), select"))
        .hasSizeLessThanOrEqualTo(5);
    assertThat(
            session
                .send(
                    "/nl/vragen/nieuw",
                    "/nl/vragen/nieuw",
                    "text",
                    "Zoekt een stagiair",
                    "place",
                    "Heerlen",
                    "theme",
                    "personeel",
                    "reach",
                    "0611111111",
                    "agree",
                    "1")
                .getStatus())
        .isEqualTo(303);
    assertThat(text(session.open("/nl/vragen"))).contains("Zoekt een stagiair");
  }

  @Test
  void thePagesOfTheDeskAreWellMade() throws Exception {
    account("kijkt", Role.ADVISER, "zuid-limburg");
    String own = ask("Is alles netjes?", "Heerlen");
    SignedInSession session = SignedInSession.of(mvc, "kijkt", PASSWORD);
    for (String address :
        List.of(
            "/nl/vragen",
            "/en/questions",
            "/nl/vragen/nieuw",
            "/en/questions/new",
            "/nl/vragen/profiel",
            "/en/questions/profile",
            "/nl/vragen/" + question(own).id(),
            "/en/questions/" + question(own).id())) {
      Document page = Jsoup.parse(session.open(address).getContentAsString(), HOST + address);
      assertThat(PageRules.faults(page)).as(address).isEmpty();
    }
    Document follow = Jsoup.parse(visit(own).getContentAsString(), HOST + own);
    assertThat(PageRules.faults(follow)).isEmpty();
    assertThat(follow.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }
}
