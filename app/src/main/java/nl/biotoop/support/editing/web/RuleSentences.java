package nl.biotoop.support.editing.web;

import java.util.ArrayList;
import java.util.List;
import nl.biotoop.platform.web.Words;
import tools.jackson.databind.JsonNode;

/** A rule as lines to read, deeper groups further in. */
public final class RuleSentences {
  private static final int DEEPEST = 100;

  private RuleSentences() {}

  /** The lines of a condition, whatever can be read of it. */
  public static List<String> of(JsonNode rule, Words words) {
    List<String> lines = new ArrayList<>();
    add(rule, 0, words, lines);
    return lines;
  }

  private static void add(JsonNode condition, int depth, Words words, List<String> lines) {
    if (depth > DEEPEST || !condition.isObject()) {
      return;
    }
    String indent = "– ".repeat(depth);
    if (condition.has("all") || condition.has("any")) {
      boolean all = condition.has("all");
      lines.add(indent + words.text(all ? "editing.rule.all" : "editing.rule.any"));
      condition.path(all ? "all" : "any").forEach(part -> add(part, depth + 1, words, lines));
    } else if (condition.has("not")) {
      lines.add(indent + words.text("editing.rule.not"));
      add(condition.path("not"), depth + 1, words, lines);
    } else {
      String text = condition.path("text").path(words.language().code()).asString("");
      lines.add(indent + text + " (" + test(condition) + ")");
    }
  }

  /** The test itself: two rules with the same words can differ in it. */
  private static String test(JsonNode leaf) {
    JsonNode value = leaf.path("value");
    List<String> values = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(one -> values.add(one.asString("")));
    } else {
      values.add(value.asString(""));
    }
    return leaf.path("attr").asString("")
        + " "
        + leaf.path("op").asString("")
        + " "
        + String.join(" ", values);
  }
}
