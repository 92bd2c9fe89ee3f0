package nl.biotoop.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.biotoop.AppTest;
import nl.biotoop.DeskPeople;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.desk.Questions;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.profile.NotedTarget.Draft;
import nl.biotoop.rules.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/** A region notes how the figures of its documents stand. */
@AppTest
class TargetNotesTest {
  private static final String JOBS = "banen-zuid-limburg";
  private static final String FORM = "/nl/beheer/streefcijfers/" + JOBS;

  private final MockMvc mvc;
  private final DeskPeople people;
  private final TargetNotes notes;
  private final JdbcClient database;

  @Autowired
  TargetNotesTest(
      MockMvc mvc, Users users, Questions questions, TargetNotes notes, JdbcClient database) {
    this.database = database;
    this.mvc = mvc;
    this.people = new DeskPeople(mvc, users, questions);
    this.notes = notes;
  }

  @AfterEach
  void forget() {
    database.sql("delete from profile_actual").update();
  }

  private Account manager(String region) {
    return people.account("stand-" + UUID.randomUUID(), Role.PROGRAMME_MANAGER, region);
  }

  private static Document page(MockHttpServletResponse response, int status) throws Exception {
    assertThat(response.getStatus()).isEqualTo(status);
    Document page = Jsoup.parse(response.getContentAsString());
    assertThat(PageRules.faults(page)).isEmpty();
    return page;
  }

  private Element shown(String id) throws Exception {
    Document page =
        page(
            mvc.perform(get(URI.create("http://localhost/nl/streefcijfers")))
                .andReturn()
                .getResponse(),
            200);
    assertThat(page.select("a[href*=/beheer/streefcijfers]")).as("not for a visitor").isEmpty();
    return page.select("#cijfer-" + id).get(0);
  }

  private MockHttpServletResponse send(
      SignedInSession session, int revision, String text, String amount, String day, String source)
      throws Exception {
    return session.send(
        FORM,
        FORM,
        "revision",
        "" + revision,
        "text",
        text,
        "amount",
        amount,
        "day",
        day,
        "source",
        source);
  }

  @Test
  void theNewestIsShownWithItsDayAndSourceAndWhatWasBeforeStays() throws Exception {
    SignedInSession manager = people.session(manager("zuid-limburg").login());
    int before = notes.find(JOBS).orElseThrow().revision();
    MockHttpServletResponse kept =
        send(
            manager,
            before,
            "12.500 banen (fictief)",
            "12.500",
            "2019-12-31",
            "Jaarverslag (fictief)");
    assertThat(kept.getStatus()).isEqualTo(303);
    assertThat(kept.getHeader("Location"))
        .isEqualTo("/nl/streefcijfers?region=zuid-limburg&done=noted#cijfer-" + JOBS);
    assertThat(shown(JOBS).text())
        .contains("12.500 banen (fictief), op 31 december 2019", "Jaarverslag (fictief)")
        .as("a figure from before the end says nothing of the end")
        .contains("Wij weten niet of het gehaald is");

    send(
        manager,
        before + 1,
        "16.000 banen (fictief)",
        "16000",
        "2020-12-31",
        "https://voorbeeld.nl/b");
    assertThat(shown(JOBS).text())
        .contains("Te laat: de einddatum is voorbij en het is niet gehaald")
        .contains("Eerdere standen (1)");
    assertThat(shown(JOBS).select("details li").text()).contains("12.500 banen (fictief)");
    assertThat(shown(JOBS).text()).doesNotContain("Genoteerd door");

    send(
        manager, before + 2, "17.200 banen (fictief)", "17.200", "2024-05-01", "Telling (fictief)");
    assertThat(shown(JOBS).text()).contains("Gehaald, maar pas na de einddatum gemeten.");
    Document form = page(manager.open(FORM), 200);
    assertThat(form.select("ol.biotoop-steps > li")).hasSize(before + 3);
    assertThat(form.select("ol.biotoop-steps > li").get(0).text()).contains("Genoteerd door");
  }

  @Test
  void withoutSourceItIsRefusedAndNothingTypedIsLost() throws Exception {
    SignedInSession manager = people.session(manager("zuid-limburg").login());
    int before = notes.find(JOBS).orElseThrow().revision();
    Document refused = page(send(manager, before, "veel", "veel", "2999-01-01", " "), 422);
    assertThat(refused.select("#fouten a").eachAttr("href"))
        .containsExactly("#amount", "#day", "#source");
    assertThat(refused.select("#source-fout").text())
        .isEqualTo("Noem de bron, in hoogstens 300 tekens. Zonder bron noteren wij geen stand.");
    assertThat(refused.select("#text").attr("value")).isEqualTo("veel");
    assertThat(refused.select("#amount").attr("value")).isEqualTo("veel");
    assertThat(refused.select("#day").attr("value")).isEqualTo("2999-01-01");
    page(send(manager, before, "", "", "2020-02-31", ""), 422);
    assertThat(notes.find(JOBS).orElseThrow().revision()).isEqualTo(before);
  }

  @Test
  void whoIsOvertakenIsToldAndOnlyTheRegionItselfNotes() throws Exception {
    Account account = manager("zuid-limburg");
    SignedInSession manager = people.session(account.login());
    NotedTarget now = notes.find(JOBS).orElseThrow();
    Draft draft =
        new Draft(
            now.revision(),
            "tien (fictief)",
            OptionalDouble.empty(),
            "2020-01-01",
            "bron",
            Language.NL);
    assertThat(notes.add(account, now.target(), draft)).isEmpty();
    Document overtaken =
        page(send(manager, now.revision(), "elf (fictief)", "", "2020-01-01", "bron"), 422);
    assertThat(overtaken.select("#fouten").text()).contains("Iemand anders");
    assertThat(overtaken.select("#text").attr("value")).isEqualTo("elf (fictief)");
    assertThat(overtaken.select("input[name=revision]").attr("value"))
        .isEqualTo("" + (now.revision() + 1));

    Account other = manager("midden-brabant");
    assertThatThrownBy(() -> notes.add(other, now.target(), draft))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(people.session(other.login()).open(FORM).getStatus()).isEqualTo(403);
    assertThat(manager.open("/nl/beheer/streefcijfers/bestaat-niet").getStatus()).isEqualTo(404);
  }
}
