package nl.biotoop.observation.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.AnonymousVisitor;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.TestAccounts;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.refresh.Refresh.State;
import nl.biotoop.support.embedding.Colour;
import nl.biotoop.support.embedding.House;
import nl.biotoop.support.embedding.Houses;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A file with figures on the pages: for who hands it in, and for everybody afterwards. */
@AppTest
@TestPropertySource(properties = "biotoop.test.database-of=handed-in-pages")
class HandedInPagesTest {
  private static final String TABLE = "81578NED";
  private static final String NL = "/nl/beheer/cijfers/" + TABLE;
  private static final String EN = "/en/manage/figures/" + TABLE;
  private static final String ORIGIN = "Afdeling Onderzoek (fictief), 3 mei 2026";
  private static final byte[] FILE =
      FigureFiles.csv("region,time_period,obs_value", "CR01,2024,12345", "CR02,2024,n.b.");

  private final RefreshTable table;
  private final Observations observations;
  private final Users users;
  private final Houses houses;
  private final MockMvc mvc;

  @Autowired
  HandedInPagesTest(
      RefreshTable table, Observations observations, Users users, Houses houses, MockMvc mvc) {
    this.table = table;
    this.observations = observations;
    this.users = users;
    this.houses = houses;
    this.mvc = mvc;
  }

  @BeforeEach
  void onlyWhatShips() {
    for (String dataset : List.of(TABLE, "eqi")) {
      for (Load load : observations.loads(dataset)) {
        load.actor().ifPresent(actor -> observations.takeBack(load.number(), actor));
      }
    }
  }

  private SignedInSession session(Role role) throws Exception {
    return TestAccounts.session(mvc, users, role);
  }

  private static Document read(MockHttpServletResponse response) throws Exception {
    Document page = Jsoup.parse(response.getContentAsString(), "http://localhost");
    assertThat(PageRules.faults(page)).isEmpty();
    return page;
  }

  private Document page(String address) throws Exception {
    return read(new AnonymousVisitor(mvc).open(address));
  }

  private String text(String address) throws Exception {
    return new AnonymousVisitor(mvc).open(address).getContentAsString();
  }

  private String handIn(SignedInSession session, String page) throws Exception {
    return handIn(session, page, FILE);
  }

  private void handIn(SignedInSession session, String page, String region) throws Exception {
    handIn(session, page, FigureFiles.csv("region,time_period,obs_value", region + ",2024,0.5"));
  }

  private String handIn(SignedInSession session, String page, byte[] file) throws Exception {
    MockHttpServletResponse begun =
        session.upload(page, page, "C:\\map\\vestigingen.csv", file, "source", ORIGIN);
    assertThat(begun.getStatus()).isEqualTo(303);
    String to = Objects.requireNonNull(begun.getRedirectedUrl());
    UUID id = UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
    await().until(() -> table.find(id).orElseThrow().state() != State.RUNNING);
    return to;
  }

  @Test
  void whatFailedLooksOtherwiseThanWhatIsDone() throws Exception {
    SignedInSession session = session(Role.RESEARCHER);
    String calm = ".biotoop-notice--calm[role=status]";
    byte[] bad = FigureFiles.csv("region,time_period,obs_value", "XX01,2024,1");
    Document failed = read(session.open(handIn(session, NL, bad)));
    assertThat(failed.select("[role=status]").text()).contains("Niet gelukt");
    assertThat(failed.select(calm)).isEmpty();
    assertThat(read(session.open(handIn(session, NL))).select(calm)).hasSize(1);
  }

  @Test
  void thePageSaysWhatIsExpectedAndWhatCameOfIt() throws Exception {
    SignedInSession session = session(Role.RESEARCHER);
    Document form = read(session.open(NL));
    assertThat(form.text())
        .contains("Cijfers uit een bestand")
        .contains("Hooguit 10 MB")
        .contains("Er verandert niets tot alles erin klopt.")
        .contains("establishments: Vestigingen van bedrijven (vestigingen op 1 januari)");
    assertThat(read(session.open("/nl/beheer/cijfers/eqi")).select("input[type=file]"))
        .as("also without an address to fetch from")
        .hasSize(1);
    String to = handIn(session, NL);
    assertThat(to).startsWith(NL + "/verversen/");
    Document done = read(session.open(to));
    assertThat(done.text())
        .contains("Cijfers uit een bestand: Vestigingen van bedrijven")
        .contains("Bestand: vestigingen.csv")
        .contains("Gelukt")
        .contains("Cijfers gelezen: 2.")
        .contains("Herkomst: " + ORIGIN)
        .contains("Cijfers die niet in het bestand staan")
        .doesNotContain("Pagina's gelezen");
    Document kept = read(session.open(NL));
    assertThat(kept.text())
        .contains("Bestand vestigingen.csv: Gelukt")
        .contains("Uit bestand vestigingen.csv. Herkomst: " + ORIGIN);
    String back = kept.select("form[action$=terugnemen]").attr("action");
    assertThat(session.send(NL, back).getRedirectedUrl()).endsWith("?told=taken-back");
    String english = handIn(session, EN);
    assertThat(read(session.open(english)).text())
        .contains("Figures from a file:")
        .contains("Done: 2 figures kept.");
  }

  @Test
  void aFormThatIsNotCompleteComesBackAsItWas() throws Exception {
    SignedInSession session = session(Role.PROGRAMME_MANAGER);
    refused(session.send(NL, NL, "source", "ergens"), "Kies eerst een bestand.", "ergens");
    refused(
        session.upload(NL, NL, "leeg.csv", new byte[0], "source", "ergens"),
        "Dit bestand is leeg.",
        "ergens");
    refused(
        session.upload(NL, NL, "a.csv", FILE, "source", "  "),
        "Vul in waar dit bestand vandaan komt.",
        "  ");
    refused(
        session.upload(NL, NL, "a.csv", FILE, "source", "x".repeat(501)),
        "Gebruik hooguit 500 tekens.",
        "x".repeat(501));
    refused(
        session.upload(NL, NL, "a.csv", new byte[(10 << 20) + 1], "source", "ergens"),
        "groter dan 10 MB",
        "ergens");
    assertThat(read(session.upload(EN, EN, "a.csv", FILE)).select("#source-fout").text())
        .isEqualTo("Fill in where this file comes from.");
    assertThat(observations.loads(TABLE))
        .noneMatch(load -> load.counts() && load.file().isPresent());
  }

  private static void refused(MockHttpServletResponse response, String fault, String source)
      throws Exception {
    assertThat(response.getStatus()).isEqualTo(422);
    Document page = read(response);
    assertThat(page.select("#fouten a").text()).contains(fault);
    assertThat(page.select("#source").attr("value")).isEqualTo(source);
  }

  @Test
  void whileFiguresComeInThereIsNoFormAndNothingBegins() throws Exception {
    SignedInSession session = session(Role.RESEARCHER);
    UUID id = UUID.randomUUID();
    String login = "beheerder";
    table.begin(
        id, TABLE, users.withLogin(login).orElseThrow().id(), Optional.of("van een ander.csv"));
    Document busy = read(session.open(NL));
    assertThat(busy.select("input[type=file]")).isEmpty();
    assertThat(busy.text()).contains("Wacht tot dat klaar is.");
    assertThat(
            session
                .upload("/nl/beheer/cijfers/eqi", NL, "a.csv", FILE, "source", ORIGIN)
                .getRedirectedUrl())
        .endsWith("?told=not-begun");
    table.end(id, State.STOPPED, null);
  }

  @Test
  void anAdviserHandsNothingIn() throws Exception {
    SignedInSession adviser = session(Role.ADVISER);
    assertThat(adviser.upload("/nl/account", NL, "a.csv", FILE, "source", ORIGIN).getStatus())
        .isEqualTo(403);
    assertThat(
            session(Role.RESEARCHER)
                .upload(NL, "/nl/beheer/cijfers/bestaat-niet", "a.csv", FILE, "source", ORIGIN)
                .getStatus())
        .isEqualTo(404);
  }

  @Test
  void everybodyReadsThatAFigureCameFromAFile() throws Exception {
    String series = "/nl/cijfers/" + TABLE + "/establishments/CR01";
    String ratio = "/nl/cijfers/" + TABLE + "/establishments_per_1000/CR01?year=2024";
    assertThat(page(series).text()).doesNotContain("Biotoop haalde niet al");
    assertThat(text("/api/v1/figures/" + TABLE + ".json")).contains("\"files\":[]");
    handIn(session(Role.RESEARCHER), NL);
    for (String address : List.of(series, "/nl/cijfers/" + TABLE)) {
      assertThat(page(address).text())
          .as(address)
          .contains("Biotoop haalde niet al deze cijfers zelf op bij Centraal Bureau")
          .contains("Wat de licentie van een bestand is, weten wij niet.")
          .contains("Uit bestand vestigingen.csv. Herkomst: " + ORIGIN);
    }
    assertThat(page(series).select("tr:has(th:matchesOwn(^2024$))").text())
        .contains("12.345")
        .contains("uit een bestand");
    assertThat(page(series).select("tr:has(th:matchesOwn(^2023$))").text())
        .doesNotContain("uit een bestand");
    assertThat(page(ratio).select("#herkomst ~ div").text()).contains("uit een bestand");
    assertThat(page("/nl/cijfers").text()).contains("2 cijfers, uit een bestand");
    assertThat(page(series.replace("/nl/cijfers", "/en/figures")).text())
        .contains("Biotoop did not fetch all of these figures")
        .contains("From file vestigingen.csv. Origin: " + ORIGIN);
    House house =
        new House(
            "met-bestand",
            "Huis van Start (fictief)",
            "zuid-limburg",
            new Colour(0, 0x4a, 0x99),
            new Colour(0, 0x4a, 0x99),
            Optional.of("GM0935"),
            List.of("https://www.partner.example"),
            List.of("starterscentrum-limburg"),
            false,
            Instant.EPOCH);
    assertThat(houses.add(TestAccounts.with(users, Role.PROGRAMME_MANAGER), house)).isTrue();
    assertThat(text("/nl/inbed/cijfers/" + TABLE + "/establishments/CR01?huis=met-bestand"))
        .contains("een deel komt uit een bestand. Herkomst: " + ORIGIN);
  }

  @Test
  void theSheetOfARegionSaysItToo() throws Exception {
    String sheet = "/nl/monitor/zuid-limburg/blad";
    assertThat(page(sheet).text()).doesNotContain("uit een bestand");
    handIn(session(Role.RESEARCHER), "/nl/beheer/cijfers/eqi", "NL42");
    assertThat(page(sheet).text())
        .contains("Een deel komt uit een bestand. Herkomst: " + ORIGIN + ".");
    assertThat(text("/api/v1/regions/zuid-limburg/standing"))
        .contains("\"files\":[\"" + ORIGIN + "\"]");
  }

  @Test
  void openDataSaysItToo() throws Exception {
    handIn(session(Role.RESEARCHER), NL);
    String csv = text("/api/v1/figures/" + TABLE + ".csv");
    assertThat(csv)
        .contains(
            "81578NED,establishments,CR01,2024,12345,,establishments on 1 January,\""
                + ORIGIN
                + "\",\r\n")
        .contains(",CR01,2023,")
        .contains("https://opendata.cbs.nl/statline/#/CBS/nl/dataset/81578NED");
    assertThat(text("/api/v1/figures/" + TABLE + "/establishments/CR01.csv"))
        .contains("\"" + ORIGIN + "\",\r\n");
    assertThat(text("/api/v1/figures/" + TABLE + ".json"))
        .contains("\"name\":\"vestigingen.csv\",\"origin\":\"" + ORIGIN + "\"");
    assertThat(text("/api/v1/figures/" + TABLE + ".jsonstat.json"))
        .contains("Een deel komt uit een bestand, niet van de bron. Herkomst: " + ORIGIN);
    assertThat(text("/api/v1/catalog.jsonld"))
        .contains("Een deel komt uit een bestand, niet van de uitgever")
        .contains(ORIGIN);
    assertThat(
            text("/api/v1/observations?dataset=" + TABLE + "&region=CR01&indicator=establishments"))
        .contains("file:vestigingen.csv | " + ORIGIN);
  }
}
