package nl.biotoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.AccountLeft;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is held of an account can be fetched, and goes when the account goes. */
@AppTest
@RecordApplicationEvents
@TestPropertySource(properties = "biotoop.test.database-of=erased-accounts")
class AccountErasedTest {
  private static final String PASSWORD = "een zin met genoeg woorden";

  /** The log and what was done keep the id, which belongs to nobody any more. */
  private static final Set<String> HISTORY =
      Set.of(
          "platform_audit.actor",
          "boundary_set.actor",
          "desk_appointment.account_id",
          "desk_offer.account_id",
          "desk_question.owner_account",
          "desk_step.actor",
          "desk_step.receiver",
          "observation_catalogue.actor",
          "observation_check_run.actor",
          "observation_load.actor",
          "observation_refresh.actor",
          "profile_actual.account_id",
          "profile_analysis.account_id",
          "profile_claim.account_id",
          "profile_passage.account_id",
          "support_import.account_id",
          "support_proposal.account_id",
          "support_revision.actor");

  private static final Set<String> GONE =
      Set.of(
          "identity_account.id",
          "identity_link.account_id",
          "identity_membership.account_id",
          "identity_session.account_id",
          "desk_adviser.account_id",
          "desk_adviser.deputy",
          "desk_feed.account_id",
          "desk_reminder.account_id",
          "support_provider_account.account_id");

  /** The other columns of this type; none of them is a person. */
  private static final Set<String> THINGS =
      Set.of(
          "id",
          "question_id",
          "import_id",
          "initiative_id",
          "load_id",
          "proposal_id",
          "refresh_id",
          "run_id",
          "set_id",
          "specimen_id");

  private final MockMvc mvc;
  private final Users users;
  private final JdbcClient database;

  @Autowired
  AccountErasedTest(MockMvc mvc, Users users, JdbcClient database) {
    this.mvc = mvc;
    this.users = users;
    this.database = database;
  }

  private Account account(String login, String name) {
    Users.Creation.Created made =
        (Users.Creation.Created)
            users.create(
                users.withLogin("beheerder").orElseThrow(),
                login,
                name,
                List.of(new Membership(Role.PROGRAMME_MANAGER, "zuid-limburg")));
    users.changePassword(made.account(), made.oneTime(), new Password(PASSWORD));
    return users.withLogin(login).orElseThrow();
  }

  private List<String> columns(String... types) {
    return database
        .sql(
            """
            select lower(table_name) || '.' || lower(column_name) from information_schema.columns
            where lower(table_schema) = 'public' and lower(data_type) in (:types)
              and lower(table_name) not like 'schema_history%'
            order by 1
            """)
        .param("types", List.of(types))
        .query(String.class)
        .list();
  }

  private static String table(String column) {
    return column.substring(0, column.indexOf('.'));
  }

  private static String name(String column) {
    return column.substring(column.indexOf('.') + 1);
  }

  /** The columns that hold a value. */
  private Set<String> holding(List<String> columns, String condition, Object value) {
    Set<String> found = new TreeSet<>();
    for (String column : columns) {
      if (database
              .sql(
                  "select count(*) from %s where %s"
                      .formatted(table(column), condition.formatted(name(column))))
              .param("value", value)
              .query(Long.class)
              .single()
          > 0) {
        found.add(column);
      }
    }
    return found;
  }

  private Set<String> withId(Account account) {
    return holding(columns("uuid"), "%s = :value", account.id());
  }

  private Set<String> withText(String text) {
    return holding(
        columns("character varying"),
        "lower(%s) like :value",
        "%" + text.toLowerCase(Locale.ROOT) + "%");
  }

  /** A new column with the id of something says whether it is a person. */
  @Test
  void everyColumnWithAnIdIsKnown() {
    List<String> unknown = new ArrayList<>(columns("uuid"));
    unknown.removeAll(HISTORY);
    unknown.removeAll(GONE);
    unknown.removeIf(column -> THINGS.contains(name(column)));
    assertThat(unknown).isEmpty();
  }

  @Test
  void afterErasingOnlyANumberIsLeft(ApplicationEvents events) throws Exception {
    Account account = account("vertrekker@voorbeeld.nl", "Functie die vertrekt (fictief)");
    new Traces(database)
        .leave(account, account("blijver@voorbeeld.nl", "Functie die blijft (fictief)"));
    SignedInSession own = SignedInSession.of(mvc, account.login(), PASSWORD);
    Set<String> everywhere = new TreeSet<>(HISTORY);
    everywhere.addAll(GONE);
    everywhere.remove("platform_audit.actor");
    assertThat(withId(account)).as("the traces are complete").containsAll(everywhere);
    assertThat(withText(account.login()))
        .contains("identity_account.login", "platform_mail.recipient");
    assertThat(withText(account.name())).hasSize(12);

    SignedInSession administrator = SignedInSession.administrator(mvc);
    String page = "/nl/beheer/accounts/" + account.id();
    assertThat(administrator.send(page, page + "/wissen").getStatus())
        .as("not without saying that it is sure")
        .isEqualTo(422);
    assertThat(withId(account)).containsAll(everywhere);
    assertThat(administrator.send(page, page + "/wissen", "sure", "1").getStatus()).isEqualTo(303);

    assertThat(withId(account)).isEqualTo(new TreeSet<>(HISTORY));
    assertThat(withText(account.login())).isEmpty();
    assertThat(withText(account.name())).isEmpty();
    assertThat(own.open("/nl/account").getStatus()).isEqualTo(303);
    assertThat(events.stream(AccountLeft.class))
        .containsExactly(new AccountLeft(account.id(), account.name()));
    for (String language : List.of("/nl/beheer/", "/en/manage/")) {
      String log =
          administrator
              .open(language + (language.startsWith("/nl") ? "logboek" : "log"))
              .getContentAsString();
      assertThat(log).contains(account.id().toString()).doesNotContain("vertrekker");
    }
  }

  /** Who is shut may come back; nothing is lost by it. */
  @Test
  void shuttingErasesNothing(ApplicationEvents events) throws Exception {
    Account account = account("gesloten@voorbeeld.nl", "Functie op slot (fictief)");
    new Traces(database).leave(account, account("open@voorbeeld.nl", "Functie open (fictief)"));
    Set<String> before = withId(account);
    Set<String> names = withText(account.name());
    SignedInSession administrator = SignedInSession.administrator(mvc);
    String page = "/nl/beheer/accounts/" + account.id();
    administrator.send(page, page + "/uit");
    assertThat(users.withId(account.id()).orElseThrow().active()).isFalse();
    before.remove("identity_session.account_id");
    assertThat(withId(account)).containsAll(before);
    assertThat(withText(account.name())).isEqualTo(names);
    assertThat(events.stream(AccountLeft.class)).hasSize(1);
  }

  /** Two functions may be called the same; of the other everything stays. */
  @Test
  void whoIsCalledTheSameKeepsWhatStandsUnderTheName() throws Exception {
    Account leaving = account("dubbel-een@voorbeeld.nl", "Dubbele functie (fictief)");
    account("dubbel-twee@voorbeeld.nl", "Dubbele functie (fictief)");
    new Traces(database).leave(leaving, account("derde@voorbeeld.nl", "Derde functie (fictief)"));
    users.erase(users.withLogin("beheerder").orElseThrow(), leaving);
    assertThat(withText("Dubbele functie (fictief)"))
        .contains("identity_account.name", "support_revision.checked_by")
        .doesNotContain("support_revision.actor_name");
  }

  @Test
  void theFileHoldsAllOfTheOwnAccountAndNothingOfAnother() throws Exception {
    Account account = account("opvrager@voorbeeld.nl", "Functie die vraagt (fictief)");
    Account other = account("buur@voorbeeld.nl", "Functie ernaast (fictief)");
    new Traces(database).leave(account, other);
    MockHttpServletResponse response =
        SignedInSession.of(mvc, account.login(), PASSWORD).open("/nl/account/gegevens");
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"biotoop-account.json\"");
    assertThat(response.getHeader("Cache-Control")).contains("no-store");
    JsonNode file = JsonMapper.builder().build().readTree(response.getContentAsString());
    assertThat(file.propertyNames())
        .containsExactlyInAnyOrder(
            "account",
            "sessions",
            "adviserProfile",
            "register",
            "regionProfile",
            "signInServices",
            "log");
    assertThat(file.at("/account/login").asString()).isEqualTo(account.login());
    assertThat(file.at("/account/name").asString()).isEqualTo(account.name());
    assertThat(file.at("/account/roles/0/role").asString()).isEqualTo("programme-manager");
    assertThat(file.at("/account/roles/0/region").asString()).isEqualTo("zuid-limburg");
    assertThat(file.at("/sessions").size()).isOne();
    assertThat(file.at("/adviserProfile/capacity").asInt()).isEqualTo(3);
    assertThat(file.at("/adviserProfile/absentUntil").asString()).isEmpty();
    assertThat(file.at("/signInServices").toString()).contains("persoon-" + account.id());
    assertThat(file.at("/register/proposals/0/what").asString()).startsWith("Een voorstel");
    assertThat(file.at("/register/imports/0/what").asString()).isEqualTo("hulp.csv");
    assertThat(file.at("/register/providers/0").asString()).isEqualTo("LIOF");
    assertThat(file.at("/register/changes/0/what").asString()).isEqualTo("proef-" + account.id());
    assertThat(file.at("/regionProfile/passages/0/what").asString())
        .isEqualTo("Zo is het (fictief)");
    assertThat(file.at("/regionProfile/claims/0/what").asString()).isEqualTo("Zoveel (fictief)");
    assertThat(file.at("/regionProfile/targets/0/what").asString()).isEqualTo("Een (fictief)");
    assertThat(file.at("/regionProfile/analyses/0/what").asString()).isEqualTo("Hoe? (fictief)");
    assertThat(file.at("/log").toString()).contains("account-signed-in", "account-exported");
    assertThat(response.getContentAsString())
        .doesNotContain("argon2", "token", other.id().toString(), other.login());
    assertThat(
            SignedInSession.of(mvc, other.login(), PASSWORD)
                .open("/en/account/data")
                .getContentAsString())
        .contains(other.login())
        .doesNotContain(account.id().toString(), account.login());
  }
}
