package nl.biotoop.desk;

import static nl.biotoop.DeskPeople.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import nl.biotoop.AppTest;
import nl.biotoop.DeskPeople;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/** The three questions after a question has ended. */
@AppTest
class AfterwardsTest {
  private final DeskPeople people;
  private final Questions questions;
  private final Afterwards afterwards;

  @Autowired
  AfterwardsTest(MockMvc mvc, Users users, Questions questions, Afterwards afterwards) {
    this.people = new DeskPeople(mvc, users, questions);
    this.questions = questions;
    this.afterwards = afterwards;
  }

  private static Afterwards.Answers useful(Afterwards.Reply reply) {
    return new Afterwards.Answers(Optional.empty(), Optional.of(reply), Optional.empty());
  }

  @Test
  void theyAreAskedOnceAndEachMayBeLeftOpen() throws Exception {
    Account adviser = people.account("achteraf", Role.ADVISER, "zuid-limburg");
    String own = people.ask("Hoe was het?", "Heerlen");
    assertThat(text(people.visit(own))).doesNotContain("Hoe is het gegaan?");
    assertThat(people.send(own, own + "/achteraf", "useful", "yes").getStatus())
        .as("not before the end")
        .isEqualTo(422);
    questions.close(adviser, people.question(own), Status.HELPED, Optional.empty(), "");
    assertThat(text(people.visit(own))).contains("Hoe is het gegaan?");
    assertThat(PageRules.faults(Jsoup.parse(people.visit(own).getContentAsString()))).isEmpty();
    MockHttpServletResponse nothing = people.send(own, own + "/achteraf", "useful", "misschien");
    assertThat(nothing.getStatus()).isEqualTo(422);
    assertThat(text(nothing)).contains("Vul ten minste één antwoord in.");
    assertThat(
            people.send(own, own + "/achteraf", "useful", "yes", "changed", "started").getStatus())
        .isEqualTo(303);
    assertThat(text(people.visit(own)))
        .contains(
            "Heeft iemand contact met u gehad? Niet ingevuld",
            "Had u er iets aan? Ja",
            "Wat is er veranderd? Ik ben begonnen");
    assertThat(people.send(own, own + "/achteraf", "useful", "no").getStatus()).isEqualTo(303);
    assertThat(afterwards.of(people.question(own)).flatMap(Afterwards.Answers::useful))
        .as("the first time counts")
        .contains(Afterwards.Reply.YES);
  }

  @Test
  void whatAskersSayOfHelpStandsWithIt() throws Exception {
    people.account("helpt-met", Role.ADVISER, "zuid-limburg");
    SignedInSession session = people.session("helpt-met");
    String page = "/nl/hulp/eszl-mkb";
    for (int i = 0; i < 10; i++) {
      assertThat(text(people.visit(page))).doesNotContain("Wat ondernemers ervan zeggen");
      String own = people.ask("Wat past bij ons? " + i, "Heerlen");
      Question question = people.question(own);
      String address = "/nl/vragen/" + question.id();
      assertThat(
              session
                  .send(address, address + "/afsluiten", "end", "helped", "with", "eszl-mkb")
                  .getStatus())
          .isEqualTo(303);
      afterwards.answer(people.question(own), useful(Afterwards.Reply.YES));
    }
    assertThat(text(people.visit(page)))
        .contains(
            "Onderzocht is het nog niet",
            "Wat ondernemers ervan zeggen",
            "Had er iets aan: ongeveer 100 %");
    assertThat(afterwards.ofInstrument("bmkb").answered()).isZero();
  }

  @Test
  void onlyHelpHelps() throws Exception {
    Account adviser = people.account("helpt-niets", Role.ADVISER, "zuid-limburg");
    String own = people.ask("Kan dit ook?", "Heerlen");
    Question question = people.question(own);
    Optional<String> help = Optional.of("eszl-mkb");
    assertThatThrownBy(() -> questions.close(adviser, question, Status.NO_HELP_POSSIBLE, help, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(people.question(own).status()).isEqualTo(Status.WAITING);
  }

  @Test
  void whoTakesAQuestionBackIsNotAsked() throws Exception {
    String own = people.ask("Laat maar", "Heerlen");
    people.send(own, own + "/wissen");
    Question question = people.question(own);
    assertThat(text(people.visit(own))).doesNotContain("Hoe is het gegaan?");
    assertThatThrownBy(() -> afterwards.answer(question, useful(Afterwards.Reply.YES)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingIsShownOfFewerThanTenAndUnknownIsNoNo() throws Exception {
    Account adviser = people.account("meet", Role.ADVISER, "midden-brabant");
    Account manager = people.account("leest", Role.PROGRAMME_MANAGER, "midden-brabant");
    for (int i = 0; i < 9; i++) {
      answered(adviser, i, useful(Afterwards.Reply.YES));
    }
    Afterwards.Summary few = afterwards.ofRegion(manager, "midden-brabant");
    assertThat(few)
        .isEqualTo(new Afterwards.Summary(0, Optional.empty(), Optional.empty(), Optional.empty()));
    answered(adviser, 9, useful(Afterwards.Reply.NO));
    answered(
        adviser,
        10,
        new Afterwards.Answers(
            Optional.of(Afterwards.Reply.NO), Optional.empty(), Optional.empty()));
    Afterwards.Summary enough = afterwards.ofRegion(manager, "midden-brabant");
    assertThat(enough.answered()).isEqualTo(11);
    assertThat(enough.contacted()).isEmpty();
    assertThat(enough.useful())
        .hasValueSatisfying(it -> {
          assertThat(it.known()).isEqualTo(10);
          assertThat(it.share().share()).isEqualTo(0.9);
        });
    assertThat(afterwards.ofAdviser(adviser)).isEqualTo(enough);
    assertThat(afterwards.ofAdviser(manager).answered()).isZero();
    assertThat(text(people.session("meet").open("/nl/vragen/profiel")))
        .contains("Had er iets aan: ongeveer 90 %, waarschijnlijk tussen 50 en 100 %.");
    assertThat(text(people.session("leest").open("/nl/vragen/inzicht")))
        .contains("Aantal ondernemers dat de vragen invulde: 11.");
    assertThatThrownBy(() -> afterwards.ofRegion(manager, "zuid-limburg"))
        .isInstanceOf(AccessDeniedException.class);
  }

  private void answered(Account adviser, int number, Afterwards.Answers answers) throws Exception {
    String own = people.ask("Vraag " + number, "Tilburg");
    questions.close(adviser, people.question(own), Status.HELPED, Optional.empty(), "");
    assertThat(afterwards.answer(people.question(own), answers)).isTrue();
  }
}
