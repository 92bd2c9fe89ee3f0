package nl.biotoop.support.editing.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.biotoop.support.Wayfinder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The condition about the place of a firm says the same as the area of the instrument: it goes
 * along when the area is changed, and a new instrument gets it.
 */
final class AreaRule {
  private static final int MOST_NAMES = 4;

  private final Areas areas;

  AreaRule(Areas areas) {
    this.areas = areas;
  }

  /**
   * Changes every condition that named exactly the areas before; makes a rule when there is none.
   */
  void follow(ObjectNode record, Set<String> before, Set<String> after) {
    if (record.get("rule") == null) {
      ObjectNode leaf = record.putObject("rule").putArray("all").addObject();
      leaf.put("attr", Wayfinder.AREA).put("op", "areaWithin");
      leaf.put("basis", "source").put("kind", "eligibility");
      write(leaf, after);
    } else {
      change(record.get("rule"), before, after);
    }
  }

  private void change(JsonNode condition, Set<String> before, Set<String> after) {
    if (condition instanceof ObjectNode leaf
        && leaf.path("attr").asString("").equals(Wayfinder.AREA)
        && leaf.path("op").asString("").equals("areaWithin")
        && codes(leaf.path("value")).equals(before)) {
      write(leaf, after);
      return;
    }
    for (JsonNode part : condition) {
      if (part.isContainer()) {
        change(part, before, after);
      }
    }
  }

  private static Set<String> codes(JsonNode value) {
    Set<String> codes = new LinkedHashSet<>();
    value.forEach(one -> codes.add(one.asString("").replaceFirst("@.*", "")));
    return codes;
  }

  private void write(ObjectNode leaf, Set<String> codes) {
    ArrayNode value = JsonNodeFactory.instance.arrayNode();
    codes.forEach(code -> value.add(areas.inRule(code)));
    leaf.set("value", value);
    List<String> names = codes.stream().limit(MOST_NAMES + 1L).map(areas::name).toList();
    boolean few = names.size() <= MOST_NAMES;
    String listed = names.stream().collect(Collectors.joining(", "));
    leaf.putObject("text")
        .put("nl", few ? "Uw bedrijf staat in " + listed + "." : "Uw bedrijf staat in het gebied.")
        .put("en", few ? "Your business is in " + listed + "." : "Your business is in the area.");
  }
}
