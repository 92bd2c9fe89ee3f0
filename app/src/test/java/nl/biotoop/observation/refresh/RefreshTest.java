package nl.biotoop.observation.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.TestAccounts;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.observation.CbsServer;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.LoadRevision;
import nl.biotoop.observation.LoadRevisions;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.Vintage;
import nl.biotoop.observation.refresh.Refresh.State;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Figures are fetched from a source on this machine; whatever goes wrong, the old ones stay. */
@AppTest
@TestPropertySource(properties = "biotoop.test.database-of=refresh")
class RefreshTest {
  private static final String TABLE = "81578NED";
  private static final CbsServer CBS = new CbsServer();

  private final Refreshes refreshes;
  private final RefreshTable table;
  private final Observations observations;
  private final LoadRevisions revisions;
  private final Holdings holdings;
  private final Users users;
  private final JdbcClient database;
  private final MockMvc mvc;

  @Autowired
  RefreshTest(
      Refreshes refreshes,
      RefreshTable table,
      Observations observations,
      LoadRevisions revisions,
      Holdings holdings,
      Users users,
      JdbcClient database,
      MockMvc mvc) {
    this.refreshes = refreshes;
    this.table = table;
    this.observations = observations;
    this.revisions = revisions;
    this.holdings = holdings;
    this.users = users;
    this.database = database;
    this.mvc = mvc;
  }

  @DynamicPropertySource
  static void source(DynamicPropertyRegistry registry) {
    registry.add("biotoop.cbs-address", CBS::address);
  }

  @AfterAll
  static void close() {
    CBS.close();
  }

  @BeforeEach
  void onlyWhatShips() {
    CBS.tags(false);
    for (Load load : observations.loads(TABLE)) {
      if (load.actor().isPresent()) {
        observations.takeBack(load.number(), load.actor().get());
      }
    }
  }

  private Account researcher() {
    return TestAccounts.with(users, Role.RESEARCHER);
  }

  private Load newest() {
    return Objects.requireNonNull(observations.newestLoads().get(TABLE));
  }

  private Refresh finished(Account by, Refresh begun) {
    await().until(() -> table.find(begun.id()).orElseThrow().state() != State.RUNNING);
    return refreshes.find(by, begun.id()).orElseThrow();
  }

  private Refresh fetched(Account by) {
    return finished(by, refreshes.start(by, TABLE).orElseThrow());
  }

  private String told(Account by, Refresh refresh) {
    return refreshes.lines(by, refresh).getLast().text().nl();
  }

  private Figure figure(String region, String year) {
    return Holdings.current(
            holdings.series(TABLE, "establishments", region).getOrDefault(year, List.of()))
        .orElseThrow()
        .figure();
  }

  private double value(String region, String year) {
    return figure(region, year).value().orElseThrow();
  }

  @Test
  void whatTheSourceHasIsKeptWithItsDayItsFlagsAndWhatWasRead() throws Exception {
    Account by = researcher();
    CBS.has("2026-03-01", "CR01 2024 11111", "CR01 2026 12345", "CR02 2025 null");
    Refresh done = fetched(by);
    assertThat(done.state()).as(told(by, done)).isEqualTo(State.DONE);
    assertThat(done.figures()).isEqualTo(3);
    Load load = newest();
    assertThat(load.number()).isEqualTo(done.load().orElseThrow());
    assertThat(load.updated()).contains(LocalDate.of(2026, 3, 1));
    assertThat(load.actor()).contains(by.id());
    assertThat(value("CR01", "2026")).isEqualTo(12_345);
    assertThat(figure("CR01", "2026").status()).as("provisional").isEqualTo("p");
    assertThat(figure("CR02", "2025").isConfidential()).isTrue();
    assertThat(value("CR01", "2015")).as("what the source no longer gives, stays").isPositive();
    try (InputStream read = refreshes.payload(by, load).orElseThrow()) {
      assertThat(new String(read.readAllBytes(), StandardCharsets.UTF_8))
          .contains("81578NED,M000100.T001081,CR01,2026,12345,P,aantal");
    }
  }

  @Test
  void aRevisionShowsWhatChangedAndCanBeTakenBack() {
    Account by = researcher();
    CBS.has("2026-03-01", "CR01 2024 11111", "CR02 2024 22222");
    fetched(by);
    CBS.has("2026-04-01", "CR01 2024 99999", "CR02 2024 22222", "CR02 2025 5");
    Vintage published = observations.vintage();
    fetched(by);
    LoadRevision revision = revisions.of(newest(), observations.loads(TABLE), 10);
    assertThat(revision.added()).isEqualTo(1);
    assertThat(revision.changed()).isEqualTo(1);
    assertThat(revision.gone()).isZero();
    assertThat(revision.changes().getFirst().before().value()).hasValue(11_111);
    assertThat(value("CR01", "2024")).isEqualTo(99_999);
    assertThat(holdings.figures(TABLE, "establishments", published))
        .filteredOn(one -> one.region().equals("CR01") && one.period().equals("2024"))
        .extracting(one -> one.value().orElseThrow())
        .as("what was published keeps its figure")
        .containsExactly(11_111.0);
    Load load = newest();
    assertThat(refreshes.takeBack(by, load)).isTrue();
    assertThat(value("CR01", "2024")).isEqualTo(11_111);
  }

  @Test
  void theSameFiguresAreNotKeptTwice() {
    Account by = researcher();
    CBS.has("2026-03-01", "CR01 2024 4242");
    fetched(by);
    int loads = observations.loads(TABLE).size();
    assertThat(fetched(by).state()).isEqualTo(State.SAME);
    assertThat(observations.loads(TABLE)).hasSize(loads);
  }

  @Test
  void aSourceThatSaysThatNothingIsNewSendsNothing() {
    Account by = researcher();
    CBS.tags(true);
    CBS.has("2026-03-01", "CR01 2024 4343");
    assertThat(fetched(by).state()).isEqualTo(State.DONE);
    int sent = CBS.sent();
    Refresh again = fetched(by);
    assertThat(again.state()).isEqualTo(State.SAME);
    assertThat(told(by, again)).startsWith("De bron zegt dat er niets nieuws is");
    assertThat(CBS.sent()).isEqualTo(sent);
    CBS.has("2026-03-01", "CR01 2024 4444");
    assertThat(fetched(by).state()).as("what changed is fetched").isEqualTo(State.DONE);
    refreshes.takeBack(by, newest());
    assertThat(fetched(by).state()).as("what was taken back is fetched anew").isEqualTo(State.DONE);
    assertThat(value("CR01", "2024")).isEqualTo(4_444);
  }

  @Test
  void whatCannotBeUsedIsRefusedWithTheReasonAndTheOldFiguresStay() {
    Account by = researcher();
    CBS.has("2026-03-01", "CR01 2024 777");
    fetched(by);
    int loads = observations.loads(TABLE).size();
    CBS.says("{\"value\":[{\"Id\":1,\"Measure\":");
    refused(by, "");
    CBS.says("<html>Onderhoud</html>");
    refused(by, "");
    CBS.has("2026-02-01", "CR01 2024 666");
    refused(by, "2026-02-01");
    CBS.has("2026-05-01", "CR01 2024 1", "CR01 2024 2 A");
    refused(by, "meer dan één reeks");
    CBS.has("2026-05-01", "CR01 2024 1", "CR01 2024 2");
    refused(by, "twee cijfers voor CR01 in 2024");
    CBS.has("2026-05-01", "CR01 2024 " + "9".repeat(400));
    refused(by, "geen getal");
    CBS.has("2026-05-01", "C".repeat(61) + " 2024 1");
    refused(by, "dat niet past");
    assertThat(observations.loads(TABLE)).hasSize(loads);
    assertThat(value("CR01", "2024")).isEqualTo(777);
  }

  private void refused(Account by, String reason) {
    Refresh refused = fetched(by);
    assertThat(refused.state()).as(reason).isEqualTo(State.REFUSED);
    assertThat(refused.load()).isEmpty();
    assertThat(told(by, refused)).contains(reason);
  }

  @Test
  void whoeverAskedCanStopItAndNobodyFetchesATableTwiceAtOnce() {
    Account by = researcher();
    CBS.isBusy();
    Refresh begun = refreshes.start(by, TABLE).orElseThrow();
    assertThat(refreshes.start(by, TABLE)).as("while it runs").isEmpty();
    refreshes.stop(by, begun);
    Refresh stopped = finished(by, begun);
    assertThat(stopped.state()).isEqualTo(State.STOPPED);
    assertThat(told(by, stopped)).contains("gestopt");
    CBS.has("2026-06-01", "CR01 2024 31");
    assertThat(fetched(by).state()).isEqualTo(State.DONE);
  }

  @Test
  void aFetchThatDiedWithItsProgramIsLostAndCanBeBegunAgain() {
    Account by = researcher();
    UUID dead = UUID.randomUUID();
    table.begin(dead, TABLE, by.id(), Optional.empty());
    assertThat(refreshes.start(by, TABLE)).isEmpty();
    Instant longAgo = Instant.now().minus(Refresh.SILENCE).minusSeconds(1);
    database
        .sql("update observation_refresh set seen_at = :then where id = :id")
        .param("then", OffsetDateTime.ofInstant(longAgo, ZoneOffset.UTC))
        .param("id", dead)
        .update();
    assertThat(table.find(dead).orElseThrow().stateAt(Instant.now())).isEqualTo(State.LOST);
    CBS.has("2026-07-01", "CR01 2024 32");
    assertThat(fetched(by).state()).isEqualTo(State.DONE);
    assertThat(table.find(dead).orElseThrow().state()).isEqualTo(State.LOST);
    assertThat(table.goesOn(dead, 1, 1)).as("should it wake up").isFalse();
  }

  @Test
  void onlyWhoKeepsFiguresMayAskForThem() {
    Account adviser = TestAccounts.with(users, Role.ADVISER);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> refreshes.start(adviser, TABLE));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> refreshes.newest(adviser));
  }

  @Test
  void aTableWithoutAnAddressIsNotFetched() {
    assertThat(refreshes.start(researcher(), "eqi")).isEmpty();
  }

  private static Document page(SignedInSession session, String address) throws Exception {
    Document page = Jsoup.parse(session.open(address).getContentAsString(), "http://localhost");
    assertThat(PageRules.faults(page)).as(address).isEmpty();
    return page;
  }

  @Test
  void onThePagesATableIsFetchedSeenAndTakenBack() throws Exception {
    Account by = TestAccounts.with(users, Role.PROGRAMME_MANAGER);
    SignedInSession session = SignedInSession.of(mvc, by.login(), TestAccounts.PASSWORD);
    assertThat(page(session, "/nl/account").select("a[href=/nl/beheer/cijfers]")).hasSize(1);
    assertThat(page(session, "/nl/beheer/cijfers").select("tbody tr")).hasSize(16);
    assertThat(page(session, "/nl/beheer/cijfers/eqi").select("form[action$=verversen]")).isEmpty();
    CBS.has("2026-08-01", "CR01 2024 50", "CR01 2025 60");
    String address = "/nl/beheer/cijfers/" + TABLE;
    assertThat(page(session, address).text()).contains("CBS, tabel 81578NED");
    String to =
        Objects.requireNonNull(session.send(address, address + "/verversen").getRedirectedUrl());
    assertThat(to).startsWith(address + "/verversen/");
    finished(by, table.newest().getFirst());
    Document done = page(session, to);
    assertThat(done.text())
        .contains("Gelukt")
        .contains("2 cijfers")
        .contains("De bron heeft deze cijfers bijgewerkt op 2026-08-01.");
    assertThat(
            page(
                    session,
                    to.replace("/nl/beheer/cijfers", "/en/manage/figures")
                        .replace("verversen", "refresh"))
                .text())
        .contains("Done");
    Document kept = page(session, address);
    String source = kept.select("a[href$=bron.csv]").attr("href");
    assertThat(session.open(source).getContentAsString()).contains("CR01,2025,60");
    String back = kept.select("form[action$=terugnemen]").attr("action");
    assertThat(session.send(address, back).getRedirectedUrl()).endsWith("?told=taken-back");
    assertThat(newest().actor()).isEmpty();
  }
}
