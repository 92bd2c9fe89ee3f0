package nl.biotoop.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.biotoop.AppTest;
import nl.biotoop.FilledForm;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.Audit;
import nl.biotoop.rules.Language;
import nl.biotoop.support.editing.RegisterEditing;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The register kept from the screen: change, check, compare, put back, and two at once. */
@AppTest
class EditingPagesTest {
  private static final String PASSWORD = "een zin met genoeg woorden";
  private static final String HOST = "http://localhost";

  private final MockMvc mvc;
  private final Users users;
  private final CurrentRegister register;
  private final RegisterEditing editing;
  private final CorrectionReports reports;
  private final Audit audit;

  @Autowired
  EditingPagesTest(
      MockMvc mvc,
      Users users,
      CurrentRegister register,
      RegisterEditing editing,
      CorrectionReports reports,
      Audit audit) {
    this.mvc = mvc;
    this.users = users;
    this.register = register;
    this.editing = editing;
    this.reports = reports;
    this.audit = audit;
  }

  private SignedInSession manager(String name, String region) throws Exception {
    String login = "beheer-" + UUID.randomUUID().toString().substring(0, 8);
    Users.Creation.Created made =
        (Users.Creation.Created)
            users.create(
                users.withLogin("beheerder").orElseThrow(),
                login,
                name,
                List.of(new Membership(Role.PROGRAMME_MANAGER, region)));
    users.changePassword(made.account(), made.oneTime(), new Password(PASSWORD));
    return SignedInSession.of(mvc, login, PASSWORD);
  }

  private static Document page(MockHttpServletResponse response, String address) throws Exception {
    Document page = Jsoup.parse(response.getContentAsString(), HOST + address);
    assertThat(PageRules.faults(page)).as(address).isEmpty();
    return page;
  }

  private Document open(SignedInSession session, String address) throws Exception {
    MockHttpServletResponse response = session.open(address);
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    return page(response, address);
  }

  private String visit(String address) throws Exception {
    return Jsoup.parse(
            mvc.perform(get(URI.create(HOST + address)))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .text();
  }

  /** What the form of a page would send, with other values for some fields. */
  private static String[] filled(Document page, String... others) {
    return FilledForm.of(
        Objects.requireNonNull(page.selectFirst("form:has([name=basedOn]):has(#veld-name-nl)")),
        others);
  }

  @Test
  void aManagerChangesChecksComparesAndPutsBack() throws Exception {
    SignedInSession session = manager("Programmamanager proef", "zuid-limburg");
    String address = "/nl/beheer/hulp/chill";
    Document list = open(session, "/nl/beheer/hulp");
    assertThat(list.select("tbody a"))
        .extracting(Element::text)
        .anyMatch(name -> name.startsWith("CHILL"));
    assertThat(list.select("tbody a").eachAttr("href")).doesNotContain("/nl/beheer/hulp/wbso");
    assertThat(visit("/nl/hulp/chill")).contains("Nog niet nagekeken door de regio");

    Document form = open(session, address);
    MockHttpServletResponse preview =
        session.send(
            address,
            address,
            filled(
                form,
                "summary.nl",
                "Een implementatie van synergie door wij en zij en nog veel meer woorden in een"
                    + " veel te lange zin.",
                "preview",
                "1"));
    assertThat(page(preview, address).text()).contains("Er is nog niets bewaard", "Dit kan beter");
    assertThat(editing.entry("chill").orElseThrow().newest().number()).isZero();

    MockHttpServletResponse saved =
        session.send(
            address,
            address,
            filled(form, "summary.nl", "Hier test u nieuwe stoffen.", "amount.max", "12.500"));
    assertThat(saved.getStatus()).isEqualTo(303);
    assertThat(saved.getHeader("Location")).isEqualTo(address + "?saved=1");
    assertThat(visit("/nl/hulp/chill")).contains("Hier test u nieuwe stoffen.", "€ 12.500");
    assertThat(open(session, address).text()).contains("Beschermd tegen import");
    Instrument before = register.now().instrument("chill");
    assertThat(before.rule()).isNotNull();

    MockHttpServletResponse noDay =
        session.send(address, address + "/nagekeken", "basedOn", "1", "next", "ooit");
    assertThat(noDay.getStatus()).isEqualTo(422);
    assertThat(noDay.getContentAsString()).contains("kies een datum");
    assertThat(
            session
                .send(address, address + "/nagekeken", "basedOn", "1", "next", "2027-05-01")
                .getStatus())
        .isEqualTo(303);
    assertThat(visit("/nl/hulp/chill"))
        .contains("Nagekeken op", "Programmamanager proef")
        .doesNotContain("Nog niet nagekeken");

    Document history = open(session, address + "/versies");
    assertThat(history.select("tbody tr")).hasSize(3);
    assertThat(history.text()).contains("Meegeleverd", "Gewijzigd", "Uitleg in het Nederlands");
    Document difference = open(session, address + "/versies/0");
    assertThat(difference.select("tbody th"))
        .extracting(Element::text)
        .containsExactly("Uitleg in het Nederlands", "Hoogste bedrag in euro");
    assertThat(
            session
                .send(address + "/versies/0", address + "/versies/0/terug", "basedOn", "2")
                .getStatus())
        .isEqualTo(303);
    assertThat(visit("/nl/hulp/chill")).doesNotContain("Hier test u nieuwe stoffen.");
    assertThat(audit.latest(20))
        .filteredOn(entry -> entry.action().equals("register-changed"))
        .extracting(Audit.Entry::detail)
        .contains("edit, revision 1", "checked, revision 2", "restore, revision 3");

    assertThat(session.send(address, address + "/uit", "basedOn", "3").getStatus()).isEqualTo(303);
    assertThat(
            mvc.perform(get(URI.create(HOST + "/nl/hulp/chill")))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
    assertThat(open(session, address).text()).contains("Bezoekers zien haar niet");
    session.send(address, address + "/uit", "basedOn", "4", "back", "1");
    assertThat(visit("/nl/hulp/chill")).contains("CHILL");
  }

  @Test
  void theSecondOfTwoIsToldAndLosesNothing() throws Exception {
    SignedInSession one = manager("Manager een", "zuid-limburg");
    SignedInSession two = manager("Manager twee", "zuid-limburg");
    String address = "/nl/beheer/hulp/podium24";
    Document form = open(one, address);
    one.send(
        address,
        address,
        filled(form, "provider", "Aanbieder van een", "name.en", "English of one"));
    MockHttpServletResponse second =
        two.send(
            address,
            address,
            filled(form, "provider", "Aanbieder van twee", "summary.nl", "Tekst van twee."));
    assertThat(second.getStatus()).isEqualTo(409);
    Document told = page(second, address);
    assertThat(told.select("#fouten").text()).contains("Manager een", "niets van u bewaard");
    assertThat(told.select("#veld-provider").attr("value")).isEqualTo("Aanbieder van twee");
    assertThat(told.select("#veld-provider-ander").text()).contains("Aanbieder van een");
    assertThat(told.select("#veld-summary-nl").text()).isEqualTo("Tekst van twee.");
    assertThat(told.select("#veld-name-en").attr("value"))
        .as("what only the other changed comes along")
        .isEqualTo("English of one");
    assertThat(told.select("#veld-name-en-ander")).isEmpty();
    assertThat(two.send(address, address, filled(told)).getStatus()).isEqualTo(303);
    Instrument now = register.now().instrument("podium24");
    assertThat(now.provider()).isEqualTo("Aanbieder van twee");
    assertThat(now.name().en()).isEqualTo("English of one");
    assertThat(now.summary().nl()).isEqualTo("Tekst van twee.");
  }

  @Test
  void aFaultStandsBesideItsFieldAndWhatWasTypedStays() throws Exception {
    SignedInSession session = manager("Manager fout", "zuid-limburg");
    String address = "/nl/beheer/hulp/eszl-mkb";
    MockHttpServletResponse response =
        session.send(
            address,
            address,
            filled(
                open(session, address),
                "name.nl",
                "",
                "amount.max",
                "veel",
                "window.open",
                "31-01-2026",
                "applyUrl",
                "javascript:alert(1)",
                "places",
                "Atlantis"));
    assertThat(response.getStatus()).isEqualTo(422);
    Document told = page(response, address);
    assertThat(told.title()).startsWith("Fout");
    for (String field : List.of("name-nl", "amount-max", "window-open", "applyUrl", "areas")) {
      assertThat(told.select("#fouten a[href=#veld-" + field + "]")).as(field).hasSize(1);
      assertThat(told.select("#veld-" + field + "-fout")).as(field).hasSize(1);
    }
    assertThat(told.select("#veld-amount-max").attr("value")).isEqualTo("veel");
    assertThat(told.select("#veld-places").text()).isEqualTo("Atlantis");
    assertThat(editing.entry("eszl-mkb").orElseThrow().newest().number()).isZero();
  }

  @Test
  void aNewInstrumentIsThereAtOnceWithARuleAboutItsPlace() throws Exception {
    SignedInSession session = manager("Manager nieuw", "zuid-limburg");
    String address = "/en/manage/help/new";
    String[] values =
        filled(
            open(session, address + "?phases=start&supportForms=kennis"),
            "name.nl",
            "Proefhulp (fictief)",
            "name.en",
            "Trial help (fictitious)",
            "provider",
            "Proefloket",
            "summary.nl",
            "Dit is een proef.",
            "summary.en",
            "This is a trial.",
            "level",
            "regional",
            "status",
            "verified",
            "themes",
            "innovatie",
            "elements",
            "knowledge",
            "places",
            "Heerlen\nMaastricht",
            "contact.organisation",
            "Proefloket");
    MockHttpServletResponse made = session.send(address, address, values);
    assertThat(made.getHeader("Location")).isEqualTo("/en/manage/help/proefhulp-fictief?saved=1");
    Instrument instrument = register.now().instrument("proefhulp-fictief");
    assertThat(instrument.areas()).containsExactlyInAnyOrder("GM0917", "GM0935");
    assertThat(instrument.phases()).containsExactly("start");
    assertThat(visit("/en/help/proefhulp-fictief")).contains("Your business is in Heerlen");
    MockHttpServletResponse elsewhere =
        session.send(address, address, replaced(values, "places", "Tilburg"));
    assertThat(elsewhere.getStatus()).as("not in the own region").isEqualTo(403);
  }

  private static String[] replaced(String[] values, String name, String value) {
    String[] other = values.clone();
    other[List.of(values).indexOf(name) + 1] = value;
    return other;
  }

  @Test
  void manyAreCheckedInOneListAndAReportIsHandledWithANote() throws Exception {
    SignedInSession session = manager("Manager lijst", "midden-brabant");
    Document list = open(session, "/nl/beheer/nakijken");
    String first = list.select("input[name=right]").get(0).attr("value");
    String second = list.select("input[name=right]").get(1).attr("value");
    MockHttpServletResponse done =
        session.send(
            "/nl/beheer/nakijken",
            "/nl/beheer/nakijken",
            "right",
            first,
            "right",
            second,
            "right",
            "wbso@0",
            "right",
            "onzin");
    assertThat(done.getHeader("Location")).endsWith("?done=2&missed=0");
    String id = first.substring(0, first.lastIndexOf('@'));
    assertThat(register.now().check(id)).isPresent();
    assertThat(register.now().check("wbso")).as("of nobody's region").isEmpty();
    assertThat(
            session
                .send("/nl/beheer/nakijken", "/nl/beheer/nakijken", "right", first)
                .getHeader("Location"))
        .endsWith("?done=0&missed=1");

    Instrument instrument = register.now().instrument("midpoint-brabant");
    CorrectionReport report =
        reports.add(instrument, CorrectionReport.Kind.LINK, "Doet het niet", Language.NL);
    assertThat(open(session, "/nl/beheer").text()).contains("De link werkt niet", "Doet het niet");
    assertThat(open(manager("Ander", "zuid-limburg"), "/nl/beheer").text())
        .doesNotContain("Doet het niet");
    String handle = "/nl/beheer/meldingen/" + report.id();
    assertThat(session.send("/nl/beheer", handle, "answer", " ").getStatus()).isEqualTo(422);
    assertThat(session.send("/nl/beheer", handle, "answer", "Adres hersteld").getStatus())
        .isEqualTo(303);
    assertThat(open(session, "/nl/beheer").text()).doesNotContain("Doet het niet");
    assertThat(reports.count(instrument)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "/nl/beheer",
    "/en/manage",
    "/nl/beheer/hulp",
    "/en/manage/help",
    "/nl/beheer/hulp/nieuw",
    "/en/manage/help/new",
    "/nl/beheer/hulp/koers-business-roadmaps",
    "/en/manage/help/koers-business-roadmaps",
    "/nl/beheer/hulp/koers-business-roadmaps/versies",
    "/en/manage/help/koers-business-roadmaps/versions",
    "/en/manage/help/koers-business-roadmaps/versions/0",
    "/nl/beheer/nakijken",
    "/en/manage/to-check"
  })
  void theDoorOpensForManagersOfTheRegionOnly(String address) throws Exception {
    open(manager("Manager deur", "zuid-limburg"), address);
    assertThat(SignedInSession.administrator(mvc).open(address).getStatus()).isEqualTo(403);
    assertThat(mvc.perform(get(URI.create(HOST + address))).andReturn().getResponse().getStatus())
        .isEqualTo(303);
    if (address.contains("koers")) {
      SignedInSession elsewhere = manager("Manager elders", "midden-brabant");
      assertThat(elsewhere.open(address).getStatus()).isEqualTo(403);
    }
  }

  @Test
  void aManagerLandsWhereTheWorkIs() throws Exception {
    Account account = users.withLogin("beheerder").orElseThrow();
    Users.Creation.Created made =
        (Users.Creation.Created)
            users.create(
                account,
                "manager-landt",
                "Manager landt",
                List.of(new Membership(Role.PROGRAMME_MANAGER, "zuid-limburg")));
    users.changePassword(made.account(), made.oneTime(), new Password(PASSWORD));
    assertThat(SignedInSession.attempt(mvc, "manager-landt", PASSWORD, "").getHeader("Location"))
        .isEqualTo("/nl/beheer");
  }
}
