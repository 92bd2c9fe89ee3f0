package nl.biotoop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the region sees of its questions. */
@AppTest
class InsightTest {
  private static final String PASSWORD = "een zin met genoeg woorden";

  private final MockMvc mvc;
  private final Users users;
  private final Questions questions;
  private final Territories territories;

  @Autowired
  InsightTest(MockMvc mvc, Users users, Questions questions, Territories territories) {
    this.mvc = mvc;
    this.users = users;
    this.questions = questions;
    this.territories = territories;
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

  @Test
  void theRegionSeesItsQuestionsAndNothingOfFewerThanTen() throws Exception {
    account("leert", Role.PROGRAMME_MANAGER, "noordoost-brabant");
    Account helper = account("helpt", Role.ADVISER, "noordoost-brabant");
    for (int i = 0; i < 12; i++) {
      noted("groei", helper);
    }
    for (int i = 0; i < 9; i++) {
      noted("inkoop", helper);
    }
    SignedInSession session = SignedInSession.of(mvc, "leert", PASSWORD);
    Document page = Jsoup.parse(session.open("/nl/vragen/inzicht").getContentAsString());
    assertThat(PageRules.faults(page)).isEmpty();
    assertThat(page.select("h1").text()).contains("Noordoost-Brabant");
    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select("tbody tr").text()).contains("Groeien", "12", "ongeveer 100 %");
    assertThat(page.text()).contains("Niet getoond: 1 onderwerpen").doesNotContain("21");
    assertThat(session.open("/nl/vragen/inzicht?region=zuid-limburg").getStatus()).isEqualTo(404);
    account("biedt", Role.PROVIDER, "noordoost-brabant");
    assertThat(SignedInSession.of(mvc, "biedt", PASSWORD).open("/nl/vragen/inzicht").getStatus())
        .isEqualTo(403);
  }

  private void noted(String theme, Account by) {
    Question question =
        questions
            .ask(
                by,
                new NewQuestion(
                    "adviser",
                    "Vraag over " + theme,
                    Optional.of(theme),
                    territories.municipality(new RegionCode("GM0796")),
                    "",
                    Language.NL))
            .question();
    questions.takeUp(by, question);
    questions.close(by, question, Status.HELPED, "");
  }

  @Test
  void whatIsHiddenDoesNotFollowFromTheTotal() {
    assertThat(Insights.shown(12, 0, 20)).containsExactly(one(12), one(0), one(20));
    // 3 alone would follow from the total: the smallest shown gives way with it
    assertThat(Insights.shown(3, 12, 20)).containsExactly(none(), none(), one(20));
    assertThat(Insights.shown(3, 8, 20)).containsExactly(none(), none(), one(20));
    assertThat(Insights.shown(3, 0, 2)).containsExactly(none(), none(), none());
  }

  /** Whoever subtracts what is shown from the total finds nothing, or at least ten. */
  @Test
  void noSmallNumberFollowsBySubtraction() {
    java.util.random.RandomGenerator random =
        java.util.random.RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    for (int turn = 0; turn < 10_000; turn++) {
      int[] numbers = random.ints(12, 0, 16).toArray();
      int total = java.util.Arrays.stream(numbers).sum();
      if (total < Insights.FEWEST) {
        continue;
      }
      List<Optional<Integer>> shown = Insights.shown(numbers);
      int rest = total - shown.stream().flatMap(Optional::stream).mapToInt(it -> it).sum();
      assertThat(rest == 0 || rest >= Insights.FEWEST).isTrue();
      assertThat(shown.stream().flatMap(Optional::stream))
          .allMatch(number -> number == 0 || number >= Insights.FEWEST);
    }
  }

  private static Optional<Integer> one(int number) {
    return Optional.of(number);
  }

  private static Optional<Integer> none() {
    return Optional.empty();
  }
}
