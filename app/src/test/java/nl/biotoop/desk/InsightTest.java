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
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** What the region sees of its questions. */
@AppTest
@TestPropertySource(properties = DeskStaff.OWN_DATABASE)
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
    assertThat(page.select("#vragen ~ div tbody tr")).hasSize(1);
    assertThat(page.select("#vragen ~ div tbody tr").text()).startsWith("Groeien 12 12 0");
    assertThat(page.text()).contains("Niet getoond: 1 onderwerpen").doesNotContain("21");
    assertThat(page.select("#zonder-hulp")).as("nothing was unmet").isEmpty();
    String theme = page.select("#vragen ~ div tbody th a").attr("href").replaceFirst("#.*", "");
    Document grid = Jsoup.parse(session.open(theme).getContentAsString());
    assertThat(PageRules.faults(grid)).isEmpty();
    assertThat(grid.select("#aanbod").text()).contains("Groeien");
    assertThat(grid.select(".biotoop-grid__empty"))
        .as("fewer of one theme")
        .hasSizeGreaterThan(page.select(".biotoop-grid__empty").size());
    assertThat(page.select("#aanbod ~ div tbody tr")).hasSize(6);
    String gap = page.select(".biotoop-grid__empty a").attr("href");
    assertThat(gap).startsWith("/nl/voorstellen/nieuw?region=noordoost-brabant&phase=");
    Document proposal = Jsoup.parse(session.open(gap).getContentAsString());
    assertThat(proposal.select("#region option[selected], #region [selected]").eachText())
        .contains("Noordoost-Brabant");
    assertThat(session.open("/nl/vragen/inzicht?region=zuid-limburg").getStatus()).isEqualTo(404);
    account("biedt", Role.PROVIDER, "noordoost-brabant");
    assertThat(SignedInSession.of(mvc, "biedt", PASSWORD).open("/nl/vragen/inzicht").getStatus())
        .isEqualTo(403);
  }

  @Test
  void unmetNeedsAreTheirsOfThemesAndElements() throws Exception {
    account("ziet-gat", Role.POLICYMAKER, "midden-brabant");
    Account helper = account("helpt-niet", Role.ADVISER, "midden-brabant");
    for (int i = 0; i < 24; i++) {
      Question question = ask("personeel", "GM0855", helper);
      questions.takeUp(helper, question);
      questions.close(
          helper,
          question,
          i % 2 == 0 ? Status.HELPED : Status.NO_HELP_POSSIBLE,
          Optional.empty(),
          "");
    }
    Document page =
        Jsoup.parse(
            SignedInSession.of(mvc, "ziet-gat", PASSWORD)
                .open("/en/questions/insight")
                .getContentAsString());
    assertThat(PageRules.faults(page)).isEmpty();
    assertThat(page.select("#vragen ~ div tbody tr").text()).contains("Staff", "24 12 12");
    assertThat(page.select("#zonder-hulp ~ div tbody tr").text()).contains("Staff", "12");
    assertThat(page.select("#onderdelen ~ div tbody tr").text()).contains("Talent 12");
    assertThat(page.select(".biotoop-insight__facts div")).hasSize(4);
  }

  private void noted(String theme, Account by) {
    Question question = ask(theme, "GM0796", by);
    questions.takeUp(by, question);
    questions.close(by, question, Status.HELPED, Optional.empty(), "");
  }

  private Question ask(String theme, String municipality, Account by) {
    return questions
        .ask(
            by,
            new NewQuestion(
                "adviser",
                "Vraag over " + theme,
                Optional.of(theme),
                territories.municipality(new RegionCode(municipality)),
                "",
                Language.NL))
        .question();
  }
}
