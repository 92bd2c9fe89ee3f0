package nl.biotoop.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.biotoop.rules.Text;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue by DCAT-AP-NL 3.0 as JSON-LD. The names of the fields are the terms themselves; the
 * context says which values are addresses, dates, or texts by language.
 *
 * @see <a href="https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/">DCAT-AP-NL 3.0</a>
 */
record Catalog(
    @JsonProperty("@context") Map<String, Object> context,
    @JsonProperty("@id") String id,
    @JsonProperty("@type") String type,
    @JsonProperty("dct:title") Text title,
    @JsonProperty("dct:description") Text description,
    @JsonProperty("dct:publisher") Agent publisher,
    @JsonProperty("dcat:contactPoint") Contact contact,
    @JsonProperty("dct:license") String licence,
    @JsonProperty("dct:language") List<String> languages,
    @JsonProperty("foaf:homepage") String homepage,
    @JsonProperty("dcat:dataset") List<Entry> datasets) {

  Catalog(
      String id,
      Text title,
      Text description,
      Agent publisher,
      Contact contact,
      String licence,
      List<String> languages,
      String homepage,
      List<Entry> datasets) {
    this(
        terms(),
        id,
        "dcat:Catalog",
        title,
        description,
        publisher,
        contact,
        licence,
        languages,
        homepage,
        List.copyOf(datasets));
  }

  private static Map<String, Object> terms() {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("dcat", "http://www.w3.org/ns/dcat#");
    context.put("dct", "http://purl.org/dc/terms/");
    context.put("foaf", "http://xmlns.com/foaf/0.1/");
    context.put("vcard", "http://www.w3.org/2006/vcard/ns#");
    context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    for (String text : List.of("dct:title", "dct:description")) {
      context.put(text, Map.of("@container", "@language"));
    }
    for (String address :
        List.of(
            "dct:accessRights",
            "dct:conformsTo",
            "dct:format",
            "dct:language",
            "dct:license",
            "dct:spatial",
            "dcat:accessURL",
            "dcat:downloadURL",
            "dcat:landingPage",
            "dcat:mediaType",
            "dcat:theme",
            "foaf:homepage",
            "foaf:page",
            "vcard:hasURL")) {
      context.put(address, Map.of("@type", "@id"));
    }
    context.put("dct:issued", Map.of("@type", "xsd:dateTime"));
    context.put("dct:modified", Map.of("@type", "xsd:dateTime"));
    context.put("dcat:startDate", Map.of("@type", "xsd:gYear"));
    context.put("dcat:endDate", Map.of("@type", "xsd:gYear"));
    return context;
  }

  /** An organisation, or this site. */
  record Agent(@JsonProperty("@type") String type, @JsonProperty("foaf:name") String name) {
    Agent(String name) {
      this("foaf:Agent", name);
    }
  }

  /** Where questions go: a function, never a person. */
  record Contact(
      @JsonProperty("@type") String type,
      @JsonProperty("vcard:fn") String name,
      @JsonProperty("vcard:hasURL") String url) {
    Contact(String name, String url) {
      this("vcard:Organization", name, url);
    }
  }

  /**
   * A data set.
   *
   * @param creator who made the data, where that is not who publishes them here
   * @param page where people can see them at the source
   * @param issued when they first came in; {@code null} when that is not known
   * @param temporal the years that they cover; {@code null} when they tell of now
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      @JsonProperty("@id") String id,
      @JsonProperty("@type") String type,
      @JsonProperty("dct:identifier") String identifier,
      @JsonProperty("dct:title") Text title,
      @JsonProperty("dct:description") Text description,
      @JsonProperty("dct:accessRights") String access,
      @JsonProperty("dct:creator") Agent creator,
      @JsonProperty("dct:publisher") Agent publisher,
      @JsonProperty("dcat:contactPoint") Contact contact,
      @JsonProperty("dcat:theme") String theme,
      @JsonProperty("dct:language") List<String> languages,
      @JsonProperty("dcat:landingPage") String landingPage,
      @JsonProperty("foaf:page") @Nullable String page,
      @JsonProperty("dct:issued") @Nullable String issued,
      @JsonProperty("dct:modified") @Nullable String modified,
      @JsonProperty("dct:spatial") String spatial,
      @JsonProperty("dct:temporal") @Nullable Years temporal,
      @JsonProperty("dcat:distribution") List<Form> forms) {}

  /** The first and the last year. */
  record Years(
      @JsonProperty("@type") String type,
      @JsonProperty("dcat:startDate") String from,
      @JsonProperty("dcat:endDate") String until) {
    Years(String from, String until) {
      this("dct:PeriodOfTime", from, until);
    }
  }

  /**
   * One form in which a data set can be had.
   *
   * @param url where it is, whole
   * @param conformsTo the standard that it keeps; {@code null} when its media type says all
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Form(
      @JsonProperty("@type") String type,
      @JsonProperty("dct:title") Text title,
      @JsonProperty("dcat:accessURL") String url,
      @JsonProperty("dcat:downloadURL") String download,
      @JsonProperty("dcat:mediaType") String mediaType,
      @JsonProperty("dct:format") String format,
      @JsonProperty("dct:license") String licence,
      @JsonProperty("dct:conformsTo") @Nullable String conformsTo) {
    private static final String MEDIA = "https://www.iana.org/assignments/media-types/";
    private static final String FORMAT =
        "http://publications.europa.eu/resource/authority/file-type/";

    static Form csv(String url, String licence) {
      return new Form("CSV", url, "text/csv", "CSV", licence, null);
    }

    static Form json(String url, String licence) {
      return new Form("JSON", url, "application/json", "JSON", licence, null);
    }

    static Form jsonStat(String url, String licence) {
      return new Form(
          "JSON-stat", url, "application/json", "JSON", licence, "https://json-stat.org/full/");
    }

    private Form(
        String name,
        String url,
        String mediaType,
        String format,
        String licence,
        @Nullable String conformsTo) {
      this(
          "dcat:Distribution",
          new Text(name, name),
          url,
          url,
          MEDIA + mediaType,
          FORMAT + format,
          licence,
          conformsTo);
    }
  }
}
