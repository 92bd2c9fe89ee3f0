package nl.biotoop.rules.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.biotoop.rules.Fault;
import nl.biotoop.rules.Text;
import tools.jackson.databind.JsonNode;

/** Small reads from a JSON tree that several readers share. */
final class Json {

  private Json() {}

  /** The place of a member. */
  static String under(String path, String step) {
    return path.isEmpty() ? step : path + "." + step;
  }

  /** A fault for every member of an object that is not among the known ones. */
  static List<Fault> unknownKeys(JsonNode object, String path, Set<String> known) {
    List<Fault> faults = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (!known.contains(member.getKey())) {
        faults.add(
            Fault.error(
                under(path, member.getKey()),
                "dit veld bestaat niet; bekend zijn " + sorted(known),
                "there is no such field; known are " + sorted(known)));
      }
    }
    return faults;
  }

  /** Words in alphabetical order, for a message. */
  static String sorted(Set<String> words) {
    return String.join(", ", words.stream().sorted().toList());
  }

  /** A text in two languages; a part that is missing or no string becomes empty. */
  static Text text(JsonNode node) {
    return new Text(node.path("nl").asString(""), node.path("en").asString(""));
  }

  /** What a node is, as written, cut short for a message. */
  static String shown(JsonNode node) {
    if (node.isContainer()) {
      return node.isArray() ? "[…]" : "{…}";
    }
    String text = node.asString("");
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /** The number a node holds; NaN when it is no number or too large for one. */
  static double number(JsonNode node) {
    double value = node.isNumber() ? node.asDouble(Double.NaN) : Double.NaN;
    return Double.isFinite(value) ? value : Double.NaN;
  }
}
