package nl.biotoop.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.TestDatabase;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Sessions;
import nl.biotoop.identity.Users;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The demo, and what is left of it after beginning empty, which comes last. */
@Tag("database")
@SpringBootTest(properties = {"biotoop.posts-per-minute=1000000", "biotoop.demo=aan"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTest {
  private static final String HOST = "http://localhost";
  private static final String SWITCH = "/nl/oefenen/rol";
  private static final String END = "/nl/oefenen/leeg-beginnen";

  private final MockMvc mvc;
  private final Users users;
  private final Demo demo;
  private final JdbcClient database;

  @Autowired
  DemoTest(MockMvc mvc, Users users, Demo demo, JdbcClient database) {
    this.mvc = mvc;
    this.users = users;
    this.demo = demo;
    this.database = database;
  }

  private MockHttpServletResponse visit(String address) throws Exception {
    return mvc.perform(get(URI.create(HOST + address))).andReturn().getResponse();
  }

  private static Document page(MockHttpServletResponse response) throws Exception {
    return Jsoup.parse(response.getContentAsString(), HOST + "/nl/");
  }

  private MockHttpServletResponse press(String... values) throws Exception {
    MockHttpServletResponse form = visit("/nl/wegwijzer");
    MockHttpServletRequestBuilder request =
        post(URI.create(HOST + SWITCH))
            .cookie(Objects.requireNonNull(form.getCookie("XSRF-TOKEN")))
            .param("_csrf", page(form).select(".biotoop-demo input[name=_csrf]").attr("value"));
    for (int i = 0; i < values.length; i += 2) {
      request.param(values[i], values[i + 1]);
    }
    return mvc.perform(request).andReturn().getResponse();
  }

  private SignedInSession as(Role role, String region) throws Exception {
    MockHttpServletResponse pressed = press("role", role.code(), "region", region);
    assertThat(pressed.getStatus()).isEqualTo(303);
    return SignedInSession.with(mvc, Objects.requireNonNull(pressed.getCookie(Sessions.COOKIE)));
  }

  @Test
  void everyPageSaysThatItIsADemoAndWhoOneLooksAs() throws Exception {
    Document visitor = page(visit("/nl/wegwijzer"));
    assertThat(visitor.select(".biotoop-demo").text()).contains("Oefenomgeving", "bezoeker");
    assertThat(PageRules.faults(visitor)).isEmpty();
    Document adviser = page(as(Role.ADVISER, "midden-brabant").open("/en/about"));
    assertThat(adviser.select(".biotoop-demo").text())
        .contains("Practice site", "You look as: Adviseur Midden-Brabant (fictief)");
    assertThat(adviser.select(".biotoop-demo [aria-pressed=true]").text()).isEqualTo("adviser");
  }

  @Test
  void oneClickChangesRoleAndStaysOnThePageWhereTheRoleMaySeeIt() throws Exception {
    MockHttpServletResponse insight =
        press("role", "policymaker", "region", "zuid-limburg", "from", "/nl/vragen/inzicht");
    assertThat(insight.getHeader("Location")).isEqualTo("/nl/vragen/inzicht");
    MockHttpServletResponse desk =
        press("role", "policymaker", "region", "zuid-limburg", "from", "/nl/vragen");
    assertThat(desk.getHeader("Location")).isEqualTo("/nl/account");
    MockHttpServletResponse narrow =
        press("chosen", "expert", "region", "zuid-limburg", "from", "//elders.example/");
    assertThat(narrow.getHeader("Location")).isEqualTo("/nl/account");
    MockHttpServletResponse signIn =
        press("role", "expert", "region", "zuid-limburg", "from", "/nl/inloggen");
    assertThat(signIn.getHeader("Location")).isEqualTo("/nl/account");
    assertThat(press("role", "visitor").getHeader("Location")).isEqualTo("/nl/");
    assertThat(press("role", "keizer").getHeader("Location")).isEqualTo("/nl/");
    for (Role role : Role.values()) {
      assertThat(as(role, "zuid-limburg").open("/nl/account").getStatus())
          .as(role + "")
          .isEqualTo(200);
    }
  }

  @Test
  void thePlantedFactsCanBeFound() throws Exception {
    Document insight = page(as(Role.PROGRAMME_MANAGER, "zuid-limburg").open("/nl/vragen/inzicht"));
    assertThat(insight.select("tbody tr").eachText().getFirst())
        .contains("Personeel en scholing", "12", "10", "14", "36");
    assertThat(insight.select("tbody").text()).doesNotContain("Werkplek");
    assertThat(insight.text()).contains("Niet getoond: 1 onderwerpen");
    Document caseload = page(as(Role.ADVISER, "zuid-limburg").open("/nl/vragen"));
    assertThat(caseload.select("tbody tr"))
        .hasSize(8)
        .allMatch(it -> it.text().contains("Fictief"));
    assertThat(database.sql("select reach from desk_question").query(String.class).list())
        .as("fictional, but without contact details all the same")
        .containsOnlyNulls();
  }

  @Test
  void aDemoAccountHasNoPassword() throws Exception {
    Account adviser = demo.account(Role.ADVISER, "zuid-limburg").orElseThrow();
    for (String password : List.of("", "nobody", adviser.login())) {
      assertThat(users.attempt(adviser.login(), new Password(password)))
          .isInstanceOf(Users.Attempt.Wrong.class);
    }
    String address = "/nl/beheer/accounts/" + adviser.id();
    SignedInSession administrator = as(Role.ADMINISTRATOR, "");
    assertThat(administrator.send(address, address + "/wachtwoord").getStatus()).isEqualTo(422);
    assertThat(page(administrator.open("/nl/account")).select("#next")).isEmpty();
  }

  @Test
  void theAccountsPageMakesNoDemoAccount() throws Exception {
    SignedInSession administrator = as(Role.ADMINISTRATOR, "");
    String address = "/nl/beheer/accounts";
    assertThat(
            administrator
                .send(
                    address,
                    address,
                    "login",
                    "demo-echt",
                    "name",
                    "Echt",
                    "role",
                    "expert",
                    "demo",
                    "true",
                    "demo_id",
                    "1")
                .getStatus())
        .isEqualTo(200);
    assertThat(users.withLogin("demo-echt").orElseThrow().demo()).isFalse();
  }

  @Test
  void onlyAnAdministratorIsAskedWhetherEverythingMayGo() throws Exception {
    assertThat(as(Role.PROGRAMME_MANAGER, "zuid-limburg").open(END).getStatus()).isEqualTo(403);
    assertThat(press("empty", "1").getHeader("Location")).isEqualTo(END);
    Document page = page(as(Role.ADMINISTRATOR, "").open(END));
    assertThat(PageRules.faults(page)).isEmpty();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void beginningEmptyLeavesNothingAndEndsTheDemoForGood() throws Exception {
    SignedInSession adviser = as(Role.ADVISER, "zuid-limburg");
    SignedInSession administrator = as(Role.ADMINISTRATOR, "");
    MockHttpServletResponse emptied = administrator.send(END, END);
    assertThat(emptied.getStatus()).isEqualTo(200);
    Document told = page(emptied);
    assertThat(PageRules.faults(told)).isEmpty();
    assertThat(told.select("h1").text()).isEqualTo("Alles is leeg");
    assertThat(told.select(".biotoop-demo, .biotoop-account")).isEmpty();

    assertThat(adviser.open("/nl/account").getStatus()).as("a session of before").isEqualTo(303);
    assertThat(administrator.open(END).getStatus()).isEqualTo(303);
    assertThat(users.all()).extracting(Account::login).containsExactly("beheerder");
    for (String table :
        List.of("desk_question", "desk_step", "identity_session", "identity_demo")) {
      assertThat(database.sql("select count(*) from " + table).query(Long.class).single())
          .as(table)
          .isZero();
    }
    assertThat(database.sql("select action from platform_audit").query(String.class).list())
        .filteredOn(action -> !action.equals("load-added"))
        .containsExactlyInAnyOrder("demo-ended", "account-created");
    assertThat(page(visit("/nl/cijfers/03759ned")).text())
        .as("shipped figures")
        .contains("Tilburg");

    assertThat(page(visit("/nl/wegwijzer")).select(".biotoop-demo")).isEmpty();
    assertThat(demo.begin()).isFalse();
    assertThat(demo.isOn()).isFalse();
    SignedInSession real = SignedInSession.administrator(mvc);
    assertThat(real.open(END).getStatus()).isEqualTo(404);
    assertThat(real.send("/nl/account", SWITCH, "role", "adviser").getStatus()).isEqualTo(404);
    assertThatThrownBy(this::insertDemoAccount).isInstanceOf(DataIntegrityViolationException.class);
  }

  /** Without the row of the demo the database itself refuses its accounts. */
  private void insertDemoAccount() {
    database
        .sql(
            """
            insert into identity_account
              (id, login, name, must_change, active, failed_attempts, created_at, demo_id)
            values (:id, 'demo-adviser', 'Adviseur', false, true, 0, current_timestamp, 1)
            """)
        .param("id", UUID.randomUUID())
        .update();
  }
}
