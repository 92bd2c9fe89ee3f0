package nl.biotoop.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.biotoop.AppTest;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue keeps DCAT-AP-NL 3.0, and what it points to is there. */
@AppTest
class CatalogTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

  /** What is mandatory, by class: DCAT-AP-NL 3.0 and the DCAT-AP 3.0 under it. */
  private static final Map<String, List<String>> MANDATORY =
      Map.of(
          "dcat:Catalog",
          List.of(
              "dct:title", "dct:description", "dct:publisher", "dcat:contactPoint", "dcat:dataset"),
          "dcat:Dataset",
          List.of(
              "dct:title",
              "dct:description",
              "dct:identifier",
              "dct:accessRights",
              "dct:creator",
              "dct:publisher",
              "dcat:contactPoint",
              "dcat:theme"),
          "dcat:Distribution",
          List.of("dcat:accessURL", "dct:license"),
          "foaf:Agent",
          List.of("foaf:name"),
          "vcard:Organization",
          List.of("vcard:fn", "vcard:hasURL"),
          "dct:PeriodOfTime",
          List.of("dcat:startDate", "dcat:endDate"));

  private final MockMvc mvc;
  private final Datasets datasets;

  @Autowired
  CatalogTest(MockMvc mvc, Datasets datasets) {
    this.mvc = mvc;
    this.datasets = datasets;
  }

  private MockHttpServletResponse open(String address) throws Exception {
    return mvc.perform(get(URI.create(address))).andReturn().getResponse();
  }

  private JsonNode catalog() throws Exception {
    MockHttpServletResponse response = open("http://localhost/api/v1/catalog.jsonld");
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentType()).isEqualTo("application/ld+json");
    return JSON.readTree(response.getContentAsByteArray());
  }

  /** What a reader of DCAT-AP-NL would refuse; empty when nothing is wrong. */
  private static List<String> faults(JsonNode node, JsonNode context) {
    List<String> faults = new ArrayList<>();
    String type = node.path("@type").asString("");
    if (!MANDATORY.containsKey(type)) {
      faults.add("no known type: " + type);
    }
    for (String name : MANDATORY.getOrDefault(type, List.of())) {
      if (node.path(name).isEmpty() && !isText(node.path(name))) {
        faults.add(type + " lacks " + name);
      }
    }
    node.properties().stream()
        .filter(field -> !field.getKey().startsWith("@"))
        .forEach(field -> field(field.getKey(), field.getValue(), context, faults));
    return faults;
  }

  private static boolean isText(JsonNode node) {
    return !node.asString("").isBlank();
  }

  private static void field(String name, JsonNode value, JsonNode context, List<String> faults) {
    if (!context.has(name.substring(0, name.indexOf(':')))) {
      faults.add("no such prefix: " + name);
    }
    if (value.isArray()) {
      value.forEach(one -> field(name, one, context, faults));
    } else if (context.path(name).path("@container").asString("").equals("@language")) {
      for (String language : List.of("nl", "en")) {
        if (!isText(value.path(language))) {
          faults.add(name + " has no " + language);
        }
      }
    } else if (value.isObject()) {
      faults.addAll(faults(value, context));
    } else if (!isText(value)) {
      faults.add(name + " is no text");
    } else if (context.path(name).path("@type").asString("").equals("@id")
        && !value.stringValue().matches("https?://[^ ]+")) {
      faults.add(name + " is no whole address: " + value.stringValue());
    }
  }

  @Test
  void everythingMandatoryIsThere() throws Exception {
    JsonNode catalog = catalog();
    assertThat(faults(catalog, catalog.path("@context"))).isEmpty();
    List<String> identifiers = new ArrayList<>();
    catalog
        .path("dcat:dataset")
        .forEach(one -> identifiers.add(one.path("dct:identifier").stringValue()));
    assertThat(identifiers)
        .hasSize(datasets.all().size() + 11)
        .doesNotHaveDuplicates()
        .contains("http://localhost/nl/hulp#dataset", "http://localhost/nl/cijfers/eqi#dataset");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dct:title",
        "/dct:publisher/foaf:name",
        "/dcat:contactPoint/vcard:hasURL",
        "/dcat:dataset/0/dct:identifier",
        "/dcat:dataset/3/dct:accessRights",
        "/dcat:dataset/3/dct:creator",
        "/dcat:dataset/3/dcat:theme",
        "/dcat:dataset/3/dct:title/en",
        "/dcat:dataset/3/@type",
        "/dcat:dataset/3/dcat:distribution/1/dct:license",
        "/dcat:dataset/3/dcat:distribution/1/dcat:accessURL",
        "/@context/dct"
      })
  void aCatalogueThatLacksSomethingIsRefused(String pointer) throws Exception {
    JsonNode catalog = catalog();
    int end = pointer.lastIndexOf('/');
    ((ObjectNode) catalog.at(pointer.substring(0, end))).remove(pointer.substring(end + 1));
    assertThat(faults(catalog, catalog.path("@context"))).isNotEmpty();
  }

  @Test
  void everyDistributionIsThereInItsMediaType() throws Exception {
    int forms = 0;
    for (JsonNode dataset : catalog().path("dcat:dataset")) {
      assertThat(dataset.path("dcat:distribution")).hasSizeGreaterThanOrEqualTo(2);
      for (JsonNode form : dataset.path("dcat:distribution")) {
        String address = form.path("dcat:accessURL").stringValue();
        MockHttpServletResponse response = open(address);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        assertThat(form.path("dcat:mediaType").stringValue())
            .as(address)
            .isEqualTo(
                "https://www.iana.org/assignments/media-types/"
                    + String.valueOf(response.getContentType()).split(";", 2)[0]);
        assertThat(response.getHeaders("Link"))
            .as(address)
            .contains("<" + form.path("dct:license").stringValue() + ">; rel=\"license\"");
        forms++;
      }
      assertThat(open(dataset.path("dcat:landingPage").stringValue()).getStatus()).isEqualTo(200);
    }
    assertThat(forms).isEqualTo(3 * datasets.all().size() + 22);
  }

  @Test
  void aTableTellsWhoMadeItWhereAndOfWhichYears() throws Exception {
    for (Dataset dataset : datasets.all()) {
      JsonNode entry = entry(dataset.code());
      assertThat(entry.at("/dct:title/nl").stringValue()).isEqualTo(dataset.title().nl());
      assertThat(entry.at("/dct:creator/foaf:name").stringValue()).isEqualTo(dataset.owner());
      assertThat(entry.path("foaf:page").stringValue()).isEqualTo(dataset.url());
      assertThat(entry.path("dct:issued").stringValue()).matches("20\\d\\d-\\d\\d-\\d\\dT.*Z");
      assertThat(entry.path("dct:modified").stringValue())
          .isGreaterThanOrEqualTo(entry.path("dct:issued").stringValue());
    }
    JsonNode population = entry("03759ned");
    assertThat(population.path("dct:spatial").stringValue()).isEqualTo(AUTHORITY + "country/NLD");
    assertThat(population.at("/dct:temporal/dcat:startDate").stringValue()).isEqualTo("2019");
    assertThat(population.at("/dct:temporal/dcat:endDate").stringValue()).isEqualTo("2026");
    assertThat(entry("eqi").path("dct:spatial").stringValue())
        .isEqualTo(AUTHORITY + "continent/EUROPE");
  }

  private JsonNode entry(String dataset) throws Exception {
    return catalog()
        .path("dcat:dataset")
        .valueStream()
        .filter(one -> one.path("@id").stringValue().endsWith("/" + dataset + "#dataset"))
        .findFirst()
        .orElseThrow();
  }
}
