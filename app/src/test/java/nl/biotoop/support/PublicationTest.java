package nl.biotoop.support;

import static nl.biotoop.DeskPeople.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.biotoop.AppTest;
import nl.biotoop.DeskPeople;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.desk.Questions;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/** A region publishes its wayfinder only with a safety net of its own for every theme. */
@AppTest
class PublicationTest {
  private static final String RESULT =
      "/nl/wegwijzer?problem=geen-vakmensen&vacancy=true&phase=groei&show=result&area=";

  private final DeskPeople people;
  private final Publication publication;
  private final RegionalNets nets;
  private final Territories territories;

  @Autowired
  PublicationTest(
      MockMvc mvc,
      Users users,
      Questions questions,
      Publication publication,
      RegionalNets nets,
      Territories territories) {
    this.people = new DeskPeople(mvc, users, questions);
    this.publication = publication;
    this.nets = nets;
    this.territories = territories;
  }

  private OwnRegion region(String id) {
    return territories.ownRegion(RegionCode.read(id).orElseThrow()).orElseThrow();
  }

  @Test
  void theShippedRegionsStartPublishedWhenTheirNetIsComplete() {
    for (OwnRegion region : territories.ownRegions()) {
      if (!region.id().value().equals("zuid-limburg")) {
        assertThat(publication.isPublished(region)).isEqualTo(nets.missing(region).isEmpty());
      }
    }
    assertThat(nets.missing(region("zuid-limburg"))).isEmpty();
    assertThat(nets.missing(region("midden-brabant")))
        .extracting(line -> line.theme().id())
        .containsExactly("overname");
  }

  @Test
  void aNationalDeskIsNoNet() {
    assertThat(nets.of(region("midden-brabant")))
        .allSatisfy(line -> assertThat(line.nets()).noneMatch(Contact::isNational))
        .filteredOn(line -> line.theme().id().equals("overname"))
        .allSatisfy(line ->
            assertThat(line.missing()).hasSameSizeAs(region("midden-brabant").municipalities()));
  }

  @Test
  void aRegionWithoutANetIsRefusedWithTheList() throws Exception {
    Account manager = people.account("brabantbaas", Role.PROGRAMME_MANAGER, "midden-brabant");
    assertThat(publication.publish(manager, region("midden-brabant")))
        .isInstanceOfSatisfying(
            Publication.Outcome.Refused.class, refused -> assertThat(refused.missing()).hasSize(1));
    SignedInSession session = people.session("brabantbaas");
    MockHttpServletResponse refused =
        session.send("/nl/beheer/regio", "/nl/beheer/regio/midden-brabant/publiceren");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(text(refused)).contains("Publiceren kan nog niet", "in de hele regio");
    assertThat(first(RESULT + "GM0855@2026"))
        .as("a net that is missing for another problem changes nothing")
        .isNotEqualTo("KVK Adviesteam");
  }

  @Test
  void aManagerTakesARegionBackAndPublishesItAgain() throws Exception {
    people.account("limburgbaas", Role.PROGRAMME_MANAGER, "zuid-limburg");
    SignedInSession session = people.session("limburgbaas");
    assertThat(first(RESULT + "GM0935@2026")).isNotEqualTo("KVK Adviesteam");
    String page = "/nl/beheer/regio";
    assertThat(session.send(page, page + "/zuid-limburg/terugnemen").getStatus()).isEqualTo(303);
    assertThat(first(RESULT + "GM0935@2026")).isEqualTo("KVK Adviesteam");
    assertThat(text(people.visit(RESULT + "GM0935@2026")))
        .contains("De hulp in Zuid-Limburg is nog niet compleet");
    assertThat(session.send(page, page + "/zuid-limburg/publiceren").getStatus()).isEqualTo(303);
    assertThat(first(RESULT + "GM0935@2026")).isNotEqualTo("KVK Adviesteam");
  }

  private String first(String address) throws Exception {
    return Jsoup.parse(people.visit(address).getContentAsString())
        .select(".biotoop-contact__name")
        .getFirst()
        .text();
  }

  @Test
  void onlyTheManagerOfTheRegionMay() throws Exception {
    Account adviser = people.account("geen-baas", Role.ADVISER, "zuid-limburg");
    Account other = people.account("andere-baas", Role.PROGRAMME_MANAGER, "noordoost-brabant");
    for (Account account : List.of(adviser, other)) {
      assertThatThrownBy(() -> publication.takeBack(account, region("zuid-limburg")))
          .isInstanceOf(AccessDeniedException.class);
    }
    assertThat(people.session("geen-baas").open("/nl/beheer/regio").getStatus()).isEqualTo(403);
    SignedInSession session = people.session("andere-baas");
    for (String address : java.util.List.of("/nl/beheer/regio", "/en/manage/region")) {
      Document page =
          Jsoup.parse(session.open(address).getContentAsString(), "http://localhost" + address);
      assertThat(PageRules.faults(page)).as(address).isEmpty();
      assertThat(page.text()).contains("Noordoost-Brabant").doesNotContain("Zuid-Limburg");
    }
  }
}
