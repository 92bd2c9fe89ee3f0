package nl.biotoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import nl.biotoop.desk.Questions;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** No page asks the database more than twenty times, however long its list. */
@AppTest
@Import(QueryCountTest.Counting.class)
class QueryCountTest {
  private static final int MOST_QUERIES = 20;
  private static final Logger LOG = LoggerFactory.getLogger(QueryCountTest.class);

  /** Counts every statement that goes to the database. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Counting {
    @Bean
    static AtomicInteger queries() {
      return new AtomicInteger();
    }

    @Bean
    static BeanPostProcessor counter(AtomicInteger queries) {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource source
              ? ProxyDataSourceBuilder.create(source)
                  .afterQuery((execution, infos) -> queries.addAndGet(infos.size()))
                  .build()
              : bean;
        }
      };
    }
  }

  private final MockMvc mvc;
  private final AtomicInteger queries;
  private final JdbcClient database;
  private final Users users;
  private final Questions questions;

  @Autowired
  QueryCountTest(
      MockMvc mvc, AtomicInteger queries, JdbcClient database, Users users, Questions questions) {
    this.mvc = mvc;
    this.queries = queries;
    this.database = database;
    this.users = users;
    this.questions = questions;
  }

  private int queriesOf(String address) throws Exception {
    int before = queries.get();
    int status =
        mvc.perform(get(URI.create("http://localhost" + address)))
            .andReturn()
            .getResponse()
            .getStatus();
    assertThat(status).as(address).isIn(200, 303);
    return queries.get() - before;
  }

  @Test
  void noPageAsksTheDatabaseMoreThanTwentyTimes() throws Exception {
    Map<String, Integer> counts = new TreeMap<>();
    for (String address : PublicPages.all()) {
      counts.put(address, queriesOf(address));
    }
    counts.put("/api/v1/instruments", queriesOf("/api/v1/instruments"));
    counts.put("/api/v1/wayfinder", queriesOf("/api/v1/wayfinder"));
    for (String address :
        List.of(
            "figures",
            "figures/eqi.csv",
            "figures/eqi.json",
            "figures/eqi.jsonstat.json",
            "figures/81578NED/establishments_per_1000/midden-brabant",
            "observations?pageSize=1000",
            "observations?region=NL42&region=zuid-limburg&pageSize=1000",
            "regions/zuid-limburg/standing",
            "indices",
            "indices/eu-nuts2/scores",
            "sources",
            "sources.csv",
            "targets.csv",
            "profiles.csv",
            "claims",
            "analyses",
            "shocks",
            "catalog.jsonld")) {
      counts.put("/api/v1/" + address, queriesOf("/api/v1/" + address));
    }
    StringBuilder table = new StringBuilder(counts.size() + " pages; queries of those that ask:");
    counts.forEach((address, count) ->
        table.append(count == 0 ? "" : System.lineSeparator() + count + "  " + address));
    LOG.warn("{}", table);
    assertThat(counts.values()).allMatch(count -> count <= MOST_QUERIES);
  }

  @Test
  void noPageBehindTheDoorAsksMoreThanTwentyTimes() throws Exception {
    DeskPeople people = new DeskPeople(mvc, users, questions);
    people.account("telt", Role.ADVISER, "zuid-limburg");
    for (int i = 0; i < 12; i++) {
      people.account("telt-mee-" + i, Role.ADVISER, "zuid-limburg");
    }
    String desk = "";
    for (int i = 0; i < 30; i++) {
      desk = "/nl/vragen/" + people.question(people.ask("Vraag " + i, "Heerlen")).id();
    }
    SignedInSession adviser = people.session("telt");
    for (int i = 0; i < 30; i++) {
      adviser.send(desk, desk + "/notitie", "note", "Notitie " + i);
    }
    SignedInSession administrator = SignedInSession.administrator(mvc);
    Map<String, Integer> counts = new TreeMap<>();
    for (String address : List.of("/nl/vragen", "/nl/vragen/nieuw", "/nl/vragen/profiel", desk)) {
      counts.put(address, queriesOf(adviser, address));
    }
    people.account("telt-beheer", Role.PROGRAMME_MANAGER, "zuid-limburg");
    SignedInSession manager = people.session("telt-beheer");
    String checks = "/nl/beheer/cijfers/controles";
    for (String address :
        List.of(
            "/nl/vragen/inzicht",
            "/nl/beheer",
            "/nl/beheer/nakijken",
            "/nl/beheer/hulp/eszl-mkb/voorwaarden",
            "/nl/beheer/cijfers",
            "/nl/beheer/cijfers/03759ned",
            "/nl/beheer/cijfers/indicatoren",
            "/nl/beheer/cijfers/indicatoren/versies/0",
            checks,
            "/nl/beheer/indexen",
            "/nl/beheer/indexen/eu-nuts2/nieuw",
            "/nl/beheer/regioprofiel/zuid-limburg",
            "/nl/beheer/regioprofiel/zuid-limburg/deel/task",
            "/nl/beheer/regioprofiel/zuid-limburg/uitspraken",
            "/nl/beheer/regioprofiel/zuid-limburg/analyses/led-programma",
            "/nl/beheer/streefcijfers/banen-zuid-limburg",
            "/nl/beheer/schokken",
            "/nl/beheer/bronnen",
            "/nl/beheer/bronnen/eqi")) {
      counts.put(address, queriesOf(manager, address));
    }
    for (String address : List.of("/nl/account", "/nl/beheer/accounts", "/nl/beheer/logboek")) {
      counts.put(address, queriesOf(administrator, address));
    }
    LOG.warn("{}", counts);
    assertThat(counts.values()).allMatch(count -> count > 0 && count <= MOST_QUERIES);
  }

  private int queriesOf(SignedInSession session, String address) throws Exception {
    int before = queries.get();
    assertThat(session.open(address).getStatus()).as(address).isEqualTo(200);
    return queries.get() - before;
  }

  /**
   * The wayfinder and the register live in memory; only what visitors reported, askers said and
   * firms used is asked for, and whether the register is still the newest.
   */
  @Test
  void onlyAnInstrumentAsksTheDatabaseAnything() throws Exception {
    queriesOf("/nl/");
    // One more, at most once a second: whether the register has changed.
    assertThat(queriesOf("/nl/hulp/wbso")).isBetween(3, 4);
    for (String address : List.of("/nl/", "/nl/hulp", "/nl/regio/zuid-limburg")) {
      assertThat(queriesOf(address)).as(address).isLessThanOrEqualTo(1);
    }
  }

  /** The counter counts: each statement one, a batch each of its statements. */
  @Test
  void everyStatementIsCounted() {
    int before = queries.get();
    for (int i = 0; i <= MOST_QUERIES; i++) {
      database.sql("select 1").query(Integer.class).single();
    }
    assertThat(queries.get() - before).isEqualTo(MOST_QUERIES + 1);
  }
}
