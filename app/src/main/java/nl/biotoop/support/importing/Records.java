package nl.biotoop.support.importing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes whole records in the content format out of rows. */
@Component
final class Records {
  /** What a form of support works on, when nothing else is known. */
  private static final Map<String, String> ELEMENTS =
      new LinkedHashMap<>(
          Map.of(
              "kennis", "knowledge",
              "netwerken", "networks",
              "financien", "finance",
              "faciliteiten", "infrastructure",
              "coaching", "services"));

  private static final int YEAR_A = 2025;
  private static final int YEAR_B = 2022;

  private final Vocabulary vocabulary;
  private final Territories territories;
  private final AreaNames areas;

  Records(Vocabulary vocabulary, Territories territories, AreaNames areas) {
    this.vocabulary = vocabulary;
    this.territories = territories;
    this.areas = areas;
  }

  /**
   * A record for something new. A page that was seen makes it verified; without one it is kept out
   * of the wayfinder until somebody checks it.
   *
   * @param from the file it comes from, with its day
   * @param region the own region for which it is read; {@code ""} for none
   */
  ObjectNode fresh(ParsedRow row, String from, String region) {
    ObjectNode record = row.given().deepCopy();
    if (!record.has("contact")) {
      record.putObject("contact").put("organisation", record.path("provider").asString(""));
    }
    if (!record.has("phases")) {
      ArrayNode phases = record.putArray("phases");
      vocabulary.phases().stream().map(Term::id).forEach(phases::add);
    }
    if (!record.has("areas")) {
      areas.ofRegion(region).forEach(record.withArray("areas")::add);
    }
    elements(record);
    record.put("level", level(RuleColumns.words(record.path("areas"))));
    record.put("status", record.has("source") ? "verified" : "unverified");
    age(record, from);
    String note = record.path("note").asString("");
    record.put("note", (note.isEmpty() ? "" : note + " ") + "Ingelezen uit " + from + ".");
    Set<String> phases = RuleColumns.words(row.given().path("phases"));
    record.set(
        "rule",
        new RuleColumns(RuleColumns.words(record.path("areas")), phases, row.sizes(), row.sectors())
            .rule(territories));
    return record;
  }

  /**
   * What stands, with what a row says laid over it. Empty cells change nothing. The rule is made
   * again when it is one that columns can say; a richer one is left as it is.
   */
  ObjectNode merged(ParsedRow row, ObjectNode standing, String from) {
    ObjectNode record = standing.deepCopy();
    Optional<RuleColumns> columns = RuleColumns.of(standing, territories);
    for (Map.Entry<String, JsonNode> field : row.given().properties()) {
      JsonNode there = record.get(field.getKey());
      if (there instanceof ObjectNode object && field.getValue() instanceof ObjectNode laid) {
        ObjectNode both = object.deepCopy();
        both.setAll(laid);
        record.set(field.getKey(), both);
      } else {
        record.set(field.getKey(), field.getValue());
      }
    }
    if (columns.isPresent()) {
      RuleColumns old = columns.get();
      record.set(
          "rule",
          new RuleColumns(
                  RuleColumns.words(record.path("areas")),
                  RuleColumns.words(record.path("phases")),
                  row.sizes().isEmpty() ? old.sizes() : row.sizes(),
                  row.sectors().isEmpty() ? old.sectors() : row.sectors())
              .rule(territories));
    }
    if (!record.path("source").equals(standing.path("source"))) {
      age(record, from);
    }
    return record;
  }

  private static void elements(ObjectNode record) {
    Set<String> elements = new LinkedHashSet<>();
    for (String form : RuleColumns.words(record.path("supportForms"))) {
      elements.add(ELEMENTS.getOrDefault(form, "services"));
    }
    ArrayNode list = record.putArray("elements");
    elements.forEach(list::add);
  }

  private static String level(Set<String> areas) {
    if (areas.contains("NL")) {
      return "national";
    }
    return areas.stream().anyMatch(area -> area.startsWith("PV")) ? "provincial" : "regional";
  }

  /** How old the evidence is; a page without a day counts as old. */
  private static void age(ObjectNode record, String from) {
    if (record.get("source") instanceof ObjectNode source) {
      String seen = source.path("seen").asString("");
      if (seen.isEmpty()) {
        source.put("seen", "undated (" + from + ")").put("age", "C");
      } else if (seen.matches("\\d{4}-\\d{2}-\\d{2}")) {
        int year = LocalDate.parse(seen).getYear();
        source.put("age", year >= YEAR_A ? "A" : year >= YEAR_B ? "B" : "C");
      }
    }
  }
}
