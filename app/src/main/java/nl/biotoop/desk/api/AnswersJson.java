package nl.biotoop.desk.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.biotoop.platform.ApiCodes;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.Parsed;
import nl.biotoop.support.CurrentRegister;
import nl.biotoop.support.Wayfinder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** The answers that come with a question, read as the wayfinder reads them. */
@Component
final class AnswersJson {
  private static final int LONGEST = 4000;

  private final CurrentRegister register;
  private final Wayfinder wayfinder;

  AnswersJson(CurrentRegister register, Wayfinder wayfinder) {
    this.register = register;
    this.wayfinder = wayfinder;
  }

  /** The answers as the query of the wayfinder's address; what cannot be read is a fault. */
  String query(JsonNode given, List<QuestionJson.Fault> faults) {
    if (given.isMissingNode() || given.isNull()) {
      return "";
    }
    if (!given.isObject()) {
      faults.add(
          new QuestionJson.Fault(
              "answers", "WRONG_TYPE", "Give an object: attribute and answer, or answers."));
      return "";
    }
    List<String> query = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : given.properties()) {
      String name = entry.getKey();
      List<String> values = values(entry.getValue());
      String reason = reason(name, values);
      if (reason.isEmpty()) {
        values.forEach(
            value -> query.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8)));
      } else {
        faults.add(
            new QuestionJson.Fault(
                "answers." + ApiCodes.shortened(name),
                reason,
                "Answer as in the parameters of /wayfinder, or leave it out."));
      }
    }
    String text = String.join("&", query);
    if (text.length() > LONGEST) {
      faults.add(
          new QuestionJson.Fault("answers", "TOO_LONG", "At most 4000 characters as a query."));
    }
    return text;
  }

  /** Empty when an answer can be read. */
  private String reason(String name, List<String> values) {
    if (values.isEmpty()) {
      return "WRONG_TYPE";
    }
    if (name.equals("problem")) {
      return values.size() == 1 && register.now().problem(values.getFirst()).isPresent()
          ? ""
          : "NOT_A_CHOICE";
    }
    if (values.equals(List.of(Wayfinder.DONT_KNOW))
        && register.now().attributes().find(name).isPresent()) {
      return "";
    }
    return switch (wayfinder.answerReader().with(Answers.NONE, name, values)) {
      case Parsed.Accepted _ -> "";
      case Parsed.Refused refused -> refused.reason().name();
    };
  }

  /** A string, number or yes and no as one word, a list of strings as several; else none. */
  private static List<String> values(JsonNode value) {
    if (value.isString()) {
      return List.of(value.stringValue());
    }
    if (value.isNumber() || value.isBoolean()) {
      return List.of(value.asString());
    }
    List<String> words = new ArrayList<>();
    for (JsonNode item : value.isArray() ? value.values() : List.<JsonNode>of()) {
      if (!item.isString()) {
        return List.of();
      }
      words.add(item.stringValue());
    }
    return words;
  }
}
