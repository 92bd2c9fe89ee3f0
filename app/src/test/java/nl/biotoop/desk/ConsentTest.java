package nl.biotoop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.territory.Territories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Nobody is on the list who did not say yes, or who took it back. */
@AppTest
@TestPropertySource(properties = DeskStaff.OWN_DATABASE)
class ConsentTest {
  private static final String HOST = "http://localhost";
  private static final String LIST = "/nl/vragen/benaderen";

  private final MockMvc mvc;
  private final Questions questions;
  private final JdbcClient database;
  private final DeskStaff staff;

  @Autowired
  ConsentTest(
      MockMvc mvc, Users users, Questions questions, Territories territories, JdbcClient database) {
    this.mvc = mvc;
    this.questions = questions;
    this.database = database;
    this.staff = new DeskStaff(mvc, users, questions, territories);
  }

  private Document visit(String address) throws Exception {
    return Jsoup.parse(
        mvc.perform(get(URI.create(HOST + address)))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  /** Presses the one button of a form of the private page. */
  private int press(String own, String action) throws Exception {
    MockHttpServletResponse page =
        mvc.perform(get(URI.create(HOST + own))).andReturn().getResponse();
    Document document = Jsoup.parse(page.getContentAsString());
    return mvc.perform(
            post(URI.create(HOST + own + action))
                .cookie(Objects.requireNonNull(page.getCookie("XSRF-TOKEN")))
                .param("_csrf", document.select("input[name=_csrf]").attr("value")))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private String sheet(SignedInSession session, String query) throws Exception {
    StringBuilder all = new StringBuilder();
    byte[] file = session.open(LIST + "/export.xlsx" + query).getContentAsByteArray();
    SheetParts.of(file).values().forEach(all::append);
    return all.toString();
  }

  @Test
  void onlyWhoSaidYesIsOnTheListAndOneClickTakesItBack() throws Exception {
    SignedInSession session =
        staff.session(staff.account("benadert", Role.ADVISER, "zuid-limburg"));
    Questions.Asked silent = staff.ask("Zegt niets", "groei", "GM0935");
    questions.giveReach(silent.question(), "stil@bedrijf.example");
    Questions.Asked willing = staff.ask("Zegt ja", "groei", "GM0935");
    String own = "/nl/vraag/" + willing.token();
    assertThat(press(own, "/toestemming")).isEqualTo(303);
    assertThat(session.open(LIST).getContentAsString())
        .as("without an address there is nobody to approach")
        .doesNotContain("ja@bedrijf.example");
    questions.giveReach(willing.question(), "ja@bedrijf.example");
    assertThat(visit(own).select("form[action$=toestemming]")).hasSize(1);
    assertThat(press(own, "/toestemming")).isEqualTo(303);
    assertThat(press(own, "/toestemming")).as("twice is once").isEqualTo(303);
    assertThat(visit(own).text()).contains("mag een adviseur u later benaderen");
    assertThat(
            database
                .sql(
                    "select purpose, text_version, given_at from desk_consent where question_id ="
                        + " :id")
                .param("id", willing.question().id())
                .query()
                .listOfRows())
        .hasSize(1)
        .allMatch(row -> row.values().stream().noneMatch(Objects::isNull));
    assertThat(session.open(LIST).getContentAsString())
        .contains("ja@bedrijf.example")
        .doesNotContain("stil@bedrijf.example");
    assertThat(sheet(session, "")).contains("ja@bedrijf.example").doesNotContain("stil@");
    assertThat(sheet(session, "?theme=groei&place=GM0935")).contains("ja@bedrijf.example");
    assertThat(sheet(session, "?theme=personeel")).doesNotContain("ja@bedrijf.example");
    assertThat(sheet(session, "?place=GM0917")).doesNotContain("ja@bedrijf.example");

    assertThat(press(own, "/toestemming/intrekken")).isEqualTo(303);
    assertThat(session.open(LIST).getContentAsString()).doesNotContain("ja@bedrijf.example");
    assertThat(sheet(session, "")).doesNotContain("ja@bedrijf.example");
    press(own, "/toestemming");
    assertThat(session.open(LIST).getContentAsString()).contains("ja@bedrijf.example");
    questions.erase(willing.question());
    assertThat(sheet(session, "")).doesNotContain("ja@bedrijf.example");
    assertThat(
            database
                .sql("select count(*) from desk_consent where question_id = :id")
                .param("id", willing.question().id())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void anotherRegionAndOtherRolesSeeNobodyAndThePagesAreWellMade() throws Exception {
    Questions.Asked willing = staff.ask("Alleen hier", "groei", "GM0855");
    questions.giveReach(willing.question(), "hier@bedrijf.example");
    press("/nl/vraag/" + willing.token(), "/toestemming");
    SignedInSession here = staff.session(staff.account("hier", Role.ADVISER, "midden-brabant"));
    for (String address : List.of(LIST, "/en/questions/approach")) {
      Document page = Jsoup.parse(here.open(address).getContentAsString(), HOST + address);
      assertThat(page.text()).contains("hier@bedrijf.example");
      assertThat(PageRules.faults(page)).isEmpty();
    }
    assertThat(
            database
                .sql("select count(*) from platform_audit where action = 'approachable-read'")
                .query(Long.class)
                .single())
        .isPositive();
    SignedInSession elsewhere = staff.session(staff.account("daar", Role.ADVISER, "zuid-limburg"));
    assertThat(elsewhere.open(LIST).getContentAsString()).doesNotContain("hier@bedrijf.example");
    SignedInSession expert = staff.session(staff.account("kenner", Role.EXPERT, "midden-brabant"));
    assertThat(expert.open(LIST).getStatus()).isEqualTo(403);
    assertThat(expert.open(LIST + "/export.xlsx").getStatus()).isEqualTo(403);
  }
}
