package nl.biotoop.support.importing;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import nl.biotoop.territory.Territories;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rule that columns can say: where a firm stands, its phase, its size and its sector. Phase
 * only tells for whom it is meant; what is not known is no condition.
 */
record RuleColumns(Set<String> areas, Set<String> phases, Set<String> sizes, Set<String> sectors) {
  private static final int PHASES = 6;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The rule in the content format. */
  ObjectNode rule(Territories territories) {
    ObjectNode rule = JSON.objectNode();
    ArrayNode all = rule.putArray("all");
    Set<String> dated = new LinkedHashSet<>();
    areas.forEach(area -> dated.add(area + "@" + territories.year()));
    all.add(
        leaf(
            "area",
            "areaWithin",
            dated,
            "eligibility",
            "Uw bedrijf staat in dit gebied.",
            "Your business is in this area."));
    if (!phases.isEmpty() && phases.size() < PHASES) {
      all.add(
          leaf(
              "phase",
              "in",
              phases,
              "fit",
              "Dit past bij de fase van uw bedrijf.",
              "This fits the phase of your business."));
    }
    if (!sizes.isEmpty()) {
      all.add(
          leaf(
              "smeClass",
              "in",
              sizes,
              "eligibility",
              "Uw bedrijf heeft deze grootte.",
              "Your business has this size."));
    }
    if (!sectors.isEmpty()) {
      all.add(
          leaf(
              "sector",
              "sbiUnder",
              sectors,
              "eligibility",
              "Uw bedrijf doet dit soort werk.",
              "Your business does this kind of work."));
    }
    return rule;
  }

  private static ObjectNode leaf(
      String attribute, String operator, Set<String> values, String kind, String nl, String en) {
    ObjectNode leaf = JSON.objectNode();
    leaf.put("attr", attribute).put("op", operator);
    ArrayNode list = leaf.putArray("value");
    values.forEach(list::add);
    leaf.putObject("text").put("nl", nl).put("en", en);
    return leaf.put("basis", "source").put("kind", kind);
  }

  /** What a rule says in these columns; empty when it says more than they can. */
  static Optional<RuleColumns> of(ObjectNode record, Territories territories) {
    Set<String> sizes = new LinkedHashSet<>();
    Set<String> sectors = new LinkedHashSet<>();
    for (JsonNode leaf : record.path("rule").path("all")) {
      switch (leaf.path("attr").asString("")) {
        case "smeClass" -> sizes.addAll(words(leaf.path("value")));
        case "sector" -> sectors.addAll(words(leaf.path("value")));
        default -> {}
      }
    }
    RuleColumns columns =
        new RuleColumns(words(record.path("areas")), words(record.path("phases")), sizes, sectors);
    return columns.rule(territories).equals(record.get("rule"))
        ? Optional.of(columns)
        : Optional.empty();
  }

  static Set<String> words(JsonNode list) {
    Set<String> words = new LinkedHashSet<>();
    list.forEach(word -> words.add(word.asString("")));
    return words;
  }
}
