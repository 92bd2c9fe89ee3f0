package nl.biotoop.support.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.Instruments;
import nl.biotoop.support.internal.Tallies;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** From shown to what followed, on the pages and in the database. */
@AppTest
class FollowedTest {
  private static final String PASSWORD = "een zin met genoeg woorden";
  private static final String PERSON = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

  private final MockMvc mvc;
  private final Users users;
  private final Instruments instruments;
  private final FollowedInstruments followed;
  private final Tallies tallies;
  private final JdbcClient database;

  @Autowired
  FollowedTest(
      MockMvc mvc,
      Users users,
      Instruments instruments,
      FollowedInstruments followed,
      Tallies tallies,
      JdbcClient database) {
    this.mvc = mvc;
    this.users = users;
    this.instruments = instruments;
    this.followed = followed;
    this.tallies = tallies;
    this.database = database;
  }

  private Account account(String login, Role role) {
    if (users.withLogin(login).isEmpty()) {
      Users.Creation.Created made =
          (Users.Creation.Created)
              users.create(
                  users.withLogin("beheerder").orElseThrow(),
                  login,
                  "Functie " + login,
                  List.of(new Membership(role, "zuid-limburg")));
      users.changePassword(made.account(), made.oneTime(), new Password(PASSWORD));
    }
    return users.withLogin(login).orElseThrow();
  }

  private Instrument instrument(String id) {
    return instruments.find(id).instrument();
  }

  private int year() {
    return followed.years().getFirst();
  }

  private void note(String instrument, int firm, Map<Step, Known> steps) {
    followed.note(
        account("noteert", Role.ADVISER),
        instrument(instrument),
        Integer.toString(90_000_000 + firm),
        year(),
        steps);
  }

  private Funnel funnel(String instrument) {
    return followed.funnel(account("noteert", Role.ADVISER), instrument(instrument));
  }

  private MockHttpServletResponse visit(String address) throws Exception {
    return mvc.perform(get(URI.create("http://localhost" + address)).header("User-Agent", PERSON))
        .andReturn()
        .getResponse();
  }

  @Test
  void pagesAndTheLinkToTheProviderAreCountedAndShownFromTenOn() throws Exception {
    for (int i = 0; i < 9; i++) {
      visit("/nl/hulp/bmkb");
      visit("/nl/hulp/bmkb/naar");
    }
    tallies.flush();
    assertThat(funnel("bmkb").visits().opened()).isEmpty();
    visit("/en/help/bmkb");
    MockHttpServletResponse on = visit("/en/help/bmkb/to?to=apply");
    tallies.flush();
    assertThat(funnel("bmkb").visits().opened()).hasValue(10);
    assertThat(funnel("bmkb").visits().contacted()).hasValue(10);
    assertThat(on.getStatus()).isEqualTo(303);
    assertThat(on.getHeaders("Set-Cookie")).isEmpty();
  }

  /** Only the register says where the link leads. */
  @ParameterizedTest
  @ValueSource(
      strings = {"", "?to=apply", "?to=https://elders.example/", "?to=//elders.example", "?url=x"})
  void theLinkLeadsToTheProviderAndNowhereElse(String query) throws Exception {
    Instrument wbso = instrument("wbso");
    assertThat(visit("/nl/hulp/wbso/naar" + query).getHeader("Location"))
        .isIn(wbso.contact().url(), wbso.applyUrl());
  }

  @Test
  void aFirmCountsOncePerInstrumentAndYearAndUnknownTakesNothingBack() {
    note("dggf", 1, Map.of(Step.GRANTED, Known.YES));
    note("dggf", 1, Map.of(Step.USED, Known.UNKNOWN));
    note("dggf", 1, Map.of(Step.USED, Known.YES, Step.OUTCOME_6, Known.NO));
    assertThat(
            database
                .sql(
                    """
                    select applied, granted, used, outcome_6, outcome_12, organisation
                    from support_followed where instrument_id = 'dggf'
                    """)
                .query()
                .listOfRows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row).containsEntry("applied", "YES").containsEntry("granted", "YES");
          assertThat(row).containsEntry("outcome_6", "NO").containsEntry("outcome_12", "UNKNOWN");
          assertThat(String.valueOf(row.get("organisation")))
              .matches("[0-9a-f]{64}")
              .isNotEqualTo(nl.biotoop.platform.Secrets.hash("90000001"));
        });
  }

  @Test
  void whatContradictsIsRefusedAndNothingChanges() {
    assertThatThrownBy(() -> new Progress(Map.of(Step.APPLIED, Known.NO, Step.USED, Known.YES)))
        .isInstanceOf(IllegalArgumentException.class);
    note("limburgmakers", 1, Map.of(Step.APPLIED, Known.YES, Step.GRANTED, Known.NO));
    assertThatThrownBy(() -> note("limburgmakers", 1, Map.of(Step.OUTCOME_24, Known.NO)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            followed.note(
                account("noteert", Role.ADVISER),
                instrument("limburgmakers"),
                "1234567",
                year(),
                Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            database
                .sql("select granted from support_followed where instrument_id = 'limburgmakers'")
                .query(String.class)
                .list())
        .containsExactly("NO");
  }

  @Test
  void theReportShowsNothingOfFewerThanTenAndAlwaysWhatIsUnknown() {
    for (int firm = 0; firm < 9; firm++) {
      note("slim", firm, Map.of(Step.USED, Known.YES));
    }
    assertThat(funnel("slim").firms()).isEmpty();
    assertThat(funnel("slim").stages()).allMatch(stage -> stage.of().isEmpty());
    assertThat(followed.users(instrument("slim"))).isEmpty();
    for (int firm = 9; firm < 40; firm++) {
      note("slim", firm, Map.of(Step.APPLIED, Known.YES, Step.GRANTED, Known.NO));
    }
    for (int firm = 40; firm < 55; firm++) {
      note(
          "slim",
          firm,
          Map.of(Step.USED, Known.YES, Step.OUTCOME_6, firm < 52 ? Known.YES : Known.NO));
    }
    Funnel funnel = funnel("slim");
    assertThat(funnel.firms()).hasValue(55);
    Funnel.Stage granted = stage(funnel, Step.GRANTED);
    assertThat(granted.of()).hasValue(55);
    assertThat(granted.yes()).hasValue(24);
    assertThat(granted.no()).hasValue(31);
    assertThat(granted.unknownShare()).isZero();
    assertThat(granted.conversion().orElseThrow().share()).isEqualTo(24 / 55.0);
    // Three for whom it failed: hidden, and the twelve that would give them away as well.
    Funnel.Stage half = stage(funnel, Step.OUTCOME_6);
    assertThat(half.of()).hasValue(24);
    assertThat(half.yes()).isEmpty();
    assertThat(half.no()).isEmpty();
    assertThat(half.unknown()).hasValue(9);
    assertThat(half.unknownShare()).isEqualTo(9 / 24.0);
    assertThat(half.conversion()).isEmpty();
    assertThat(followed.users(instrument("slim"))).isEqualTo(OptionalInt.of(20));
  }

  private static Funnel.Stage stage(Funnel funnel, Step step) {
    return funnel.stages().stream().filter(it -> it.step() == step).findFirst().orElseThrow();
  }

  @Test
  void aFirmIsErasedEverywhereAndOldLinesGo() {
    note("wbso", 77, Map.of(Step.USED, Known.YES));
    note("praktijkleren", 77, Map.of(Step.APPLIED, Known.YES));
    assertThat(followed.erase(account("noteert", Role.ADVISER), "90000077")).isEqualTo(2);
    note("wbso", 78, Map.of(Step.USED, Known.YES));
    assertThat(followed.eraseOld()).isZero();
    database
        .sql("update support_followed set asked_in = :old where instrument_id = 'wbso'")
        .param("old", followed.years().getLast() - 1)
        .update();
    assertThat(followed.eraseOld()).isEqualTo(1);
  }

  @Test
  void anAdviserNotesOnThePageAndOthersOnlyLook() throws Exception {
    account("noteert", Role.ADVISER);
    String address = "/nl/hulp/wbso/gevolgd";
    assertThat(visit(address).getStatus()).isEqualTo(303);
    SignedInSession adviser = SignedInSession.of(mvc, "noteert", PASSWORD);
    Document page = Jsoup.parse(adviser.open(address).getContentAsString());
    assertThat(PageRules.faults(page)).isEmpty();
    String year = Integer.toString(year());
    MockHttpServletResponse wrong =
        adviser.send(address, address, "kvk", "123", "year", "1999", "granted", "yes");
    assertThat(wrong.getStatus()).isEqualTo(422);
    Document again = Jsoup.parse(wrong.getContentAsString());
    assertThat(PageRules.faults(again)).isEmpty();
    assertThat(again.select("#kvk").attr("value")).isEqualTo("123");
    assertThat(again.select("[name=granted] option[selected]").attr("value")).isEqualTo("yes");
    assertThat(again.select("#fouten a")).hasSize(2);
    assertThat(
            adviser
                .send(
                    address,
                    address,
                    "kvk",
                    "9000 0079",
                    "year",
                    year,
                    "applied",
                    "no",
                    "used",
                    "yes")
                .getStatus())
        .isEqualTo(422);
    assertThat(
            adviser
                .send(address, address, "kvk", "9000 0079", "year", year, "granted", "yes")
                .getStatus())
        .isEqualTo(303);
    assertThat(
            adviser.send(address, address + "/wissen", "erase", "90000079").getHeader("Location"))
        .isEqualTo(address + "?erased=1");

    account("onderzoekt", Role.RESEARCHER);
    SignedInSession researcher = SignedInSession.of(mvc, "onderzoekt", PASSWORD);
    MockHttpServletResponse look = researcher.open(address);
    assertThat(look.getStatus()).isEqualTo(200);
    assertThat(Jsoup.parse(look.getContentAsString()).select("form")).isEmpty();
    assertThat(researcher.send("/nl/account", address, "kvk", "90000079", "year", year).getStatus())
        .isEqualTo(403);
    assertThat(SignedInSession.administrator(mvc).open(address).getStatus()).isEqualTo(403);
  }

  /** What followed is never said to be caused. */
  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void theTextsSayFollowedByAndNeverCausedBy(String language) throws Exception {
    var texts =
        java.util.ResourceBundle.getBundle("messages.support", java.util.Locale.of(language));
    List<String> ours =
        texts.keySet().stream()
            .filter(key -> key.startsWith("followed.") || key.equals("instrument.users"))
            .map(texts::getString)
            .toList();
    assertThat(ours).hasSizeGreaterThan(30);
    assertThat(ours).anyMatch(text -> text.matches("(?i).*(gevolgd door|followed by).*"));
    assertThat(ours).noneMatch(FollowedTest::claimsACause);
    assertThat(List.of("Veroorzaakt door de regeling", "Dankzij X", "Growth caused by it"))
        .allMatch(FollowedTest::claimsACause);
  }

  private static boolean claimsACause(String text) {
    return text.matches(
        "(?is).*(veroorza|dankzij|leidde tot|leidt tot|zorgde voor|effect|caused|thanks to"
            + "|led to|leads to|because of|resulted in|impact).*");
  }
}
