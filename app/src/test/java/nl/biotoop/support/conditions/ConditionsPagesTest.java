package nl.biotoop.support.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.biotoop.AppTest;
import nl.biotoop.FilledForm;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.Audit;
import nl.biotoop.rules.Condition;
import nl.biotoop.support.CurrentRegister;
import nl.biotoop.support.editing.RegisterEditing;
import nl.biotoop.support.editing.RegisterEntry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The conditions of an instrument on the screen: see, change, try, keep, and two at once. */
@AppTest
// It saves every instrument, and other tests look at those.
@TestPropertySource(properties = "biotoop.test.database-of=conditions")
class ConditionsPagesTest {
  private static final String PASSWORD = "een zin met genoeg woorden";
  private static final String HOST = "http://localhost";

  private final MockMvc mvc;
  private final Users users;
  private final CurrentRegister register;
  private final RegisterEditing editing;
  private final Audit audit;

  @Autowired
  ConditionsPagesTest(
      MockMvc mvc, Users users, CurrentRegister register, RegisterEditing editing, Audit audit) {
    this.mvc = mvc;
    this.users = users;
    this.register = register;
    this.editing = editing;
    this.audit = audit;
  }

  private SignedInSession person(String name, Role role, String region) throws Exception {
    String login = "voorwaarden-" + UUID.randomUUID().toString().substring(0, 8);
    Users.Creation.Created made =
        (Users.Creation.Created)
            users.create(
                users.withLogin("beheerder").orElseThrow(),
                login,
                name,
                List.of(new Membership(role, region)));
    users.changePassword(made.account(), made.oneTime(), new Password(PASSWORD));
    return SignedInSession.of(mvc, login, PASSWORD);
  }

  private SignedInSession manager(String name) throws Exception {
    return person(name, Role.PROGRAMME_MANAGER, "");
  }

  private static String nl(String id) {
    return "/nl/beheer/hulp/" + id + "/voorwaarden";
  }

  private static Document page(MockHttpServletResponse response, int status) throws Exception {
    assertThat(response.getStatus()).isEqualTo(status);
    Document page = Jsoup.parse(response.getContentAsString(), HOST);
    assertThat(PageRules.faults(page)).isEmpty();
    return page;
  }

  /** What the form would send, with other values for some fields. */
  private static String[] filled(Document page, String... others) {
    return FilledForm.of(
        Objects.requireNonNull(page.selectFirst("form:has([name=basedOn])")), others);
  }

  private static MockHttpServletResponse send(
      SignedInSession session, String address, Document page, String... others) throws Exception {
    return session.send(address, address, filled(page, others));
  }

  /** The number of the row that would be added next. */
  private static int next(Document page) {
    return (int)
        page.select("input[name=row]").eachAttr("value").stream()
            .filter(number -> number.indexOf('-') < 0)
            .count();
  }

  private int revision(String id) {
    return editing.entry(id).orElseThrow().newest().number();
  }

  private Condition rule(String id) {
    return register.now().instrument(id).rule().condition();
  }

  @Test
  void openingAndSavingWithoutAChangeKeepsEveryShippedRule() throws Exception {
    SignedInSession session = manager("Manager rondgang");
    List<String> changed = new ArrayList<>();
    for (RegisterEntry entry : editing.entries()) {
      if (entry.newest().number() == 0) {
        String address = nl(entry.id());
        Document page = page(session.open(address), 200);
        MockHttpServletResponse kept = send(session, address, page, "do", "save");
        if (kept.getStatus() != 303 || revision(entry.id()) != 0) {
          changed.add(entry.id());
        }
      }
    }
    assertThat(changed).isEmpty();
  }

  @Test
  void aManagerChangesTriesAndKeepsACondition() throws Exception {
    SignedInSession session = manager("Manager voorwaarden");
    String address = nl("wbso");
    assertThat(page(session.open("/nl/beheer/hulp/wbso"), 200).select("a[href=" + address + "]"))
        .hasSize(1);
    Document page = page(session.open(address), 200);
    assertThat(page.select(".biotoop-condition__name").eachText())
        .anyMatch(text -> text.contains("Uw bedrijf staat in Nederland."));
    assertThat(page.select("svg[role=img] text")).isNotEmpty();
    assertThat(page.text())
        .contains("Elke voorwaarde kan verschil maken.", "valt daardoor niet af");

    Document added = page(send(session, address, page, "add.", "staff", "do", "add:"), 200);
    assertThat(added.text()).contains("Er is nog niets bewaard");
    int last = next(page);
    assertThat(added.select("input[name=r" + last + ".attr]").attr("value")).isEqualTo("staff");
    assertThat(added.select("#r" + last + "-op option").eachAttr("value"))
        .containsExactlyInAnyOrder("eq", "in", "notIn", "between", "gte", "lte");

    Document wrong =
        page(send(session, address, added, "r" + last + ".value", "veel", "do", "save"), 422);
    assertThat(wrong.title()).startsWith("Fout:");
    assertThat(wrong.select("#fouten a[href=#r" + last + "-value]")).hasSize(1);
    assertThat(wrong.select("#r" + last + "-value-fout")).hasSize(1);
    assertThat(wrong.select("#r" + last + "-value").attr("value")).isEqualTo("veel");
    assertThat(wrong.text()).contains("alleen de bewaarde voorwaarden");

    Document tried =
        page(send(session, address, wrong, "r" + last + ".value", "10", "do", "test"), 200);
    assertThat(revision("wbso")).as("trying keeps nothing").isZero();
    Element machine =
        Objects.requireNonNull(tried.selectFirst("tr:has(th:contains(Machinebouwer))"));
    assertThat(machine.text()).contains("fictief", "anders", "Past niet");
    assertThat(machine.text()).contains("Aantal mensen is hoogstens 10 banen");

    MockHttpServletResponse kept =
        send(session, address, tried, "r" + last + ".op", "gte", "do", "save");
    assertThat(kept.getStatus()).isEqualTo(303);
    assertThat(kept.getHeader("Location")).isEqualTo(address + "?saved=1");
    assertThat(revision("wbso")).isEqualTo(1);
    assertThat(rule("wbso").toString()).contains("operator=GTE, operand=Amount[value=10.0]");
    assertThat(audit.latest(5)).extracting(Audit.Entry::detail).contains("edit, revision 1");
    Document now = page(session.open(address + "?saved=1"), 200);
    assertThat(now.text()).contains("Bewaard.", "Aantal mensen is minstens 10 banen.");

    Document less = page(send(session, address, now, "do", "remove:" + last), 200);
    assertThat(send(session, address, less, "do", "save").getStatus()).isEqualTo(303);
    assertThat(rule("wbso"))
        .isEqualTo(nl.biotoop.support.TestRegister.shipped().instrument("wbso").rule().condition());
  }

  @Test
  void aChangedTestAsksForItsSentence() throws Exception {
    SignedInSession session = manager("Manager zin");
    String address = "/en/manage/help/eic-accelerator/conditions";
    Document page = page(session.open(address), 200);
    assertThat(page.text()).contains("Municipality lies in the Netherlands");
    String row = page.select("input[value=trl]").attr("name").replace(".attr", "");
    Document asked = page(send(session, address, page, row + ".value", "6", "do", "save"), 422);
    assertThat(asked.select("#fouten a[href=#" + row + "-nl]")).hasSize(1);
    assertThat(asked.select("#" + row + "-sure")).hasSize(1);
    assertThat(send(session, address, asked, row + ".sure", "1", "do", "save").getStatus())
        .isEqualTo(303);
    assertThat(rule("eic-accelerator").toString()).contains("Amount[value=6.0]");
  }

  @Test
  void groupsAreMadeFilledAndSwitched() throws Exception {
    SignedInSession session = manager("Manager groep");
    String address = nl("mia");
    Document page = page(session.open(address), 200);
    int group = next(page);
    Document grouped = page(send(session, address, page, "do", "group"), 200);
    Document empty = page(send(session, address, grouped, "do", "save"), 422);
    assertThat(empty.select("#fouten a[href=#r" + group + "-mode]")).hasSize(1);
    Document one =
        page(send(session, address, empty, "add." + group, "vacancy", "do", "add:" + group), 200);
    Document two =
        page(send(session, address, one, "add." + group, "phase", "do", "add:" + group), 200);
    String vacancy = "r" + group + "-0";
    String phase = "r" + group + "-1";
    MockHttpServletResponse kept =
        send(
            session,
            address,
            two,
            "r" + group + ".mode",
            "none",
            vacancy + ".value",
            "true",
            phase + ".op",
            "in",
            phase + ".value",
            "idee",
            phase + ".value",
            "plan",
            phase + ".not",
            "1",
            "do",
            "save");
    assertThat(kept.getStatus()).isEqualTo(303);
    assertThat(rule("mia").toString())
        .contains("Not[part=Any[parts=[Leaf[attribute=vacancy", "Not[part=Leaf[attribute=phase");
    Document again = page(session.open(address), 200);
    assertThat(again.select("#r" + group + "-mode option[selected]").attr("value"))
        .isEqualTo("none");
    assertThat(again.select("#" + phase + "-not").hasAttr("checked")).isTrue();
  }

  @Test
  void aRuleThatNobodyCanMeetIsRefusedWithTheReason() throws Exception {
    SignedInSession session = manager("Manager nooit");
    String address = nl("eia");
    Document page = page(session.open(address), 200);
    int row = next(page);
    Document one = page(send(session, address, page, "add.", "rndHours", "do", "add:"), 200);
    Document two =
        page(
            send(
                session,
                address,
                one,
                "r" + row + ".value",
                "100",
                "add.",
                "rndHours",
                "do",
                "add:"),
            200);
    String next = "r" + (row + 1);
    Document refused =
        page(
            send(session, address, two, next + ".op", "gte", next + ".value", "101", "do", "save"),
            422);
    assertThat(refused.select("#fouten").text())
        .contains("geen enkel bedrijf", "gaat nooit samen", "hoogstens 100", "minstens 101");
    assertThat(refused.text()).contains("Geen enkel bedrijf kan hieraan voldoen.");
    assertThat(revision("eia")).isZero();
    assertThat(send(session, address, refused, next + ".value", "100", "do", "save").getStatus())
        .as("at the limit both can hold")
        .isEqualTo(303);
  }

  @Test
  void theSecondOfTwoIsToldAndLosesNothing() throws Exception {
    SignedInSession one = manager("Manager eerst");
    SignedInSession two = manager("Manager daarna");
    String address = nl("praktijkleren");
    Document page = page(one.open(address), 200);
    int row = next(page);
    Document mine = page(send(one, address, page, "add.", "staff", "do", "add:"), 200);
    assertThat(send(one, address, mine, "r" + row + ".value", "9", "do", "save").getStatus())
        .isEqualTo(303);
    Document other = page(send(two, address, page, "add.", "turnover", "do", "add:"), 200);
    Document told =
        page(send(two, address, other, "r" + row + ".value", "1000", "do", "save"), 409);
    assertThat(told.select("#fouten").text()).contains("Manager eerst", "niets van u bewaard");
    assertThat(told.select("[aria-labelledby=ander]").text()).contains("hoogstens 9 banen");
    assertThat(told.select("#r" + row + "-value").attr("value")).isEqualTo("1000");
    assertThat(revision("praktijkleren")).isEqualTo(1);
    assertThat(send(two, address, told, "do", "save").getStatus()).isEqualTo(303);
    assertThat(rule("praktijkleren").toString())
        .contains("attribute=turnover")
        .doesNotContain("attribute=staff, operator=LTE, operand=Amount[value=9.0]");
  }

  @Test
  void whatDoesNotArriveWholeIsNotKept() throws Exception {
    SignedInSession session = manager("Manager half");
    String address = nl("vamil");
    Document page = page(session.open(address), 200);
    Document half = page(send(session, address, page, "rows", "7", "do", "save"), 422);
    assertThat(half.select("#fouten").text()).contains("Niet alles is aangekomen");
    assertThat(revision("vamil")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "do=save",
        "do=add:&add.=onzin",
        "do=add:9&add.9=staff",
        "do=remove:99",
        "do=remove:",
        "row=0&r0.is=kept&r0.from=/all/77&rows=1&do=save",
        "row=0&r0.is=kept&r0.from=x&rows=1&do=save",
        "row=0&r0.is=group&rows=1&mode=onzin&do=save",
        "row=0&r0.attr=onzin&rows=1&do=test",
        "row=0&r0.attr=staff&r0.op=onzin&rows=1&do=test",
        "row=0&r0.attr=staff&r0.op=lte&r0.value=99999999999999999999&rows=1&do=save",
        "row=0&r0.attr=staff&r0.op=between&r0.value=-1&r0.until=1e9&rows=1&do=save",
        "row=0&r0.attr=area&r0.op=areaWithin&r0.value=GM9999&rows=1&do=save",
        "row=0&r0.attr=sector&r0.op=sbiUnder&r0.value=%00&rows=1&do=save",
        "row=0&r0.attr=phase&r0.op=in&r0.value=onzin&rows=1&do=save",
        "row=0&row=0-0&row=0-0-0&r0.is=kept&r0-0.attr=x&rows=1&do=test",
        "basedOn=abc&source=99&rows=0&do=test"
      })
  void nothingThatIsSentBreaksThePage(String sent) throws Exception {
    SignedInSession session = manager("Manager onzin");
    String address = nl("innovatiekrediet");
    List<String> values = new ArrayList<>();
    for (String pair : sent.split("&", -1)) {
      int at = pair.indexOf('=');
      values.add(pair.substring(0, at));
      values.add(pair.substring(at + 1).replace("%00", "\u0000"));
    }
    MockHttpServletResponse response =
        session.send(address, address, values.toArray(new String[0]));
    assertThat(response.getStatus()).isIn(200, 422);
    page(response, response.getStatus());
    assertThat(revision("innovatiekrediet")).isZero();
  }

  @Test
  void theDoorOpensForManagersOfTheRegionOnly() throws Exception {
    String address = nl("koers-business-roadmaps");
    for (String each : List.of(address, "/en/manage/help/koers-business-roadmaps/conditions")) {
      page(person("Manager deur", Role.PROGRAMME_MANAGER, "zuid-limburg").open(each), 200);
      for (Role role : Role.values()) {
        if (role != Role.PROGRAMME_MANAGER && role != Role.ADMINISTRATOR) {
          assertThat(person("Ander", role, "zuid-limburg").open(each).getStatus())
              .as(role.code())
              .isEqualTo(403);
        }
      }
      assertThat(SignedInSession.administrator(mvc).open(each).getStatus()).isEqualTo(403);
      assertThat(mvc.perform(get(URI.create(HOST + each))).andReturn().getResponse().getStatus())
          .isEqualTo(303);
    }
    SignedInSession elsewhere = person("Manager elders", Role.PROGRAMME_MANAGER, "midden-brabant");
    assertThat(elsewhere.open(address).getStatus()).isEqualTo(403);
    assertThat(
            elsewhere.send("/nl/beheer/nakijken", address, "do", "save", "rows", "0").getStatus())
        .isEqualTo(403);
  }
}
