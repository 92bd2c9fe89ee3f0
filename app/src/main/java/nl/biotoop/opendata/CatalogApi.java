package nl.biotoop.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Holdings.Holding;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Observations;
import nl.biotoop.opendata.Catalog.Agent;
import nl.biotoop.opendata.Catalog.Contact;
import nl.biotoop.opendata.Catalog.Form;
import nl.biotoop.opendata.Catalog.Years;
import nl.biotoop.platform.open.OpenData;
import nl.biotoop.platform.web.Site;
import nl.biotoop.rules.Text;
import nl.biotoop.territory.RegionCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What open data this site has, for the portals that collect catalogues. */
@RestController
class CatalogApi {
  private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static final List<String> LANGUAGES =
      List.of(AUTHORITY + "language/NLD", AUTHORITY + "language/ENG");

  private static final Text FROM_FILE =
      new Text(
          "Een deel komt uit een bestand, niet van de uitgever; de licentie daarvan is niet bekend."
              + " Herkomst: ",
          "Some come from a file, not from the publisher; the licence of that is not known. Origin:"
              + " ");

  /** A name, so the same in both languages. */
  private static final Agent PUBLISHER = new Agent("Biotoop");

  private final Datasets datasets;
  private final Indicators indicators;
  private final Observations observations;
  private final Holdings holdings;
  private final Site site;

  CatalogApi(
      Datasets datasets,
      Indicators indicators,
      Observations observations,
      Holdings holdings,
      Site site) {
    this.datasets = datasets;
    this.indicators = indicators;
    this.observations = observations;
    this.holdings = holdings;
    this.site = site;
  }

  /** What this site has of its own, and every table that has figures. */
  @GetMapping("/api/v1/catalog.jsonld")
  ResponseEntity<Catalog> catalog() {
    Map<String, List<Holding>> held = holdings.all();
    Map<String, List<Load>> loads = observations.countingLoads();
    List<Catalog.Entry> entries = new ArrayList<>(own());
    for (Dataset dataset : datasets.all()) {
      Optional.ofNullable(held.get(dataset.code()))
          .map(parts -> table(dataset, parts, loads.getOrDefault(dataset.code(), List.of())))
          .ifPresent(entries::add);
    }
    return OpenData.answer(JSON_LD)
        .body(
            new Catalog(
                site.address("/api/v1/catalog.jsonld"),
                new Text("Open gegevens van Biotoop", "Open data of Biotoop"),
                new Text(
                    "Regelingen en ondersteuning voor ondernemers, en cijfers over regio's.",
                    "Support for entrepreneurs, and figures about regions."),
                PUBLISHER,
                contact(),
                OpenData.LICENCE,
                LANGUAGES,
                site.address("/"),
                entries));
  }

  private Contact contact() {
    return new Contact("Beheerder van deze site", site.address("/nl/over"));
  }

  private List<Catalog.Entry> own() {
    return List.of(
        own(
            "/nl/hulp#dataset",
            "instruments",
            "data-theme/ECON",
            new Text("Register van regelingen en ondersteuning", "Register of support"),
            new Text(
                "Regelingen en ondersteuning voor ondernemers, met aanbieder, voorwaarden en bron.",
                "Support for entrepreneurs, with provider, conditions and source.")),
        own(
            "/nl/regio#dataset",
            "regions",
            "data-theme/REGI",
            new Text("Regio's die meedoen", "Regions that take part"),
            new Text(
                "Elke regio met haar gemeenten.", "Every region with the municipalities it is.")),
        own(
            "/nl/regio#partners",
            "partners",
            "data-theme/REGI",
            new Text("Wie er samenwerken per regio", "Who works together in each region"),
            new Text(
                "Overheden, bedrijven en kennisinstellingen per regio, met bron.",
                "Governments, businesses and knowledge institutes of each region, with source.")),
        own(
            "/nl/regio#initiatieven",
            "initiatives",
            "data-theme/ECON",
            new Text("Initiatieven per regio", "Initiatives in each region"),
            new Text(
                "Wat er voor bedrijven gebeurt, voor zover iedereen het mag zien.",
                "What is going on for firms, as far as everybody may see it.")),
        own(
            "/nl/bronnen#dataset",
            "sources",
            "data-theme/TECH",
            new Text("Bronnen", "Sources"),
            new Text(
                "Alle bronnen van cijfers en rekenregels, met adres en de dag van nakijken.",
                "All sources of figures and methods, with address and the day of checking.")),
        own(
            "/nl/streefcijfers#dataset",
            "targets",
            "data-theme/REGI",
            new Text("Streefcijfers", "Target figures"),
            new Text(
                "De cijfers die documenten van regio's noemen, en hoe het ervoor staat.",
                "The figures that documents of regions name, and how they stand.")),
        own(
            "/nl/regioprofiel#dataset",
            "profiles",
            "data-theme/REGI",
            new Text("Regioprofielen", "Region profiles"),
            new Text(
                "Wat elke regio van zichzelf zegt, met de bron.",
                "What each region says of itself, with the source.")),
        own(
            "/nl/regioprofiel#uitspraken",
            "claims",
            "data-theme/REGI",
            new Text("Uitspraken over regio's", "Claims about regions"),
            new Text(
                "Wat bronnen in cijfers over regio's zeggen, en welke elkaar tegenspreken.",
                "What sources say in figures about regions, and which contradict each other.")),
        own(
            "/nl/regioprofiel#onderzoeken",
            "analyses",
            "data-theme/REGI",
            new Text("Onderzoeken waar regio's om vroegen", "Analyses that regions asked for"),
            new Text(
                "Wat er gevraagd is, hoe ver het is en het antwoord.",
                "What was asked, how far it is and the answer.")),
        own(
            "/nl/monitor/veerkracht#dataset",
            "shocks",
            "data-theme/ECON",
            new Text("Schokken", "Shocks"),
            new Text(
                "Wat de economie van regio's raakte, met jaren, gebieden en bron.",
                "What hit the economy of regions, with years, areas and source.")),
        own(
            "/nl/cijfers/dekking#dataset",
            "indicators",
            "data-theme/REGI",
            new Text("Catalogus van indicatoren", "Catalogue of indicators"),
            new Text(
                "Wat elk cijfer betekent, waar het vandaan komt en wat eraan ontbreekt.",
                "What each figure means, where it comes from and what it lacks.")));
  }

  private Catalog.Entry own(String id, String list, String theme, Text title, Text description) {
    String address = site.address("/api/v1/" + list);
    return new Catalog.Entry(
        site.address(id),
        "dcat:Dataset",
        site.address(id),
        title,
        description,
        AUTHORITY + "access-right/PUBLIC",
        PUBLISHER,
        PUBLISHER,
        contact(),
        AUTHORITY + theme,
        LANGUAGES,
        site.address(id.substring(0, id.indexOf('#'))),
        null,
        null,
        null,
        AUTHORITY + "country/NLD",
        null,
        List.of(
            Form.csv(address + ".csv", OpenData.LICENCE), Form.json(address, OpenData.LICENCE)));
  }

  private Catalog.Entry table(Dataset dataset, List<Holding> held, List<Load> loads) {
    String page = site.address("/nl/cijfers/" + dataset.code());
    String address = site.address("/api/v1/figures/" + dataset.code());
    return new Catalog.Entry(
        page + "#dataset",
        "dcat:Dataset",
        page + "#dataset",
        dataset.title(),
        new Text(
            described(held, Text::nl, dataset.note(), files(loads, FROM_FILE.nl())),
            described(held, Text::en, dataset.note(), files(loads, FROM_FILE.en()))),
        AUTHORITY + "access-right/PUBLIC",
        new Agent(dataset.owner()),
        PUBLISHER,
        contact(),
        AUTHORITY + "data-theme/REGI",
        LANGUAGES,
        page,
        dataset.url(),
        loads.stream().findFirst().map(load -> load.at().toString()).orElse(null),
        loads.isEmpty() ? null : loads.getLast().at().toString(),
        AUTHORITY + (isDutch(held) ? "country/NLD" : "continent/EUROPE"),
        years(held).orElse(null),
        List.of(
            Form.csv(address + ".csv", dataset.licenceUrl()),
            Form.json(address + ".json", dataset.licenceUrl()),
            Form.jsonStat(address + ".jsonstat.json", dataset.licenceUrl())));
  }

  /** What the indicators of a table count, and what a reader must know of it. */
  private String described(
      List<Holding> held, Function<Text, String> language, Text note, String files) {
    return Stream.concat(
            held.stream()
                .map(one ->
                    indicators
                        .find(one.indicator())
                        .map(known -> language.apply(known.definition()))
                        .orElse(one.indicator())),
            Stream.of(language.apply(note), files))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** What did not come from the owner, so that its licence need not hold for it. */
  private static String files(List<Load> loads, String words) {
    String origins = String.join(" | ", Load.FromFile.sources(loads));
    return origins.isEmpty() ? "" : words + origins;
  }

  private static boolean isDutch(List<Holding> held) {
    return held.stream()
        .flatMap(one -> one.regions().stream())
        .allMatch(region -> RegionCode.read(region).filter(CatalogApi::isDutch).isPresent());
  }

  private static boolean isDutch(RegionCode region) {
    return switch (region.level()) {
      case PROVINCE, COROP, MUNICIPALITY, OWN_REGION -> true;
      case COUNTRY, NUTS_1, NUTS_2, NUTS_3 -> region.value().startsWith("NL");
    };
  }

  private static Optional<Years> years(List<Holding> held) {
    TreeSet<String> years =
        held.stream()
            .flatMap(one -> one.periods().stream())
            .filter(period -> period.matches("[12][0-9]{3}.*"))
            .map(period -> period.substring(0, 4))
            .collect(Collectors.toCollection(TreeSet::new));
    return years.isEmpty()
        ? Optional.empty()
        : Optional.of(new Years(years.getFirst(), years.getLast()));
  }
}
