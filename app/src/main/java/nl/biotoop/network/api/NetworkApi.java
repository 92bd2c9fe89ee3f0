package nl.biotoop.network.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.biotoop.network.Initiative;
import nl.biotoop.network.Initiatives;
import nl.biotoop.network.Organisation;
import nl.biotoop.network.Organisations;
import nl.biotoop.platform.open.OpenData;
import nl.biotoop.platform.open.OpenTable;
import nl.biotoop.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The organisations of all regions, and their initiatives as far as everybody may see them. */
@RestController
class NetworkApi {
  private final Organisations organisations;
  private final Initiatives initiatives;
  private final Territories territories;

  NetworkApi(Organisations organisations, Initiatives initiatives, Territories territories) {
    this.organisations = organisations;
    this.initiatives = initiatives;
    this.territories = territories;
  }

  record PartnerList(String licence, List<PartnerView> partners) {}

  /**
   * An organisation of a region.
   *
   * @param helix the sort of organisation, a code of the vocabulary
   * @param seat whether it sits in the board: {@code yes}, {@code no} or {@code unknown}
   * @param source where that was seen
   * @param seen the year or day of the source
   */
  record PartnerView(
      String region,
      String id,
      String name,
      String helix,
      String seat,
      String source,
      String seen) {}

  record InitiativeList(String licence, List<InitiativeView> initiatives) {}

  /**
   * Something that is going on for firms in a region. A list without codes means that it is for
   * all, or for which of them nobody has said.
   */
  record InitiativeView(
      String region,
      String id,
      String name,
      String summary,
      String organisation,
      @Nullable String url,
      Collection<String> sizes,
      Collection<String> sectors,
      Collection<String> phases,
      Collection<String> supportForms) {}

  @GetMapping("/api/v1/partners")
  ResponseEntity<PartnerList> partners() {
    return OpenData.answer(MediaType.APPLICATION_JSON)
        .body(new PartnerList(OpenData.LICENCE, allPartners().toList()));
  }

  @GetMapping("/api/v1/partners.csv")
  ResponseEntity<String> partnersCsv() {
    OpenTable table =
        new OpenTable("region", "id", "name", "helix", "seat", "source", "seen", "licence");
    allPartners()
        .forEach(one ->
            table.add(
                one.region(),
                one.id(),
                one.name(),
                one.helix(),
                one.seat(),
                one.source(),
                one.seen(),
                OpenData.LICENCE));
    return table.in(OpenData.answer(OpenTable.CSV), "partners.csv");
  }

  private Stream<PartnerView> allPartners() {
    return regions().flatMap(region -> organisations.of(region).stream()).map(NetworkApi::view);
  }

  private static PartnerView view(Organisation one) {
    return new PartnerView(
        one.region(),
        one.id(),
        one.name(),
        one.helix(),
        one.seat().code(),
        one.source(),
        one.seen());
  }

  @GetMapping("/api/v1/initiatives")
  ResponseEntity<InitiativeList> initiatives() {
    return OpenData.answer(MediaType.APPLICATION_JSON)
        .body(new InitiativeList(OpenData.LICENCE, allInitiatives().toList()));
  }

  /** Lists in a cell are separated by a vertical bar. */
  @GetMapping("/api/v1/initiatives.csv")
  ResponseEntity<String> initiativesCsv() {
    OpenTable table =
        new OpenTable(
            "region",
            "id",
            "name",
            "summary",
            "organisation",
            "url",
            "sizes",
            "sectors",
            "phases",
            "support_forms",
            "licence");
    allInitiatives()
        .forEach(one ->
            table.add(
                one.region(),
                one.id(),
                one.name(),
                one.summary(),
                one.organisation(),
                one.url(),
                String.join("|", one.sizes()),
                String.join("|", one.sectors()),
                String.join("|", one.phases()),
                String.join("|", one.supportForms()),
                OpenData.LICENCE));
    return table.in(OpenData.answer(OpenTable.CSV), "initiatives.csv");
  }

  /** What a visitor without an account sees, also when somebody with one asks. */
  private Stream<InitiativeView> allInitiatives() {
    return regions()
        .flatMap(region -> initiatives.seenBy(Optional.empty(), region).stream())
        .map(NetworkApi::view);
  }

  private static InitiativeView view(Initiative one) {
    return new InitiativeView(
        one.region(),
        one.id().toString(),
        one.name(),
        one.summary(),
        one.organisation(),
        one.url(),
        one.group().sizes(),
        one.group().sectors(),
        one.phases(),
        one.forms());
  }

  private Stream<String> regions() {
    return territories.ownRegions().stream().map(region -> region.id().value());
  }
}
