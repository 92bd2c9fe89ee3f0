package nl.biotoop.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/** The programme manager of a region notes its shocks, and everybody sees them. */
@AppTest
class OwnShocksTest {
  private static final String LIST = "/nl/beheer/schokken";
  private static final String BLANK = LIST + "/nieuw";
  private static final String REGION = "zuid-limburg";
  private static final UUID NO_ID = new UUID(0, 0);

  private final DeskPeople people;
  private final OwnShocks own;
  private final Shocks shocks;
  private final Audit audit;

  @Autowired
  OwnShocksTest(
      MockMvc mvc, Users users, Questions questions, OwnShocks own, Shocks shocks, Audit audit) {
    this.people = new DeskPeople(mvc, users, questions);
    this.own = own;
    this.shocks = shocks;
    this.audit = audit;
  }

  private Account account(Role role, String region) {
    return people.account("schokken-" + UUID.randomUUID(), role, region);
  }

  private Account manager(String region) {
    return account(Role.PROGRAMME_MANAGER, region);
  }

  private static OwnShock draft(String name) {
    return new OwnShock(
        NO_ID,
        REGION,
        name,
        "",
        2012,
        2013,
        Shock.Kind.INTERNAL,
        "Eigen opgave (fictief)",
        false,
        0);
  }

  private static Document page(MockHttpServletResponse response, int status) throws Exception {
    assertThat(response.getStatus()).isEqualTo(status);
    Document page = Jsoup.parse(response.getContentAsString());
    assertThat(PageRules.faults(page)).isEmpty();
    return page;
  }

  private static String[] form(String name, String revision) {
    return new String[] {
      "region",
      REGION,
      "name",
      name,
      "from",
      "2012",
      "until",
      "2012",
      "kind",
      "internal",
      "text",
      "De band stond stil.",
      "source",
      "Eigen opgave (fictief)",
      "revision",
      revision
    };
  }

  @Test
  void aManagerAddsChangesTakesBackAndErasesAShockAndEverybodySeesIt() throws Exception {
    SignedInSession manager = people.session(manager(REGION).login());
    String name = "Fabriek dicht (fictief) " + UUID.randomUUID();
    MockHttpServletResponse added = manager.send(BLANK, BLANK, form(name, "0"));
    assertThat(added.getStatus()).isEqualTo(303);
    Document list = page(manager.open(Objects.requireNonNull(added.getHeader("Location"))), 200);
    assertThat(list.select("[role=status]").text()).isEqualTo("Toegevoegd.");
    String address = list.select("th a:contains(" + name + ")").attr("href");
    String id = address.substring(address.lastIndexOf('/') + 1);
    String series = "/nl/cijfers/81578NED/establishments/CR39";
    assertThat(people.visit("/nl/monitor/veerkracht").getContentAsString()).contains(name);
    assertThat(people.visit("/nl/monitor/veerkracht/" + id + "/" + REGION).getContentAsString())
        .contains(name, "De band stond stil.", "Eigen opgave (fictief)");
    assertThat(shocks.in("CR39")).anyMatch(event -> event.name().nl().equals(name));

    MockHttpServletResponse changed = manager.send(address, address, form(name + " nu 2016", "1"));
    assertThat(changed.getHeader("Location")).isEqualTo(LIST + "?done=changed");
    MockHttpServletResponse late = manager.send(address, address, form(name + " te laat", "1"));
    Document overtaken = page(late, 422);
    assertThat(overtaken.select("[role=alert]").text()).contains("Iemand anders", "nu 2016");
    assertThat(overtaken.select("#name").attr("value")).isEqualTo(name + " te laat");
    assertThat(overtaken.select("[name=revision]").attr("value")).isEqualTo("2");

    assertThat(manager.send(address, address + "/terugnemen", "revision", "2").getStatus())
        .isEqualTo(303);
    assertThat(shocks.find(id)).isEmpty();
    assertThat(people.visit("/nl/monitor/veerkracht/" + id + "/" + REGION).getStatus())
        .isEqualTo(404);
    assertThat(people.visit(series).getContentAsString()).doesNotContain(name);
    assertThat(page(manager.open(address), 200).text()).contains("Alleen u ziet hem nog");
    assertThat(manager.send(address, address + "/terug", "revision", "3").getStatus())
        .isEqualTo(303);
    assertThat(shocks.find(id)).isPresent();

    assertThat(manager.send(address, address + "/wissen", "revision", "3").getStatus())
        .as("somebody put it back meanwhile")
        .isEqualTo(422);
    assertThat(manager.send(address, address + "/wissen", "revision", "4").getStatus())
        .isEqualTo(303);
    assertThat(manager.open(address).getStatus()).isEqualTo(404);
    assertThat(audit.latest(5).stream().map(Audit.Entry::action))
        .containsExactly(
            "shock-erased", "shock-put-back", "shock-taken-back", "shock-changed", "shock-added");
    assertThat(audit.latest(5).stream().map(Audit.Entry::detail))
        .as("nothing of it stays")
        .containsOnly(REGION);
  }

  @ParameterizedTest
  @CsvSource({
    "name, '', name",
    "from, gisteren, from",
    "from, 1949, from",
    "until, 2011, until",
    "until, 2022, until",
    "until, 9999, until",
    "until, 20٢2, until",
    "kind, erg, kind-0",
    "source, ' ', source"
  })
  void aFormWithAFaultComesBackAsItWas(String field, String typed, String fault) throws Exception {
    SignedInSession manager = people.session(manager(REGION).login());
    String[] form = form("Band stil (fictief)", "0");
    for (int i = 0; i < form.length; i += 2) {
      form[i + 1] = form[i].equals(field) ? typed : form[i + 1];
    }
    Document page = page(manager.send(BLANK, BLANK, form), 422);
    assertThat(page.select(".biotoop-errors a").eachAttr("href")).containsExactly("#" + fault);
    assertThat(page.select("textarea").text()).isEqualTo("De band stond stil.");
    assertThat(page.title()).startsWith("Fout:");
  }

  @Test
  void anEmptyFormNamesEveryField() throws Exception {
    SignedInSession manager = people.session(manager("").login());
    assertThat(page(manager.send(BLANK, BLANK), 422).select(".biotoop-errors a").eachAttr("href"))
        .containsExactly("#region", "#name", "#from", "#until", "#kind-0", "#source");
  }

  @Test
  void onlyTheOwnManagerKeepsThem() throws Exception {
    Account manager = manager(REGION);
    OwnShock kept = own.add(manager, draft("Van een ander (fictief)"));
    try {
      Account other = manager("midden-brabant");
      assertThat(own.of(other)).doesNotContain(kept);
      assertThat(own.find(other, kept.id().toString())).isEmpty();
      assertThatThrownBy(() -> own.add(other, draft("x")))
          .isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> own.change(other, kept)).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> own.takeBack(other, kept)).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> own.putBack(other, kept)).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> own.erase(other, kept)).isInstanceOf(AccessDeniedException.class);
      Account expert = account(Role.EXPERT, REGION);
      assertThatThrownBy(() -> own.of(expert)).isInstanceOf(AccessDeniedException.class);
      assertThat(people.session(other.login()).open(LIST + "/" + kept.id()).getStatus())
          .isEqualTo(404);
    } finally {
      own.erase(manager, kept);
    }
  }

  @Test
  void whatAFormDoesNotAllowTheStoreRefuses() {
    Account manager = manager(REGION);
    OwnShock draft = draft("Fout (fictief)");
    for (OwnShock wrong :
        List.of(
            new OwnShock(
                NO_ID,
                REGION,
                "x",
                "",
                own.thisYear(),
                own.thisYear() + 1,
                draft.kind(),
                "y",
                false,
                0),
            new OwnShock(NO_ID, REGION, " ", "", 2012, 2012, draft.kind(), "y", false, 0),
            new OwnShock(NO_ID, REGION, "x", "", 2012, 2012, draft.kind(), "", false, 0),
            new OwnShock(NO_ID, REGION, "x", "", 2012, 2011, draft.kind(), "y", false, 0))) {
      assertThatThrownBy(() -> own.add(manager, wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void twoAtOnceAreKeptApart() {
    Account manager = manager(REGION);
    OwnShock kept = own.add(manager, draft("Twee tegelijk (fictief)"));
    assertThat(own.takeBack(manager, kept)).isInstanceOf(Kept.Saved.class);
    assertThat(own.change(manager, kept)).isInstanceOf(Kept.Overtaken.class);
    OwnShock now = own.find(manager, kept.id().toString()).orElseThrow();
    assertThat(own.change(manager, now))
        .as("a change does not show again what was taken back")
        .isEqualTo(new Kept.Saved(now.as(now.id(), 3)));
    assertThat(own.erase(manager, now.as(now.id(), 3))).isInstanceOf(Kept.Saved.class);
    assertThat(own.change(manager, now)).isInstanceOf(Kept.Gone.class);
    assertThat(own.erase(manager, now)).isInstanceOf(Kept.Gone.class);
  }
}
