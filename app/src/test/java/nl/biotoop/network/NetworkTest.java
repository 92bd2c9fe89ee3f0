package nl.biotoop.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
import nl.biotoop.network.Organisation.Seat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/** Partners and initiatives of a region, on the pages and at the façades. */
@AppTest
class NetworkTest {
  private static final String PASSWORD = "een zin met genoeg woorden";

  private final MockMvc mvc;
  private final Users users;
  private final Organisations organisations;
  private final Initiatives initiatives;

  @Autowired
  NetworkTest(MockMvc mvc, Users users, Organisations organisations, Initiatives initiatives) {
    this.mvc = mvc;
    this.users = users;
    this.organisations = organisations;
    this.initiatives = initiatives;
  }

  private Account manager(String region) {
    String login = "programma-" + UUID.randomUUID();
    Users.Creation.Created made =
        (Users.Creation.Created)
            users.create(
                users.withLogin("beheerder").orElseThrow(),
                login,
                "Programmamanager " + region,
                List.of(new Membership(Role.PROGRAMME_MANAGER, region)));
    users.changePassword(made.account(), made.oneTime(), new Password(PASSWORD));
    return users.withLogin(login).orElseThrow();
  }

  private static Document page(MockHttpServletResponse response) throws Exception {
    assertThat(response.getStatus()).isEqualTo(200);
    return Jsoup.parse(response.getContentAsString());
  }

  @Test
  void theSourcesNameTheBoardOfZuidLimburgAndThePartnersOfMiddenBrabant() {
    assertThat(organisations.of("zuid-limburg"))
        .filteredOn(one -> one.seat() == Seat.YES)
        .extracting(Organisation::name)
        .contains("LWV", "LIOF", "KVK", "APG", "Brightlands", "Maastricht University")
        .hasSize(13);
    assertThat(organisations.of("midden-brabant"))
        .filteredOn(one -> one.name().startsWith("Gemeente "))
        .hasSize(9);
    assertThat(organisations.of("midden-brabant"))
        .filteredOn(one -> one.helix().equals("kennis"))
        .extracting(Organisation::id)
        .contains("tilburg-university", "avans", "fontys", "onderwijsgroep-tilburg");
    assertThat(organisations.find("midden-brabant", "avans").orElseThrow().seat())
        .as("not known is not no")
        .isEqualTo(Seat.UNKNOWN);
  }

  @Test
  void everybodyCanReadWhoWorksTogetherAndOnlyTheOwnManagerCanChangeIt() throws Exception {
    Document visitor =
        page(
            mvc.perform(get(URI.create("http://localhost/nl/regio/midden-brabant/partners")))
                .andReturn()
                .getResponse());
    assertThat(visitor.text()).contains("Onderwijsgroep Tilburg", "regel 189", "Weten wij niet");
    assertThat(visitor.select("a[href*=beheer]")).isEmpty();
    SignedInSession other = SignedInSession.of(mvc, manager("zuid-limburg").login(), PASSWORD);
    assertThat(other.open("/nl/beheer/partners/midden-brabant").getStatus()).isEqualTo(403);
    assertThat(other.open("/nl/beheer/partners/nergens").getStatus()).isEqualTo(404);
    Organisation avans = organisations.find("midden-brabant", "avans").orElseThrow();
    Account account = manager("zuid-limburg");
    assertThatThrownBy(() -> organisations.change(account, avans))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aManagerAddsChangesAndRemovesAPartnerOnThePages() throws Exception {
    SignedInSession manager =
        SignedInSession.of(mvc, manager("noordoost-brabant").login(), PASSWORD);
    String list = "/nl/beheer/partners/noordoost-brabant";
    String blank = list + "/nieuw";
    MockHttpServletResponse wrong =
        manager.send(blank, blank, "name", "", "helix", "kennis", "seat", "yes", "source", "");
    assertThat(wrong.getStatus()).isEqualTo(422);
    Document form = Jsoup.parse(wrong.getContentAsString());
    assertThat(form.select(".biotoop-errors a").eachAttr("href"))
        .containsExactly("#name", "#source", "#seen");
    assertThat(form.select("input[name=seat][checked]").attr("value")).isEqualTo("yes");
    MockHttpServletResponse added =
        manager.send(
            blank,
            blank,
            "name",
            "Proefschool (fictief)",
            "helix",
            "kennis",
            "seat",
            "yes",
            "source",
            "Eigen opgave",
            "seen",
            "2026");
    assertThat(added.getStatus()).isEqualTo(303);
    Document shown = page(manager.open(Objects.requireNonNull(added.getHeader("Location"))));
    assertThat(PageRules.faults(shown)).isEmpty();
    String address = shown.select("th a:contains(Proefschool)").attr("href");
    assertThat(address).isEqualTo(list + "/proefschool-fictief");
    assertThat(
            manager
                .send(
                    address,
                    address,
                    "name",
                    "Proefschool (fictief)",
                    "helix",
                    "kennis",
                    "seat",
                    "no",
                    "source",
                    "Eigen opgave",
                    "seen",
                    "2026",
                    "revision",
                    "1")
                .getStatus())
        .isEqualTo(303);
    assertThat(organisations.find("noordoost-brabant", "proefschool-fictief").orElseThrow().seat())
        .isEqualTo(Seat.NO);
    assertThat(manager.send(address, address + "/verwijderen", "revision", "2").getStatus())
        .isEqualTo(303);
    assertThat(manager.open(address).getStatus()).isEqualTo(404);
  }

  @Test
  void whoIsOvertakenIsToldAndLosesNothing() throws Exception {
    SignedInSession manager = SignedInSession.of(mvc, manager("midden-brabant").login(), PASSWORD);
    String address = "/nl/beheer/partners/midden-brabant/fontys";
    String[] first = {
      "name",
      "Fontys eerst",
      "helix",
      "kennis",
      "seat",
      "yes",
      "source",
      "x",
      "seen",
      "2026",
      "revision",
      "0"
    };
    String[] second = {
      "name",
      "Fontys daarna",
      "helix",
      "kennis",
      "seat",
      "no",
      "source",
      "x",
      "seen",
      "2026",
      "revision",
      "0"
    };
    assertThat(manager.send(address, address, first).getStatus()).isEqualTo(303);
    MockHttpServletResponse late = manager.send(address, address, second);
    assertThat(late.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(late.getContentAsString());
    assertThat(page.select("#fouten").text()).contains("Fontys eerst");
    assertThat(page.select("#name").attr("value")).isEqualTo("Fontys daarna");
    second[second.length - 1] = page.select("input[name=revision]").attr("value");
    assertThat(manager.send(address, address, second).getStatus()).isEqualTo(303);
    assertThat(organisations.find("midden-brabant", "fontys").orElseThrow().name())
        .isEqualTo("Fontys daarna");
  }

  @Test
  void formNamesTheRegionsThatLearnWithOurs() throws Exception {
    SignedInSession manager = SignedInSession.of(mvc, manager("zuid-limburg").login(), PASSWORD);
    Document form = page(manager.open("/nl/beheer/initiatieven/zuid-limburg/nieuw"));
    assertThat(form.select("label:has(input[value=cohort]), input[value=cohort] + label").text())
        .isEqualTo("Ook de regio’s die met ons leren: Midden-Brabant, Noordoost-Brabant");
  }

  @Test
  void twoInitiativesForTheSameFirmsPhaseAndFormAreFlagged() throws Exception {
    Account account = manager("zuid-limburg");
    SignedInSession manager = SignedInSession.of(mvc, account.login(), PASSWORD);
    String list = "/nl/beheer/initiatieven/zuid-limburg";
    String blank = list + "/nieuw";
    assertThat(
            manager
                .send(blank, blank, "name", "Fout adres (fictief)", "url", "javascript:alert(1)")
                .getStatus())
        .isEqualTo(422);
    for (String name : List.of("Bouwcafé (fictief)", "Bouwavond (fictief)")) {
      assertThat(
              manager
                  .send(
                      blank,
                      blank,
                      "name",
                      name,
                      "sector",
                      "F",
                      "size",
                      "micro",
                      "phase",
                      "gevestigd",
                      "form",
                      "netwerken")
                  .getStatus())
          .isEqualTo(303);
    }
    assertThat(
            manager
                .send(
                    blank,
                    blank,
                    "name",
                    "Bouwgeld (fictief)",
                    "sector",
                    "F",
                    "size",
                    "micro",
                    "phase",
                    "gevestigd",
                    "form",
                    "financien")
                .getStatus())
        .isEqualTo(303);
    Document page = page(manager.open(list));
    assertThat(PageRules.faults(page)).isEmpty();
    assertThat(page.select("tr:has(th:contains(Bouwcafé)) td:last-child").text())
        .isEqualTo("Overlap");
    assertThat(page.select("tr:has(th:contains(Bouwgeld)) td:last-child").text()).isEqualTo("Nee");
    Initiative one =
        initiatives.of(account, "zuid-limburg").stream()
            .filter(it -> it.name().startsWith("Bouwavond"))
            .findFirst()
            .orElseThrow();
    assertThat(initiatives.remove(account, one.as(one.id(), 7))).isInstanceOf(Kept.Overtaken.class);
    assertThat(initiatives.remove(account, one)).isInstanceOf(Kept.Saved.class);
    assertThat(initiatives.remove(account, one)).isInstanceOf(Kept.Gone.class);
    assertThat(
            page(manager.open(list)).select("tr:has(th:contains(Bouwcafé)) td:last-child").text())
        .isEqualTo("Nee");
    Account other = manager("midden-brabant");
    assertThatThrownBy(() -> initiatives.of(other, "zuid-limburg"))
        .isInstanceOf(AccessDeniedException.class);
  }
}
