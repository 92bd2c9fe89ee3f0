package nl.biotoop.cli;

import java.util.List;
import java.util.Locale;
import nl.biotoop.rules.Operand;
import nl.biotoop.rules.engine.TraceEntry;
import nl.biotoop.rules.engine.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Verdicts as the JSON that {@code rules evaluate} prints. */
final class VerdictJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private VerdictJson() {}

  /** {@code {"verdicts": […]}}, in order. */
  static ObjectNode of(List<Verdict> verdicts) {
    ObjectNode document = NODES.objectNode();
    ArrayNode list = document.putArray("verdicts");
    for (Verdict verdict : verdicts) {
      ObjectNode node = list.addObject();
      node.put("id", verdict.rule());
      node.put("verdict", verdict.outcome().name().toLowerCase(Locale.ROOT));
      entries(verdict.trace(), node.putArray("trace"));
      ArrayNode open = node.putArray("open");
      verdict.open().forEach(open::add);
      entries(verdict.flips(), node.putArray("flips"));
    }
    return document;
  }

  private static void entries(List<TraceEntry> entries, ArrayNode list) {
    for (TraceEntry entry : entries) {
      ObjectNode node = list.addObject();
      node.put("path", entry.path());
      node.put("attr", entry.leaf().attribute());
      node.put("op", entry.leaf().operator().code());
      node.set("value", value(entry.leaf().operand()));
      node.put("outcome", entry.truth().name().toLowerCase(Locale.ROOT));
      node.put("kind", entry.leaf().kind().code());
      node.putObject("text")
          .put("nl", entry.leaf().text().nl())
          .put("en", entry.leaf().text().en());
    }
  }

  private static JsonNode value(Operand operand) {
    return switch (operand) {
      case Operand.Flag(boolean value) -> NODES.booleanNode(value);
      case Operand.Amount(double value) ->
          value == Math.rint(value) && Math.abs(value) < 1e15
              ? NODES.numberNode((long) value)
              : NODES.numberNode(value);
      case Operand.Word(String value) -> NODES.stringNode(value);
      case Operand.Series(List<Operand> items) -> {
        ArrayNode list = NODES.arrayNode();
        items.forEach(item -> list.add(value(item)));
        yield list;
      }
    };
  }
}
