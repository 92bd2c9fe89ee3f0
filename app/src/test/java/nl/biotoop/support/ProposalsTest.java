package nl.biotoop.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.support.proposals.Proposal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What professionals propose, and that each gets an answer. */
@AppTest
class ProposalsTest {
  private static final String PASSWORD = "een zin met genoeg woorden";
  private static final String HOST = "http://localhost";

  private final MockMvc mvc;
  private final Users users;
  private final CurrentRegister register;

  @Autowired
  ProposalsTest(MockMvc mvc, Users users, CurrentRegister register) {
    this.mvc = mvc;
    this.users = users;
    this.register = register;
  }

  private String login(Role role, String region) {
    String login = "voorstel-" + UUID.randomUUID().toString().substring(0, 8);
    Users.Creation.Created made =
        (Users.Creation.Created)
            users.create(
                users.withLogin("beheerder").orElseThrow(),
                login,
                "Functie " + login,
                List.of(new Membership(role, region)));
    users.changePassword(made.account(), made.oneTime(), new Password(PASSWORD));
    return login;
  }

  private SignedInSession session(Role role, String region) throws Exception {
    return SignedInSession.of(mvc, login(role, region), PASSWORD);
  }

  private Document open(SignedInSession session, String address) throws Exception {
    MockHttpServletResponse response = session.open(address);
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    Document page = Jsoup.parse(response.getContentAsString(), HOST + address);
    assertThat(PageRules.faults(page)).as(address).isEmpty();
    return page;
  }

  private Document visit(String address) throws Exception {
    return Jsoup.parse(
        mvc.perform(get(URI.create(HOST + address)))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  @Test
  void aFindingStandsOnThePageOfTheInstrumentAndGetsAnAnswer() throws Exception {
    SignedInSession researcher = session(Role.RESEARCHER, "zuid-limburg");
    assertThat(visit("/nl/hulp/chill").text())
        .contains("Nog niet onderzocht.")
        .doesNotContain("Doe een voorstel");
    assertThat(open(researcher, "/nl/hulp/chill").text()).contains("Doe een voorstel");
    String form = "/nl/voorstellen/nieuw?instrument=chill";
    open(researcher, form);
    open(researcher, "/en/proposals/new?instrument=chill");
    String send = "/nl/voorstellen/nieuw";
    MockHttpServletResponse empty =
        researcher.send(form, send, "instrument", "chill", "kind", "FINDING", "text", " ");
    assertThat(empty.getStatus()).isEqualTo(422);
    MockHttpServletResponse sent =
        researcher.send(
            form, send, "instrument", "chill", "kind", "FINDING", "text", "Werkt voor starters.");
    assertThat(sent.getStatus()).isEqualTo(303);
    assertThat(visit("/nl/hulp/chill").text()).contains("Voorstellen: 1 open");

    SignedInSession manager = session(Role.PROGRAMME_MANAGER, "zuid-limburg");
    SignedInSession elsewhere = session(Role.PROGRAMME_MANAGER, "midden-brabant");
    assertThat(open(elsewhere, "/nl/voorstellen").text()).doesNotContain("Bevinding");
    String address =
        open(manager, "/nl/voorstellen").select("tbody tr:contains(Bevinding) a").attr("href");
    assertThat(open(manager, address).text()).contains("Werkt voor starters.");
    assertThat(elsewhere.open(address).getStatus()).isEqualTo(403);
    assertThat(manager.send(address, address + "/antwoord", "accept", "1").getStatus())
        .as("an answer has words")
        .isEqualTo(422);
    assertThat(
            manager
                .send(address, address + "/antwoord", "accept", "1", "answer", "Dank, klopt.")
                .getStatus())
        .isEqualTo(303);
    assertThat(open(researcher, "/nl/voorstellen").text()).contains("Overgenomen", "Dank, klopt.");
    assertThat(visit("/nl/hulp/chill").text()).contains("0 open, 1 overgenomen");
  }

  @Test
  void anEmptyCellOfTheRegionBecomesAProposal() throws Exception {
    SignedInSession adviser = session(Role.ADVISER, "zuid-limburg");
    String region = "/nl/regio/zuid-limburg?own=on";
    assertThat(visit(region).select("td.biotoop-grid__empty a"))
        .as("a visitor cannot propose")
        .isEmpty();
    Document page = open(adviser, region);
    String form = page.select("td.biotoop-grid__empty a").attr("href");
    assertThat(form).startsWith("/nl/voorstellen/nieuw?region=zuid-limburg&phase=");
    Document filled = open(adviser, form);
    String phase = filled.select("#phase option[selected]").attr("value");
    String support = filled.select("#form option[selected]").attr("value");
    assertThat(form).contains("phase=" + phase).contains("form=" + support);
    assertThat(
            adviser
                .send(
                    form,
                    "/nl/voorstellen/nieuw",
                    "region",
                    "zuid-limburg",
                    "phase",
                    phase,
                    "form",
                    support,
                    "text",
                    "Hier is niets voor starters.")
                .getStatus())
        .isEqualTo(303);
    SignedInSession manager = session(Role.PROGRAMME_MANAGER, "zuid-limburg");
    assertThat(open(manager, "/nl/voorstellen").text())
        .contains("Ontbrekende hulp", "Zuid-Limburg");
    assertThat(
            adviser
                .send(form, "/nl/voorstellen/nieuw", "region", "mars", "text", "Iets")
                .getStatus())
        .isEqualTo(422);
  }

  @Test
  void aProviderSuggestsAndTheRegionDecides() throws Exception {
    String login = login(Role.PROVIDER, "zuid-limburg");
    SignedInSession provider = SignedInSession.of(mvc, login, PASSWORD);
    SignedInSession manager = session(Role.PROGRAMME_MANAGER, "zuid-limburg");
    String own = "/nl/voorstellen/wijzigen/koers-business-roadmaps";
    assertThat(provider.open(own).getStatus()).as("nobody said so yet").isEqualTo(403);
    String speaks = "/nl/beheer/aanbieders";
    open(manager, speaks);
    String account = users.withLogin(login).orElseThrow().id().toString();
    String name = register.now().instrument("koers-business-roadmaps").provider();
    assertThat(manager.send(speaks, speaks, "account", account, "provider", "RVO").getStatus())
        .as("not of this region")
        .isEqualTo(403);
    assertThat(manager.send(speaks, speaks, "account", account, "provider", name).getStatus())
        .isEqualTo(303);
    open(manager, speaks);
    open(provider, own);
    assertThat(
            provider
                .send(own, own, values(open(provider, own), "Korter gezegd.", "Zo is het beter."))
                .getStatus())
        .isEqualTo(303);
    assertThat(visit("/nl/hulp/koers-business-roadmaps").text()).doesNotContain("Korter gezegd.");
    String address =
        open(manager, "/nl/voorstellen").select("tbody tr:contains(KOERS) a").attr("href");
    Document proposal = open(manager, address);
    assertThat(proposal.select("tbody th").eachText()).containsExactly("Uitleg in het Nederlands");
    assertThat(proposal.text()).contains("Zo is het beter.", "Korter gezegd.");
    manager.send(address, address + "/antwoord", "accept", "1", "answer", "Graag.");
    assertThat(visit("/nl/hulp/koers-business-roadmaps").text()).contains("Korter gezegd.");
    assertThat(open(provider, address).text()).contains("Overgenomen", "Graag.");
  }

  private static String[] values(Document page, String summary, String why) {
    ArrayList<String> values = new ArrayList<>();
    page.select("form:has(#veld-name-nl) input, form:has(#veld-name-nl) textarea, select")
        .forEach(field -> {
          boolean unticked = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
          String name = field.attr("name");
          if (!unticked && !name.equals("_csrf") && !name.equals("summary.nl")) {
            values.add(name);
            values.add(
                field.tagName().equals("select")
                    ? field.select("option[selected]").attr("value")
                    : name.equals("why")
                        ? why
                        : field.tagName().equals("textarea")
                            ? field.wholeText().strip()
                            : field.attr("value"));
          }
        });
    values.addAll(List.of("summary.nl", summary));
    return values.toArray(new String[0]);
  }

  @Test
  void whoHasNoRoleOrOnlyAccountsProposesNothing() throws Exception {
    assertThat(SignedInSession.administrator(mvc).open("/nl/voorstellen").getStatus())
        .isEqualTo(403);
    assertThat(visit("/nl/hulp/chill").select("a[href^=/nl/voorstellen]")).isEmpty();
  }

  @Test
  void whatIsOpenForMoreThanSixtyDaysIsLate() {
    Instant made = Instant.parse("2026-01-01T10:00:00Z");
    Proposal proposal =
        new Proposal(
            UUID.randomUUID(),
            Proposal.Kind.FINDING,
            Optional.of("chill"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "x",
            Optional.empty(),
            0,
            made,
            UUID.randomUUID(),
            "Onderzoeker",
            Proposal.Status.OPEN,
            Optional.empty());
    assertThat(proposal.isLate(made.plus(Duration.ofDays(60)))).isFalse();
    assertThat(proposal.isLate(made.plus(Duration.ofDays(60)).plusSeconds(1))).isTrue();
  }
}
