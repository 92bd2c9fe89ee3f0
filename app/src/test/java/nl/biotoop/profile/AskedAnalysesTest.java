package nl.biotoop.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.UUID;
import nl.biotoop.AppTest;
import nl.biotoop.DeskPeople;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.desk.Questions;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.profile.AskedAnalysis.Draft;
import nl.biotoop.profile.AskedAnalysis.Status;
import nl.biotoop.rules.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/** Which analyses a region asked for, by whom, and what came of them. */
@AppTest
class AskedAnalysesTest {
  private final MockMvc mvc;
  private final DeskPeople people;
  private final AskedAnalyses analyses;

  @Autowired
  AskedAnalysesTest(MockMvc mvc, Users users, Questions questions, AskedAnalyses analyses) {
    this.mvc = mvc;
    this.people = new DeskPeople(mvc, users, questions);
    this.analyses = analyses;
  }

  private Account manager(String region) {
    return people.account("analyse-" + UUID.randomUUID(), Role.PROGRAMME_MANAGER, region);
  }

  private static String manage(String region) {
    return "/nl/beheer/regioprofiel/" + region;
  }

  private static Document page(MockHttpServletResponse response, int status) throws Exception {
    assertThat(response.getStatus()).isEqualTo(status);
    Document page = Jsoup.parse(response.getContentAsString());
    assertThat(PageRules.faults(page)).isEmpty();
    return page;
  }

  private Document profile(String region) throws Exception {
    return page(
        mvc.perform(get(URI.create("http://localhost/nl/regioprofiel/" + region)))
            .andReturn()
            .getResponse(),
        200);
  }

  @Test
  void whatTheSourcesNameStandsThereWithItsAnswerAndLine() throws Exception {
    assertThat(profile("zuid-limburg").select("#analyses + div tbody tr").text())
        .contains("Public Result", "Klaar", "regel 173");
    assertThat(profile("noordoost-brabant").select("#analyses + div tbody tr").eachText())
        .allMatch(row -> row.contains("Gevraagd") && row.contains("Nog niemand"));
  }

  @Test
  void aManagerAsksForOneAndItIsReadyOnlyWithAnAnswerThatLeadsToItsEvidence() throws Exception {
    SignedInSession manager = people.session(manager("midden-brabant").login());
    String blank = manage("midden-brabant") + "/analyses/nieuw";
    assertThat(
            page(manager.send(blank, blank, "status", "ready"), 422)
                .select("#fouten a")
                .eachAttr("href"))
        .containsExactly("#question", "#asker", "#supplier", "#answer", "#source");
    assertThat(
            manager
                .send(
                    blank,
                    blank,
                    "question",
                    "Waar blijft het talent? (fictief)",
                    "asker",
                    "Midpoint Brabant",
                    "status",
                    "asked")
                .getStatus())
        .isEqualTo(303);
    Document list = page(manager.open(manage("midden-brabant")), 200);
    String form = list.select("a:contains(Waar blijft)").attr("href");
    Document refused =
        page(
            manager.send(
                form,
                form,
                "revision",
                "1",
                "question",
                "Waar blijft het talent? (fictief)",
                "asker",
                "Midpoint Brabant",
                "status",
                "not-needed"),
            422);
    assertThat(refused.select("#fouten a").eachAttr("href")).containsExactly("#answer");
    assertThat(refused.select("option[selected]").attr("value")).isEqualTo("not-needed");
    assertThat(
            manager
                .send(
                    form,
                    form,
                    "revision",
                    "1",
                    "question",
                    "Waar blijft het talent? (fictief)",
                    "asker",
                    "Midpoint Brabant",
                    "supplier",
                    "Een hogeschool (fictief)",
                    "status",
                    "ready",
                    "answer",
                    "In de regio (fictief)",
                    "source",
                    "https://voorbeeld.nl/talent")
                .getStatus())
        .isEqualTo(303);
    Document shown = profile("midden-brabant");
    assertThat(shown.select("#analyses + div tbody").text())
        .contains("Klaar", "In de regio (fictief)");
    assertThat(shown.select("#analyses + div tbody a").eachAttr("href"))
        .containsExactly("https://voorbeeld.nl/talent");
  }

  @Test
  void whoIsOvertakenIsToldAndLosesNothing() throws Exception {
    SignedInSession manager = people.session(manager("noordoost-brabant").login());
    String form = manage("noordoost-brabant") + "/analyses/voedingsbodem";
    String[] draft = {
      "revision", "0", "question", "Eerste vraag (fictief)", "asker", "AgriFood Capital",
    };
    assertThat(manager.send(form, form, draft).getStatus()).isEqualTo(303);
    draft[3] = "Tweede vraag (fictief)";
    Document late = page(manager.send(form, form, draft), 422);
    assertThat(late.select("#fouten").text()).contains("Eerste vraag (fictief)");
    assertThat(late.select("#question").text()).isEqualTo("Tweede vraag (fictief)");
    draft[1] = late.select("input[name=revision]").attr("value");
    assertThat(manager.send(form, form, draft).getStatus()).isEqualTo(303);
    assertThat(analyses.find("noordoost-brabant", "voedingsbodem").orElseThrow().revision())
        .isEqualTo(2);
  }

  @Test
  void onlyTheManagerOfTheRegionKeepsThem() throws Exception {
    Account other = manager("midden-brabant");
    Draft draft = new Draft(0, "Wat?", "Een functie", "", Status.ASKED, "", "", Language.NL);
    assertThatThrownBy(() -> analyses.add(other, "zuid-limburg", draft))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> analyses.keep(other, "zuid-limburg", "led-programma", draft))
        .isInstanceOf(AccessDeniedException.class);
    SignedInSession session = people.session(other.login());
    assertThat(session.open(manage("zuid-limburg") + "/analyses/led-programma").getStatus())
        .isEqualTo(403);
    assertThat(session.open(manage("midden-brabant") + "/analyses/weg").getStatus()).isEqualTo(404);
  }
}
