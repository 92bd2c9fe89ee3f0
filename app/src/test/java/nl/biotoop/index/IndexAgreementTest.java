package nl.biotoop.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.biotoop.AppTest;
import nl.biotoop.DeskPeople;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.desk.Questions;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.index.IndexProposals.Adoption;
import nl.biotoop.platform.Audit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** From proposal by discussion to the next version, in a database of its own. */
@AppTest
@TestPropertySource(properties = "biotoop.test.database-of=agreed-indices")
class IndexAgreementTest {
  private static final String LIST = "/nl/beheer/indexen";
  private static final String FORM = LIST + "/eu-nuts2/nieuw";

  private final Indices indices;
  private final IndexProposals proposals;
  private final DeskPeople people;
  private final Audit audit;

  @Autowired
  IndexAgreementTest(
      MockMvc mvc,
      Users users,
      Questions questions,
      Indices indices,
      IndexProposals proposals,
      Audit audit) {
    this.people = new DeskPeople(mvc, users, questions);
    this.indices = indices;
    this.proposals = proposals;
    this.audit = audit;
  }

  private Account account(Role role) {
    return people.account("index-" + UUID.randomUUID(), role, "zuid-limburg");
  }

  private SignedInSession session(Role role) throws Exception {
    return people.session(account(role).login());
  }

  private static Document page(MockHttpServletResponse response, int status) throws Exception {
    assertThat(response.getStatus()).isEqualTo(status);
    Document page = Jsoup.parse(response.getContentAsString());
    assertThat(PageRules.faults(page)).isEmpty();
    return page;
  }

  private static String[] fields(String... changed) {
    List<String> fields =
        new java.util.ArrayList<>(
            List.of(
                "indicator_institutions", "quality_of_government",
                "weight_institutions", "1",
                "indicator_demand", "disposable_income_per_inhabitant",
                "weight_demand", "2,5",
                "indicator_talent", "tertiary_education_25_64",
                "weight_talent", "1",
                "year", "2019",
                "cap", "4",
                "aggregation", "geometric",
                "reason", "Vraag telt zwaarder."));
    for (int at = 0; at < changed.length; at += 2) {
      int place = fields.indexOf(changed[at]);
      if (place < 0) {
        fields.addAll(List.of(changed[at], changed[at + 1]));
      } else {
        fields.set(place + 1, changed[at + 1]);
      }
    }
    return fields.toArray(String[]::new);
  }

  private String json(int version, double weight) {
    Edition newest = indices.find("eu-nuts2").orElseThrow();
    return newest
        .spec()
        .json()
        .replaceFirst("\"version\"\\s*:\\s*[0-9]+", "\"version\": " + version)
        .replaceFirst("\"weight\"\\s*:\\s*[0-9.]+", "\"weight\": " + weight);
  }

  @Test
  void aProposalBecomesTheNextVersionAndTheOneBeforeKeepsItsNumbersAndItsAddress()
      throws Exception {
    Edition before = indices.find("eu-nuts2").orElseThrow();
    String bits = indices.result(before).fingerprint();
    SignedInSession researcher = session(Role.RESEARCHER);
    MockHttpServletResponse made = researcher.send(FORM, FORM, fields());
    assertThat(made.getStatus()).isEqualTo(303);
    String address = String.valueOf(made.getHeader("Location")).replaceFirst("\\?.*", "");
    Document proposal = page(researcher.open(address), 200);
    assertThat(proposal.text())
        .contains("Vraag telt zwaarder.", "onderzoeker, Zuid-Limburg")
        .contains("Vraag: Besteedbaar inkomen per inwoner, gewicht 2,5 (was 1)")
        .contains("Kennis doet niet meer mee", "meetkundig");
    assertThat(proposal.select("form[action$=aannemen]")).isEmpty();
    assertThat(researcher.send(address, address + "/aannemen").getStatus()).isEqualTo(403);
    assertThat(
            researcher.send(address, address + "/notitie", "note", "Graag ook kennis.").getStatus())
        .isEqualTo(303);
    Account manager = account(Role.PROGRAMME_MANAGER);
    SignedInSession programme = people.session(manager.login());
    assertThat(page(programme.open(address), 200).text()).contains("Graag ook kennis.");
    assertThat(programme.send(address, address + "/aannemen").getStatus()).isEqualTo(303);
    int version = before.spec().version() + 1;
    Edition now = indices.find("eu-nuts2").orElseThrow();
    assertThat(now.spec().version()).isEqualTo(version);
    assertThat(now.pinned()).isTrue();
    assertThat(now.spec().parts()).hasSize(3);
    Edition old = indices.find(before.spec().key()).orElseThrow();
    assertThat(old.pinned()).isTrue();
    assertThat(indices.recompute(old).fingerprint()).isEqualTo(bits).isEqualTo(old.fingerprint());
    assertThat(page(programme.open(address), 200).text()).contains("Aangenomen als versie");
    assertThat(
            page(programme.open("/nl/monitor/indexen/" + before.spec().key() + "/NL41"), 200)
                .select("input[name=recompute]")
                .attr("value"))
        .isEqualTo(bits);
    assertThat(audit.about(manager.id(), 10))
        .anyMatch(entry -> entry.action().equals("index-adopted"));
  }

  @Test
  void ofTwoAdoptionsTheSecondIsToldAndLosesNothing() throws Exception {
    Account one = account(Role.PROGRAMME_MANAGER);
    int next = indices.find("eu-nuts2").orElseThrow().spec().version() + 1;
    List<UUID> made =
        List.of(
            proposals.propose(one, json(next, 2), "Eerste"),
            proposals.propose(one, json(next, 3), "Tweede"));
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Callable<Adoption>> adoptions =
          made.stream().map(id -> (Callable<Adoption>) () -> proposals.adopt(one, id)).toList();
      List<Adoption> ended =
          both.invokeAll(adoptions).stream().map(IndexAgreementTest::outcome).toList();
      assertThat(ended).filteredOn(Adoption.Adopted.class::isInstance).hasSize(1);
      assertThat(ended).contains(new Adoption.Overtaken(next));
    }
    UUID second =
        made.stream().filter(id -> proposals.find(id).orElseThrow().isOpen()).findFirst().get();
    SignedInSession manager = people.session(one.login());
    Document page = page(manager.open(LIST + "/eu-nuts2/voorstellen/" + second), 200);
    assertThat(page.text()).contains("Intussen kwam versie " + next);
    assertThat(page.select("form[action$=aannemen]")).isEmpty();
    Document again = page(manager.open(page.select("a[href*=from]").attr("href")), 200);
    assertThat(again.select("textarea[name=reason]").text()).isIn("Eerste", "Tweede");
    assertThat(again.select("input[name=weight_institutions]").attr("value")).isIn("2", "3");
  }

  @Test
  void whoProposedTakesAnOpenProposalBackAndNobodyAdoptsItAfterThat() throws Exception {
    int next = indices.find("eu-nuts2").orElseThrow().spec().version() + 1;
    Account researcher = account(Role.RESEARCHER);
    UUID made = proposals.propose(researcher, json(next, 2), "Bij nader inzien niet");
    String address = LIST + "/eu-nuts2/voorstellen/" + made;
    Account manager = account(Role.PROGRAMME_MANAGER);
    SignedInSession programme = people.session(manager.login());
    assertThat(page(programme.open(address), 200).select("form[action$=intrekken]"))
        .as("another function did not propose it")
        .isEmpty();
    assertThat(programme.send(address, address + "/intrekken").getStatus()).isEqualTo(403);
    SignedInSession proposer = people.session(researcher.login());
    MockHttpServletResponse withdrawn = proposer.send(address, address + "/intrekken");
    assertThat(withdrawn.getHeader("Location")).isEqualTo(address + "?done=withdrawn");
    assertThat(page(proposer.open(address + "?done=withdrawn"), 200).text())
        .contains("Het voorstel is ingetrokken.", "Ingetrokken op", "Bij nader inzien niet");
    assertThat(page(programme.open(address), 200).select("form[action$=aannemen]")).isEmpty();
    assertThat(programme.send(address, address + "/aannemen").getStatus()).isEqualTo(303);
    assertThat(proposals.adopt(manager, made)).isEqualTo(new Adoption.Withdrawn());
    assertThat(indices.find("eu-nuts2").orElseThrow().spec().version()).isEqualTo(next - 1);
    assertThat(page(programme.open(LIST), 200).select("a[href=" + address + "]")).isEmpty();
    assertThat(proposals.withdraw(researcher, proposals.find(made).orElseThrow())).isFalse();
    assertThat(audit.about(researcher.id(), 10))
        .filteredOn(entry -> entry.action().equals("index-withdrawn"))
        .hasSize(1);
  }

  private static Adoption outcome(Future<Adoption> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weight_demand | veel | weight_demand | geen getal",
        "weight_demand | -1 | weight_demand | geen getal",
        "indicator_demand | | indicator_demand | geen cijfer",
        "indicator_demand | geluk | indicator_demand | geluk",
        "weight_culture | 1 | indicator_culture | geen cijfer",
        "year | gisteren | year | Vul een jaar in",
        "year | 1990 | year | Te weinig",
        "cap | nul | cap | boven nul",
        "cap | 0 | cap | boven nul",
        "aggregation | tover | aggregation | keuze",
        "reason | | reason | waarom"
      })
  void aProposalThatCannotBeIsRefusedAtItsField(String field, String value, String at, String told)
      throws Exception {
    SignedInSession manager = session(Role.PROGRAMME_MANAGER);
    Document page = page(manager.send(FORM, FORM, fields(field, value == null ? "" : value)), 422);
    assertThat(page.select("#fouten a").eachAttr("href")).containsExactly("#" + at);
    assertThat(page.select("#fouten").text()).contains(told);
    assertThat(page.getElementById(at)).isNotNull();
    assertThat(page.select("input[name=weight_talent]").attr("value")).isEqualTo("1");
  }

  @Test
  void weightsThatSumToZeroAreRefused() throws Exception {
    SignedInSession manager = session(Role.PROGRAMME_MANAGER);
    String[] zero = fields("weight_institutions", "0", "weight_demand", "0", "weight_talent", "0");
    assertThat(page(manager.send(FORM, FORM, zero), 422).select("#fouten").text())
        .contains("Alle gewichten zijn nul");
  }

  @Test
  void whoMayNotProposeOrAdoptCannot() {
    int next = indices.find("eu-nuts2").orElseThrow().spec().version() + 1;
    UUID made = proposals.propose(account(Role.RESEARCHER), json(next, 2), "Proef");
    for (Role role : List.of(Role.ADVISER, Role.EXPERT, Role.POLICYMAKER, Role.ADMINISTRATOR)) {
      Account other = people.account("geen-" + UUID.randomUUID(), role, "");
      assertThatThrownBy(() -> proposals.propose(other, json(next, 2), "Proef"))
          .isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> proposals.adopt(other, made))
          .isInstanceOf(AccessDeniedException.class);
    }
    Account researcher = account(Role.RESEARCHER);
    assertThatThrownBy(() -> proposals.adopt(researcher, made))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void theFormAndTheListAreWhole() throws Exception {
    SignedInSession manager = session(Role.PROGRAMME_MANAGER);
    assertThat(page(manager.open(FORM), 200).select("fieldset")).hasSize(10);
    page(manager.open("/en/manage/indices/eu-nuts2/new"), 200);
    assertThat(page(manager.open(LIST), 200).text()).contains("Versie 1");
    assertThat(manager.open(LIST + "/bestaat-niet/nieuw").getStatus()).isEqualTo(404);
    assertThat(manager.open(LIST + "/eu-nuts2/voorstellen/x").getStatus()).isEqualTo(404);
  }
}
