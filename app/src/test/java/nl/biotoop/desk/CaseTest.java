package nl.biotoop.desk;

import static nl.biotoop.DeskPeople.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.biotoop.AppTest;
import nl.biotoop.DeskPeople;
import nl.biotoop.SignedInSession;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What advisers do with a question when two do it at once, or too late, or too often. */
@AppTest
class CaseTest {
  private final DeskPeople people;
  private final Questions questions;
  private final JdbcClient database;

  @Autowired
  CaseTest(MockMvc mvc, Users users, Questions questions, JdbcClient database) {
    this.people = new DeskPeople(mvc, users, questions);
    this.questions = questions;
    this.database = database;
  }

  @Test
  void ofTwoWhoCloseTheSecondIsTold() throws Exception {
    people.account("sluit", Role.ADVISER, "zuid-limburg");
    people.account("sluit-ook", Role.ADVISER, "zuid-limburg");
    String own = people.ask("Wie sluit?", "Heerlen");
    String desk = "/nl/vragen/" + people.question(own).id();
    SignedInSession first = people.session("sluit");
    SignedInSession second = people.session("sluit-ook");
    assertThat(first.send(desk, desk + "/afsluiten", "end", "helped").getStatus()).isEqualTo(303);
    MockHttpServletResponse late =
        second.send("/nl/vragen/nieuw", desk + "/afsluiten", "end", "not-reached");
    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(text(late)).contains("Een collega was u voor");
    assertThat(people.question(own).status()).isEqualTo(Status.HELPED);
    assertThat(questions.steps(people.question(own)))
        .filteredOn(step -> step.kind() == Step.Kind.CLOSED)
        .hasSize(1);
  }

  @Test
  void ofTwoWhoHandOverTheSecondIsTold() throws Exception {
    Account one = people.account("geeft-een", Role.ADVISER, "zuid-limburg");
    Account two = people.account("geeft-twee", Role.ADVISER, "zuid-limburg");
    Account three = people.account("krijgt", Role.ADVISER, "zuid-limburg");
    String own = people.ask("Voor wie?", "Heerlen");
    Question seen = people.question(own);
    assertThat(questions.handOver(one, seen, three, "")).isEqualTo(HandOver.DONE);
    Account four = people.account("krijgt-niet", Role.ADVISER, "zuid-limburg");
    assertThat(questions.handOver(two, seen, four, "")).isEqualTo(HandOver.LATE);
    assertThat(people.question(own).owner()).contains(three.id());
    String desk = "/nl/vragen/" + seen.id();
    MockHttpServletResponse stale =
        people
            .session("geeft-twee")
            .send(desk, desk + "/doorgeven", "to", one.id().toString(), "owner", "");
    assertThat(stale.getStatus()).isEqualTo(422);
    assertThat(text(stale)).contains("Een collega was u voor");
  }

  @Test
  void aQuestionDoesNotGoRoundInCirclesNorOnForEver() throws Exception {
    Account one = people.account("hop-een", Role.ADVISER, "zuid-limburg");
    Account two = people.account("hop-twee", Role.ADVISER, "zuid-limburg");
    Account three = people.account("hop-drie", Role.ADVISER, "zuid-limburg");
    Account four = people.account("hop-vier", Role.ADVISER, "zuid-limburg");
    Account five = people.account("hop-vijf", Role.ADVISER, "zuid-limburg");
    String own = people.ask("Wie dan wel?", "Heerlen");
    assertThat(questions.handOver(one, people.question(own), two, "niet mijn werk"))
        .isEqualTo(HandOver.DONE);
    assertThat(questions.handOver(two, people.question(own), one, "")).isEqualTo(HandOver.SAID_NO);
    questions.handOver(two, people.question(own), three, "");
    questions.handOver(three, people.question(own), four, "");
    assertThat(questions.handOver(four, people.question(own), five, ""))
        .isEqualTo(HandOver.TOO_OFTEN);
    Question asked = people.question(own);
    assertThat(asked.owner()).contains(four.id());
    assertThat(Hops.of(questions.steps(asked)))
        .isEqualTo(
            new Hops(
                3,
                Set.of(one.id(), two.id(), three.id()),
                Set.of(one.id(), two.id(), three.id(), four.id())));
    String page = text(people.session("hop-vier").open("/nl/vragen/" + asked.id()));
    assertThat(page)
        .contains(
            "Aantal keren doorgegeven 3",
            "Functie hop-een aan Functie hop-twee",
            "Functie hop-een, Functie hop-twee, Functie hop-drie, Functie hop-vier",
            "al drie keer doorgegeven");
  }

  @Test
  void whoIsAwayOrNeverSignedInGetsNothingHandedOver() throws Exception {
    people.account("hier", Role.ADVISER, "midden-brabant");
    Account away = people.account("elders", Role.ADVISER, "midden-brabant");
    String own = people.ask("Wie is er nu?", "Tilburg");
    String desk = "/nl/vragen/" + people.question(own).id();
    assertThat(choices(desk)).contains(away.id().toString());
    database
        .sql(
            """
            insert into desk_adviser (account_id, capacity, absent_until, themes, municipalities)
            values (:id, 5, date '2999-01-01', '', '')
            """)
        .param("id", away.id())
        .update();
    assertThat(choices(desk)).doesNotContain(away.id().toString());
  }

  private List<String> choices(String desk) throws Exception {
    return Jsoup.parse(people.session("hier").open(desk).getContentAsString())
        .select("#to option")
        .eachAttr("value");
  }

  @Test
  void anEndedOrErasedQuestionTakesNothingInAnyMore() throws Exception {
    String own = people.ask("Ik wacht niet", "Heerlen");
    Question open = people.question(own);
    people.send(own, own + "/wissen");
    assertThat(questions.giveReach(open, "0611111111")).isFalse();
    MockHttpServletResponse late =
        people.send(own, own + "/contact", "reach", "info@bedrijf.example", "agree", "1");
    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(text(late)).contains("Deze vraag is afgesloten.");
    assertThat(people.question(own).reach()).isEmpty();
  }

  @Test
  void whoErasesAnOpenQuestionTakesItBack() throws Exception {
    Account adviser = people.account("te-laat", Role.ADVISER, "zuid-limburg");
    String own = people.ask("Toch niet", "Heerlen");
    Question open = people.question(own);
    people.send(own, own + "/wissen");
    assertThat(people.question(own).status()).isEqualTo(Status.WITHDRAWN);
    assertThat(text(people.visit(own))).contains("Ingetrokken");
    assertThatThrownBy(() -> questions.close(adviser, open, Status.WITHDRAWN, Optional.empty(), ""))
        .isInstanceOf(IllegalArgumentException.class);
    String closed = people.ask("Wel klaar", "Heerlen");
    questions.close(adviser, people.question(closed), Status.HELPED, Optional.empty(), "");
    people.send(closed, closed + "/wissen");
    assertThat(people.question(closed).status()).isEqualTo(Status.HELPED);
  }

  @Test
  void anAskerWithoutAnyAdviserIsToldWhomToCall() throws Exception {
    people.account("eindelijk", Role.ADVISER, "midden-brabant");
    String own = people.ask("Is daar iemand?", "Tilburg");
    assertThat(text(people.visit(own)))
        .contains("Wilt u niet wachten?")
        .doesNotContain("Wij hebben nu geen adviseur");
    database
        .sql("delete from desk_offer where question_id = :id")
        .param("id", people.question(own).id())
        .update();
    assertThat(text(people.visit(own)))
        .contains("Wij hebben nu geen adviseur voor uw vraag", "KVK Adviesteam");
    assertThat(text(people.session("eindelijk").open("/nl/vragen/" + people.question(own).id())))
        .contains("Wie is aan zet nog niemand", "Doorgegeven aan niemand");
  }
}
