package nl.biotoop.desk;

import static nl.biotoop.DeskPeople.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.biotoop.AppTest;
import nl.biotoop.DeskPeople;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.identity.Account;
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
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A question from asking to the end, on the pages; it counts on no other advisers. */
@AppTest
@TestPropertySource(properties = "biotoop.test.database-of=desk")
class DeskTest {
  private static final String HOST = "http://localhost";

  private final DeskPeople people;
  private final Advisers advisers;
  private final Questions questions;
  private final JdbcClient database;

  @Autowired
  DeskTest(MockMvc mvc, Users users, Advisers advisers, Questions questions, JdbcClient database) {
    this.people = new DeskPeople(mvc, users, questions);
    this.advisers = advisers;
    this.questions = questions;
    this.database = database;
  }

  @Test
  void aQuestionIsAskedTakenUpAnsweredAndFollowed() throws Exception {
    Account adviser = people.account("adviseur-walk", Role.ADVISER, "zuid-limburg");
    String own = people.ask("Hoe vind ik een lasser?", "Maastricht");
    Question asked = people.question(own);
    assertThat(asked.region()).contains("zuid-limburg");
    assertThat(asked.theme()).isPresent();
    assertThat(asked.contact()).isNotEmpty().isNotEqualTo("kvk-adviesteam");
    assertThat(text(people.visit(own)))
        .contains("Hoe vind ik een lasser?", "Wacht op een adviseur");

    SignedInSession session = people.session("adviseur-walk");
    assertThat(text(session.open("/nl/vragen"))).contains("Hoe vind ik een lasser?");
    String desk = "/nl/vragen/" + asked.id();
    assertThat(session.send(desk, desk + "/oppakken").getStatus()).isEqualTo(303);
    assertThat(text(people.visit(own))).contains("Een adviseur is ermee bezig");
    session.send(desk, desk + "/notitie", "note", "Gebeld, voicemail.");
    assertThat(text(people.visit(own))).as("notes are for colleagues").doesNotContain("voicemail");
    assertThat(session.send(desk, desk + "/afsluiten", "end", "helped").getStatus()).isEqualTo(303);
    assertThat(text(people.visit(own))).contains("Geholpen");
    assertThat(people.question(own).owner()).contains(adviser.id());
    assertThat(text(session.open("/nl/vragen"))).doesNotContain("Hoe vind ik een lasser?");
  }

  @Test
  void withoutAnyAdviserTheSafetyNetOwnsTheQuestion() throws Exception {
    String own = people.ask("Waar begin ik?", "onbekend");
    Question asked = people.question(own);
    assertThat(asked.municipality()).isEmpty();
    assertThat(asked.contact()).isEqualTo("kvk-adviesteam");
    assertThat(text(people.visit(own)))
        .contains("Wij hebben nu geen adviseur", "KVK Adviesteam", "0800-2117")
        .doesNotContain("let op uw vraag");
  }

  @Test
  void onlyOneColleagueTakesAQuestionUp() throws Exception {
    people.account("snel", Role.ADVISER, "zuid-limburg");
    people.account("traag", Role.ADVISER, "zuid-limburg");
    String desk = "/nl/vragen/" + people.question(people.ask("Wie helpt?", "Heerlen")).id();
    SignedInSession quick = people.session("snel");
    SignedInSession slow = people.session("traag");
    assertThat(quick.send(desk, desk + "/oppakken").getStatus()).isEqualTo(303);
    assertThat(slow.send(desk, desk + "/oppakken").getStatus()).isEqualTo(422);
  }

  @Test
  void notForMeHandsOverToAColleagueAndIsLogged() throws Exception {
    people.account("geeft", Role.ADVISER, "zuid-limburg");
    Account takes = people.account("neemt", Role.ADVISER, "zuid-limburg");
    String own = people.ask("Over export?", "Heerlen");
    String desk = "/nl/vragen/" + people.question(own).id();
    SignedInSession gives = people.session("geeft");
    assertThat(
            gives.send(desk, desk + "/doorgeven", "to", UUID.randomUUID().toString()).getStatus())
        .isEqualTo(422);
    assertThat(
            gives
                .send(
                    desk, desk + "/doorgeven", "to", takes.id().toString(), "note", "Kent de markt")
                .getStatus())
        .isEqualTo(303);
    assertThat(people.question(own).owner()).contains(takes.id());
    assertThat(questions.steps(people.question(own)))
        .anyMatch(
            step -> step.kind() == Step.Kind.HANDED_OVER && step.note().contains("Kent de markt"));
  }

  @Test
  void anotherRegionSeesNothing() throws Exception {
    people.account("brabant", Role.ADVISER, "midden-brabant");
    String own = people.ask("Alleen voor Limburg", "Maastricht");
    SignedInSession elsewhere = people.session("brabant");
    assertThat(text(elsewhere.open("/nl/vragen"))).doesNotContain("Alleen voor Limburg");
    String desk = "/nl/vragen/" + people.question(own).id();
    assertThat(elsewhere.open(desk).getStatus()).isEqualTo(403);
    assertThat(elsewhere.send("/nl/account", desk + "/oppakken").getStatus()).isEqualTo(403);
    people.account("onderzoek", Role.RESEARCHER, "zuid-limburg");
    SignedInSession researcher = people.session("onderzoek");
    assertThat(researcher.open("/nl/vragen").getStatus()).isEqualTo(403);
    assertThat(people.visit("/nl/vragen").getStatus()).isEqualTo(303);
  }

  @Test
  void howToBeReachedIsKeptOnlyAfterAnExplicitStepAndItsReadIsLogged() throws Exception {
    people.account("belt", Role.ADVISER, "zuid-limburg");
    String own = people.ask("Bel mij maar", "Heerlen");
    assertThat(people.send(own, own + "/contact", "reach", "info@bedrijf.example").getStatus())
        .isEqualTo(422);
    assertThat(people.question(own).reach()).isEmpty();
    assertThat(
            people
                .send(own, own + "/contact", "reach", "a@b.nl\nBcc: x@y.nl", "agree", "1")
                .getStatus())
        .isEqualTo(422);
    assertThat(
            people
                .send(own, own + "/contact", "reach", "info@bedrijf.example", "agree", "1")
                .getStatus())
        .isEqualTo(303);
    SignedInSession session = people.session("belt");
    assertThat(text(session.open("/nl/vragen/" + people.question(own).id())))
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
    String own = people.ask("Mijn geheime plan", "Heerlen");
    people.send(own, own + "/contact", "reach", "0612345678", "agree", "1");
    assertThat(people.send(own, own + "/wissen").getStatus()).isEqualTo(303);
    assertThat(text(people.visit(own))).doesNotContain("geheime plan", "0612345678");
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
    String old = people.ask("Lang geleden gevraagd", "Heerlen");
    String recent = people.ask("Pas gevraagd", "Heerlen");
    database
        .sql(
            "update desk_question set asked_at = timestamp '2020-01-01 00:00:00+00' where id = :id")
        .param("id", people.question(old).id())
        .update();
    assertThat(questions.eraseOld()).isEqualTo(1);
    assertThat(questions.eraseOld()).as("once").isZero();
    assertThat(people.question(old).text()).isEqualTo("-");
    assertThat(people.question(recent).text()).isEqualTo("Pas gevraagd");
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
    MockHttpServletResponse response =
        people.send("/nl/vraag", "/nl/vraag", "text", text, "place", place);
    assertThat(response.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(response.getContentAsString());
    assertThat(page.select("#fouten a").attr("href")).isEqualTo("#" + field);
    assertThat(page.select("#text").text()).isEqualTo(text);
    assertThat(page.select("#place").attr("value")).isEqualTo(place);
  }

  @Test
  void aStolenOrMadeUpTokenOpensNothing() throws Exception {
    assertThat(people.visit("/nl/vraag/verzonnen").getStatus()).isEqualTo(404);
    String own = people.ask("Van mij", "Heerlen");
    assertThat(database.sql("select token_hash from desk_question").query(String.class).list())
        .doesNotContain(own.substring(own.lastIndexOf('/') + 1));
  }

  @Test
  void anAbsentAdviserIsStoodInFor() throws Exception {
    Account away = people.account("weg", Role.ADVISER, "midden-brabant");
    Account deputy = people.account("vervangt", Role.ADVISER, "midden-brabant");
    SignedInSession session = people.session("weg");
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
    String own = people.ask("Wie is er?", "Tilburg");
    assertThat(
            database
                .sql("select account_id from desk_offer where question_id = :id")
                .param("id", people.question(own).id())
                .query(UUID.class)
                .list())
        .contains(deputy.id())
        .doesNotContain(away.id());
  }

  @Test
  void anAdviserNotesAQuestionInFiveFields() throws Exception {
    people.account("noteert", Role.ADVISER, "zuid-limburg");
    SignedInSession session = people.session("noteert");
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
    people.account("kijkt", Role.ADVISER, "zuid-limburg");
    String own = people.ask("Is alles netjes?", "Heerlen");
    SignedInSession session = people.session("kijkt");
    for (String address :
        List.of(
            "/nl/vragen",
            "/en/questions",
            "/nl/vragen/nieuw",
            "/en/questions/new",
            "/nl/vragen/profiel",
            "/en/questions/profile",
            "/nl/vragen/" + people.question(own).id(),
            "/en/questions/" + people.question(own).id())) {
      Document page = Jsoup.parse(session.open(address).getContentAsString(), HOST + address);
      assertThat(PageRules.faults(page)).as(address).isEmpty();
    }
    Document follow = Jsoup.parse(people.visit(own).getContentAsString(), HOST + own);
    assertThat(PageRules.faults(follow)).isEmpty();
    assertThat(follow.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }
}
