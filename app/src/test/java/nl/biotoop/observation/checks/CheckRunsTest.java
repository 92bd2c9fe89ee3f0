package nl.biotoop.observation.checks;

import static nl.biotoop.observation.checks.CheckFigures.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.TestAccounts;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.observation.checks.Check.Severity;
import nl.biotoop.observation.checks.Outcome.Failed;
import nl.biotoop.observation.checks.Outcome.Found;
import nl.biotoop.observation.checks.Outcome.Problem;
import nl.biotoop.platform.Audit;
import nl.biotoop.rules.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Checks are run by who may, one that fails stops no other, and what came of them is kept. */
@AppTest
@Import(CheckFigures.class)
@TestPropertySource(properties = "biotoop.test.database-of=check-runs")
class CheckRunsTest {
  private static final String PAGE = "/nl/beheer/cijfers/controles";
  private static final String CELLS = "select dataset, indicator, region, time_period from cell";

  private final CheckRuns runs;
  private final Checks checks;
  private final CheckQueries queries;
  private final Relations relations;
  private final CheckFigures figures;
  private final Users users;
  private final Audit audit;
  private final JdbcClient database;
  private final JdbcOperations statements;
  private final MockMvc mvc;

  @Autowired
  CheckRunsTest(
      CheckRuns runs,
      Checks checks,
      CheckQueries queries,
      Relations relations,
      CheckFigures figures,
      Users users,
      Audit audit,
      JdbcClient database,
      JdbcOperations statements,
      MockMvc mvc) {
    this.runs = runs;
    this.checks = checks;
    this.queries = queries;
    this.relations = relations;
    this.figures = figures;
    this.users = users;
    this.audit = audit;
    this.database = database;
    this.statements = statements;
    this.mvc = mvc;
  }

  @BeforeEach
  void clean() {
    figures.clean();
    for (String table : List.of("finding", "outcome", "run")) {
      database.sql("delete from observation_check_" + table).update();
    }
  }

  private Account researcher() {
    return TestAccounts.with(users, Role.RESEARCHER);
  }

  private static Check check(String id, String query) {
    return new Check(id, Severity.ERROR, Text.NONE, Text.NONE, Text.NONE, Optional.empty(), query);
  }

  private Outcome ask(String query, int seconds) {
    return queries
        .ask(List.of(check("proef", query)), relations.now(), seconds, () -> true)
        .getFirst();
  }

  /** On PostgreSQL nothing works after a failure, also not what clears up behind it. */
  @Test
  void whatFailsFirstIsWhatIsTold() {
    Relation broken =
        new Relation(
            "broken",
            List.of("code varchar(60)"),
            "code",
            new Relation.Rows.Asked("select code from no_such_table", List.of()));
    assertThatThrownBy(() -> queries.ask(List.of(), List.of(broken), 5, () -> true))
        .rootCause()
        .extracting(failed -> String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT))
        .asString()
        .contains("no_such_table");
    assertThat(ask(CELLS, 5)).isInstanceOf(Found.class);
  }

  /** The checks that ship, one of them with another query. */
  private List<Check> with(String id, String query) {
    List<Check> changed = new ArrayList<>(checks.all());
    changed.replaceAll(one -> one.id().equals(id) ? check(id, query) : one);
    return changed;
  }

  private Document page(SignedInSession session, String address) throws Exception {
    MockHttpServletResponse response = session.open(address);
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    return Jsoup.parse(response.getContentAsString());
  }

  @Test
  void aQueryThatFailsIsToldAndTheOthersRun() {
    CheckRun run = runs.run(researcher(), with("gap", "select nonsense from cell"));
    assertThat(run.outcomes()).hasSameSizeAs(checks.all());
    for (Check check : checks.all()) {
      Outcome outcome = run.of(check).orElseThrow();
      if (check.id().equals("gap")) {
        assertThat(outcome).isInstanceOf(Failed.class);
        assertThat(((Failed) outcome).problem()).isEqualTo(Problem.DATABASE);
        assertThat(((Failed) outcome).told())
            .containsIgnoringCase("nonsense")
            .doesNotContain("observation_value");
      } else {
        assertThat(outcome).as(check.id()).isInstanceOf(Found.class);
      }
    }
  }

  @Test
  void aQueryWithoutTheColumnsOfAFindingIsRefusedByTheDatabase() {
    assertThat(ask("select dataset from cell", 10))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.problem()).isEqualTo(Problem.DATABASE));
  }

  @Test
  void whatIsNoSelectOrAsksAnotherTableIsNotSentToTheDatabase() {
    assertThat(ask("delete from observation_value", 10))
        .isEqualTo(new Failed("proef", Problem.NO_SELECT, "delete"));
    assertThat(ask(CELLS.replace("from cell", "from identity_account"), 10))
        .isEqualTo(new Failed("proef", Problem.NOT_ALLOWED, "identity_account"));
    assertThat(database.sql("select count(*) from observation_value").query(Long.class).single())
        .isPositive();
  }

  @Test
  void aQueryThatTakesTooLongIsStoppedAndTheConnectionIsAsItWas() {
    String many =
        IntStream.range(0, 7)
            .mapToObj(i -> " join cell c" + i + " on c" + i + ".obs_value > 0")
            .reduce("", String::concat);
    assertThat(
            ask(
                "select max(cell.dataset) as dataset, '' as indicator, '' as region,"
                    + " '' as time_period from cell"
                    + many,
                1))
        .isEqualTo(new Failed("proef", Problem.TOO_LONG, ""));
    Integer timeout =
        statements.execute(
            (StatementCallback<Integer>)
                statement -> {
                  statement.execute("select 1");
                  return statement.getQueryTimeout();
                });
    assertThat(timeout).isZero();
  }

  @Test
  void noMoreThanAThousandFindingsAreCountedAndTenAreKept() {
    assertThat(
            ask(
                "select cell.dataset, cell.indicator, cell.region, cell.time_period from cell"
                    + " join cell other on 1 = 1",
                10))
        .isInstanceOfSatisfying(
            Found.class,
            found -> {
              assertThat(found.findings()).isEqualTo(Checks.MOST_FINDINGS);
              assertThat(found.more()).isTrue();
              assertThat(found.first()).hasSize(Checks.KEPT_FINDINGS);
            });
  }

  @Test
  void aNoteThatIsNoCodeIsNotShown() {
    Check telling =
        new Check(
            "proef",
            Severity.NOTICE,
            Text.NONE,
            Text.NONE,
            Text.NONE,
            Optional.of(Text.NONE),
            "select dataset, indicator, region, time_period, 'twee woorden' as note from cell");
    assertThat(queries.ask(List.of(telling), relations.now(), 10, () -> true).getFirst())
        .isEqualTo(new Failed("proef", Problem.NO_CODE, ""));
  }

  @Test
  void whatCameOfARunIsKeptInThePlaceOfTheOneBefore() {
    Account by = researcher();
    runs.run(by);
    figures.add("tgs00007", figure("employment_rate", "NL11", figures.year, 101));
    CheckRun run = runs.run(by);
    // As another node, or this one after a restart, reads it.
    CheckRun read = new CheckTable(database).latest().orElseThrow();
    assertThat(read.actor()).isEqualTo(by.id());
    assertThat(read.vintage()).isEqualTo(run.vintage());
    assertThat(read.outcomes()).containsExactlyInAnyOrderElementsOf(run.outcomes());
    assertThat(
            database.sql("select count(*) from observation_check_run").query(Long.class).single())
        .isEqualTo(1);
    assertThat(audit.latest(1).getFirst().action()).isEqualTo("figures-checked");
  }

  @Test
  void onlyWhoKeepsFiguresRunsAndReadsChecks() {
    Account adviser = TestAccounts.with(users, Role.ADVISER);
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> runs.run(adviser));
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> runs.latest(adviser));
  }

  @Test
  void thePageTellsEveryCheckBeforeItIsRunAndWhatItFoundAfter() throws Exception {
    SignedInSession session = TestAccounts.session(mvc, users, Role.RESEARCHER);
    assertThat(page(session, "/nl/beheer/cijfers").select("main a[href=" + PAGE + "]")).hasSize(1);
    Document before = page(session, PAGE);
    assertThat(PageRules.faults(before)).isEmpty();
    assertThat(before.text()).contains("De controles zijn nog nooit uitgevoerd.");
    for (Check check : checks.all()) {
      assertThat(before.select("h3#" + check.id()).text()).isEqualTo(check.name().nl());
      assertThat(before.text()).contains(check.why().nl(), check.remedy().nl());
    }
    figures.add("tgs00007", figure("employment_rate", "NL11", figures.year, 101));
    MockHttpServletResponse sent = session.send(PAGE, PAGE);
    assertThat(sent.getStatus()).isEqualTo(303);
    assertThat(sent.getRedirectedUrl()).isEqualTo(PAGE);
    for (String address : List.of(PAGE, "/en/manage/figures/checks")) {
      Document page = page(session, address);
      assertThat(PageRules.faults(page)).as(address).isEmpty();
      assertThat(page.select("main h2").eachText()).hasSize(2);
      for (Element link : page.select("main td a, main th a")) {
        assertThat(session.open(link.attr("href")).getStatus())
            .as(link.attr("href"))
            .isEqualTo(200);
      }
    }
    Document after = page(session, PAGE);
    assertThat(after.text())
        .contains("door Iemand.", "Mensen met werk, Groningen (NL11)", "1 gevonden")
        .doesNotContain("Voer de controles opnieuw uit.");
    assertThat(after.select("main a[href=/nl/cijfers/tgs00007/employment_rate/NL11]")).isNotEmpty();
    figures.takeBack("tgs00007");
    Document later = page(session, PAGE);
    assertThat(later.text()).contains("Voer de controles opnieuw uit.");
    assertThat(later.select("main a[href=/nl/cijfers/tgs00007/employment_rate/NL11]"))
        .as("a series that is no more has no page")
        .isEmpty();
  }

  @Test
  void thePageTellsWhichCheckFailedAndWhatTheDatabaseSaid() throws Exception {
    Account by = TestAccounts.with(users, Role.PROGRAMME_MANAGER);
    SignedInSession session = SignedInSession.of(mvc, by.login(), TestAccounts.PASSWORD);
    runs.run(by, with("gap", "select nonsense from cell"));
    Document page = page(session, PAGE);
    assertThat(PageRules.faults(page)).isEmpty();
    assertThat(page.expectFirst("main h2").text()).isEqualTo("Dit vraagt aandacht");
    assertThat(page.expectFirst("h3#gap ~ .biotoop-notice").text())
        .startsWith("De database weigert de vraag. Die zegt:")
        .containsIgnoringCase("nonsense");
    assertThat(page.select("h3#gap + ul").text()).contains("niet gelukt");
    runs.run(by, with("gap", CELLS + "; drop table x"));
    assertThat(page(session, "/en/manage/figures/checks").text())
        .contains("The query must be one SELECT, without semicolon. This cannot stand in it: ;");
  }

  /** An account that is gone leaves the outcome. */
  @Test
  void whoRanThemMayBeGone() throws Exception {
    SignedInSession session = TestAccounts.session(mvc, users, Role.RESEARCHER);
    Account gone = researcher();
    runs.run(gone);
    users.erase(users.withLogin("beheerder").orElseThrow(), gone);
    assertThat(page(session, PAGE).text()).contains("door een account dat er niet meer is.");
  }
}
