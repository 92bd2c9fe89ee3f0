package nl.biotoop.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import nl.biotoop.AppTest;
import nl.biotoop.DeskPeople;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.desk.Questions;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.library.SourceLibrary;
import nl.biotoop.platform.Audit;
import nl.biotoop.profile.Part.Kind;
import nl.biotoop.rules.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/** What regions say of themselves: from the sources, and changed by who runs the programme. */
@AppTest
class ProfilesTest {
  private static final String MANAGE = "/nl/beheer/regioprofiel/";

  private final MockMvc mvc;
  private final DeskPeople people;
  private final RegionProfiles profiles;
  private final Parts parts;
  private final SourceLibrary library;
  private final Audit audit;

  @Autowired
  ProfilesTest(
      MockMvc mvc,
      Users users,
      Questions questions,
      RegionProfiles profiles,
      Parts parts,
      SourceLibrary library,
      Audit audit) {
    this.mvc = mvc;
    this.people = new DeskPeople(mvc, users, questions);
    this.profiles = profiles;
    this.parts = parts;
    this.library = library;
    this.audit = audit;
  }

  private Account manager(String region) {
    return people.account("profiel-" + UUID.randomUUID(), Role.PROGRAMME_MANAGER, region);
  }

  private Document page(String address) throws Exception {
    return page(
        mvc.perform(get(URI.create("http://localhost" + address))).andReturn().getResponse(), 200);
  }

  private static Document page(MockHttpServletResponse response, int status) throws Exception {
    assertThat(response.getStatus()).isEqualTo(status);
    Document page = Jsoup.parse(response.getContentAsString());
    assertThat(PageRules.faults(page)).isEmpty();
    return page;
  }

  private static PassageDraft draft(int basedOn, String text) {
    return new PassageDraft(basedOn, "", text, Language.NL, "Eigen opgave", "Nieuw inzicht");
  }

  @Test
  void threeRegionsHaveTheSevenFieldsAndEveryStatementNamesItsDocumentAndLine() {
    Set<String> known =
        library.all().stream().map(source -> source.code()).collect(Collectors.toSet());
    assertThat(parts.of(Kind.FIELD)).hasSize(7);
    for (String region : List.of("zuid-limburg", "midden-brabant", "noordoost-brabant")) {
      RegionProfile profile = profiles.of(region);
      assertThat(profile.in(Parts.ANALYSIS).statements()).as(region).hasSizeGreaterThan(2);
      for (Passage passage : profile.passages().values()) {
        for (Statement one : passage.statements()) {
          if (passage.revision() == 0) {
            assertThat(known).contains(one.evidence().code());
            assertThat(one.evidence().line()).matches("[0-9]+(, [0-9]+)*");
            assertThat(one.text().inBothLanguages()).isTrue();
          }
        }
      }
    }
    assertThat(profiles.of("noordoost-brabant").in("history").isEmpty())
        .as("the sources say nothing, and that is not made up")
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q=braindrain            | Midden-Brabant",
        "q=Brain%20drain         | Midden-Brabant",
        "q=sneeuwbal             | Zuid-Limburg",
        "q=vijfsterren%20logistiek | Noordoost-Brabant",
        "way=living-lab    | Midden-Brabant",
        "way=phase-support | Zuid-Limburg"
      })
  void aWordOrAWayOfWorkingFindsTheRegion(String query, String region) throws Exception {
    assertThat(page("/nl/regioprofiel?" + query).select("article h2").eachText())
        .containsExactly(region);
  }

  @Test
  void whatIsFoundStandsWithItsSourceAndNothingFoundIsSaid() throws Exception {
    Document found = page("/nl/regioprofiel?q=braindrain");
    assertThat(found.select("article").text()).contains("Wat er speelt", "regel 195");
    assertThat(page("/nl/regioprofiel?q=xyzzy").text()).contains("Regio's gevonden: 0.");
    Document unread = page("/nl/regioprofiel?way=weg");
    assertThat(unread.select("[role=status]").text()).contains("\"weg\"");
    assertThat(unread.select("article")).hasSize(3);
  }

  @Test
  void twoRegionsStandSideBySide() throws Exception {
    Document page =
        page("/nl/regioprofiel/vergelijken?region=midden-brabant&region=noordoost-brabant");
    assertThat(page.select("thead th").eachText())
        .containsExactly("Deel", "Midden-Brabant", "Noordoost-Brabant");
    assertThat(page.select("tr:has(th:contains(Geschiedenis)) td").eachText())
        .satisfies(cells -> {
          assertThat(cells.getFirst()).contains("textiel");
          assertThat(cells.getLast()).startsWith("Niet bekend.");
        });
    assertThat(page("/nl/regioprofiel/vergelijken?region=weg&region=midden-brabant").text())
        .contains("Wij kennen deze regio niet: weg.");
    assertThat(page("/nl/regioprofiel/vergelijken?region=midden-brabant").text())
        .contains("Kies twee verschillende regio's.");
  }

  @Test
  void theProfileLeadsToTheTargetsAndTheComparisonOfItsRegion() throws Exception {
    Document profile = page("/nl/regioprofiel/midden-brabant");
    for (String way : List.of("/nl/streefcijfers?", "/nl/regioprofiel/vergelijken?")) {
      String link = profile.select("main a[href^='" + way + "']").attr("href");
      assertThat(page(link).select("option[selected]").eachAttr("value"))
          .as(link)
          .contains("midden-brabant");
    }
  }

  @Test
  void theRegionPageLeadsToTheProfile() throws Exception {
    assertThat(page("/nl/regio/zuid-limburg").select("a[href=/nl/regioprofiel/zuid-limburg]"))
        .hasSize(1);
    Document profile = page("/en/region-profile/zuid-limburg");
    assertThat(profile.select("#voorwaarden + p + div tbody tr")).hasSize(10);
    assertThat(profile.text()).contains("No score yet", "the region is here", "line 175");
  }

  @Test
  void aManagerChangesTheCoreTaskWithAReasonAndEveryVersionStays() throws Exception {
    Account account = manager("midden-brabant");
    SignedInSession manager = people.session(account.login());
    String form = MANAGE + "midden-brabant/deel/task";
    Document open = page(manager.open(form), 200);
    assertThat(open.select("#source").attr("value")).contains("regel 197");
    String revision = open.select("input[name=revision]").attr("value");
    Document wrong =
        page(
            manager.send(
                form,
                form,
                "revision",
                revision,
                "text",
                "a".repeat(281),
                "source",
                "",
                "reason",
                ""),
            422);
    assertThat(wrong.select("#fouten a").eachAttr("href"))
        .containsExactly("#text", "#source", "#reason");
    assertThat(wrong.select("#fouten").text()).contains("280", "281");
    assertThat(wrong.select("#text").text()).hasSize(281);
    MockHttpServletResponse kept =
        manager.send(
            form,
            form,
            "revision",
            revision,
            "text",
            "Talent\u0000 houden (fictief)",
            "source",
            "https://voorbeeld.nl/agenda",
            "reason",
            "De agenda is vernieuwd");
    assertThat(kept.getStatus()).isEqualTo(303);
    Document shown = page("/nl/regioprofiel/midden-brabant");
    assertThat(shown.select("section").text())
        .contains(
            "Talent houden (fictief)",
            account.name(),
            "De agenda is vernieuwd",
            "Wat de regio nodig heeft");
    assertThat(page("/en/region-profile/midden-brabant").select("section [lang=nl]").eachText())
        .contains("Talent houden (fictief)");
    assertThat(audit.latest(5))
        .anySatisfy(entry -> {
          assertThat(entry.action()).isEqualTo("profile-changed");
          assertThat(entry.subject()).isEqualTo("profile:midden-brabant/task");
        });
  }

  @Test
  void aStateOfTheLadderAndAScoreNeedEvidence() throws Exception {
    SignedInSession manager = people.session(manager("noordoost-brabant").login());
    for (Map.Entry<String, String> choice :
        Map.of("ladder", "linking", "reachability", "4").entrySet()) {
      String form = MANAGE + "noordoost-brabant/deel/" + choice.getKey();
      Document wrong =
          page(
              manager.send(
                  form, form, "revision", "0", "choice", choice.getValue(), "reason", "Bekeken"),
              422);
      assertThat(wrong.select("#fouten a").eachAttr("href")).containsExactly("#source");
      assertThat(wrong.select("option[selected]").attr("value")).isEqualTo(choice.getValue());
      assertThat(
              page(
                      manager.send(
                          form,
                          form,
                          "revision",
                          "0",
                          "choice",
                          "hoog",
                          "source",
                          "x",
                          "reason",
                          "y"),
                      422)
                  .select("#fouten a")
                  .eachAttr("href"))
          .containsExactly("#choice");
      assertThat(
              manager
                  .send(
                      form,
                      form,
                      "revision",
                      "0",
                      "choice",
                      choice.getValue(),
                      "source",
                      "Meting 2026 (fictief)",
                      "reason",
                      "Bekeken")
                  .getStatus())
          .isEqualTo(303);
    }
    Part reachability = parts.find("reachability").orElseThrow();
    assertThat(profiles.of("noordoost-brabant").score(reachability)).hasValue(4);
    assertThat(profiles.of("midden-brabant").score(reachability)).isEmpty();
    assertThat(page("/nl/regioprofiel/noordoost-brabant").select(".biotoop-steps strong").text())
        .startsWith("Groei");
  }

  @Test
  void whoIsOvertakenIsToldAndLosesNothing() throws Exception {
    SignedInSession manager = people.session(manager("zuid-limburg").login());
    String form = MANAGE + "zuid-limburg/deel/culture";
    String[] first = {"revision", "0", "text", "Eerst (fictief)", "source", "x", "reason", "Een"};
    String[] second = {
      "revision", "0", "text", "Daarna (fictief)", "source", "y", "reason", "Twee"
    };
    assertThat(manager.send(form, form, first).getStatus()).isEqualTo(303);
    Document late = page(manager.send(form, form, second), 422);
    assertThat(late.select("#fouten").text()).contains("Eerst (fictief)");
    assertThat(late.select("#text").text()).isEqualTo("Daarna (fictief)");
    second[1] = late.select("input[name=revision]").attr("value");
    assertThat(manager.send(form, form, second).getStatus()).isEqualTo(303);
    assertThat(profiles.history("zuid-limburg", parts.find("culture").orElseThrow()))
        .extracting(Passage::revision)
        .containsExactly(2, 1, 0);
  }

  @Test
  void ofTwoAtTheSameMomentOneIsTold() throws Exception {
    Account account = manager("zuid-limburg");
    Part part = parts.find("physical").orElseThrow();
    Callable<Boolean> keep =
        () ->
            profiles
                .keep(account, "zuid-limburg", part, draft(0, "Tegelijk (fictief)"))
                .isPresent();
    try (var two = Executors.newFixedThreadPool(2)) {
      List<Boolean> told =
          two.invokeAll(List.of(keep, keep)).stream().map(ProfilesTest::result).toList();
      assertThat(told).containsExactlyInAnyOrder(true, false);
    }
    assertThat(profiles.of("zuid-limburg").in(part).revision()).isOne();
  }

  private static boolean result(java.util.concurrent.Future<Boolean> future) {
    return future.resultNow();
  }

  @Test
  void onlyTheManagerOfTheRegionChangesIt() throws Exception {
    Account other = manager("midden-brabant");
    Part task = parts.find(Parts.TASK).orElseThrow();
    assertThatThrownBy(() -> profiles.keep(other, "zuid-limburg", task, draft(0, "Nee")))
        .isInstanceOf(AccessDeniedException.class);
    SignedInSession session = people.session(other.login());
    assertThat(session.open(MANAGE + "zuid-limburg").getStatus()).isEqualTo(403);
    assertThat(session.open(MANAGE + "zuid-limburg/deel/task").getStatus()).isEqualTo(403);
    assertThat(session.open(MANAGE + "midden-brabant/deel/weg").getStatus()).isEqualTo(404);
    assertThat(session.open(MANAGE + "nergens").getStatus()).isEqualTo(404);
    assertThatThrownBy(() ->
            profiles.keep(
                other,
                "midden-brabant",
                task,
                new PassageDraft(0, "", "Zonder bron", Language.NL, "", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SOURCE");
  }
}
