package nl.biotoop.support.editing.web.conditions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.biotoop.ecosystem.Sector;
import nl.biotoop.ecosystem.Sectors;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Industry;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Operand;
import nl.biotoop.rules.Operator;
import nl.biotoop.rules.Text;
import nl.biotoop.support.editing.web.Areas;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tests and answers in words. */
@Component
final class Sentences {
  private static final int MOST_NAMES = 4;

  private final Areas areas;
  private final Territories territories;
  private final Sectors sectors;

  Sentences(Areas areas, Territories territories, Sectors sectors) {
    this.areas = areas;
    this.territories = territories;
    this.sectors = sectors;
  }

  /** What a condition tests: {@code Aantal mensen is hoogstens 250 banen}. */
  String test(Attribute attribute, Condition.Leaf leaf, Words words) {
    List<String> items = new ArrayList<>();
    for (Operand item : leaf.operand().items()) {
      items.add(
          switch (item) {
            case Operand.Flag flag -> String.valueOf(flag.value());
            case Operand.Amount amount -> BigDecimal.valueOf(amount.value()).toPlainString();
            case Operand.Word word -> word.value();
            case Operand.Series _ -> "";
          });
    }
    return phrase(attribute, leaf.operator(), items, Integer.MAX_VALUE, words);
  }

  /** What a condition in the content format tests; its value must fit the attribute. */
  String test(Attribute attribute, ObjectNode leaf, Words words) {
    return phrase(attribute, operator(leaf), items(leaf), Integer.MAX_VALUE, words);
  }

  private static List<String> items(ObjectNode leaf) {
    List<String> items = new ArrayList<>();
    JsonNode value = leaf.path("value");
    for (JsonNode item : value.isArray() ? value.values() : List.of(value)) {
      items.add(item.asString(""));
    }
    return items;
  }

  private static Operator operator(ObjectNode leaf) {
    return Operator.find(leaf.path("op").asString("")).orElse(Operator.EQ);
  }

  /**
   * A sentence for the entrepreneur, made from a condition in the content format.
   *
   * @param leaf a condition whose value fits the attribute
   */
  Text made(Attribute attribute, ObjectNode leaf) {
    return new Text(
        made(attribute, leaf, Words.of(Language.NL)), made(attribute, leaf, Words.of(Language.EN)));
  }

  /** As {@link #made(Attribute, ObjectNode)}; nothing when it is no condition. */
  Text made(Attribute attribute, JsonNode leaf) {
    return leaf instanceof ObjectNode object ? made(attribute, object) : Text.NONE;
  }

  private String made(Attribute attribute, ObjectNode leaf, Words words) {
    List<String> items = items(leaf);
    Operator operator = operator(leaf);
    if (operator == Operator.AREA_WITHIN) {
      return items.size() > MOST_NAMES
          ? words.text("conditions.made.area")
          : words.text("conditions.made.places", values(attribute, items, MOST_NAMES, words));
    }
    return phrase(attribute, operator, items, MOST_NAMES, words) + ".";
  }

  private String phrase(
      Attribute attribute, Operator operator, List<String> items, int most, Words words) {
    String name = attribute.name().in(words.language());
    if (attribute.type() == Attribute.Type.BOOL) {
      return words.text(
          "conditions.yes-no",
          name,
          words.text(items.contains("true") ? "answer.yes" : "answer.no").toLowerCase(Locale.ROOT));
    }
    if (operator == Operator.BETWEEN) {
      return words.text(
          "conditions.between",
          name,
          value(attribute, items.getFirst(), words),
          value(attribute, items.getLast(), words));
    }
    return name
        + " "
        + words.text("conditions.op." + operator.code())
        + (attribute.type().isNumeric() ? " " : operator == Operator.AREA_WITHIN ? " " : ": ")
        + values(attribute, items, most, words);
  }

  private String values(Attribute attribute, List<String> items, int most, Words words) {
    String named =
        items.stream()
            .limit(most)
            .map(item -> value(attribute, item, words))
            .collect(Collectors.joining(", "));
    return items.size() > most
        ? words.text("conditions.and-more", named, items.size() - most)
        : named;
  }

  /** One value in words. */
  String value(Attribute attribute, String item, Words words) {
    return switch (attribute.type()) {
      case BOOL -> words.text(item.equals("true") ? "answer.yes" : "answer.no");
      case ENUM, SET -> choice(attribute, item, words);
      case INT, NUMBER, MONEY ->
          item.matches("-?\\d+(?:\\.\\d+)?")
              ? quantity(attribute, Double.parseDouble(item), words)
              : item;
      case AREA -> area(item.replaceFirst("@.*", ""), words);
      case SBI -> sector(item, words);
    };
  }

  private String area(String code, Words words) {
    if (code.equals(RegionCode.NETHERLANDS.value())) {
      return words.text("conditions.country");
    }
    return code.startsWith("GM")
        ? areas.name(code)
        : RegionCode.read(code)
            .flatMap(territories::name)
            .map(name -> name.in(words.language()))
            .orElse(code);
  }

  /** The label of a choice, else its code. */
  static String choice(Attribute attribute, String item, Words words) {
    return attribute.choices().stream()
        .filter(choice -> choice.value().equals(item))
        .map(choice -> choice.label().in(words.language()))
        .findFirst()
        .orElse(item);
  }

  private static String quantity(Attribute attribute, double value, Words words) {
    String unit = attribute.unit();
    if ("eur".equals(unit)) {
      return words.amount(value);
    }
    return words.number(value) + (unit == null ? "" : " " + words.text("unit." + unit));
  }

  private String sector(String written, Words words) {
    String code = written.replaceFirst("@.*", "").replace(".", "");
    String known = code.length() > 2 ? code.substring(0, 2) : code;
    Optional<Answer.Activity> activity = Industry.read(known);
    return activity
        .map(found -> {
          Industry.Version version =
              found.versions().contains(Sectors.IN_FORCE)
                  ? Sectors.IN_FORCE
                  : found.versions().iterator().next();
          Sector sector = sectors.sector(version, known);
          return sector.label().in(words.language()) + " (" + written + ")";
        })
        .orElse(written);
  }

  /** An answer in words. */
  String answer(Attribute attribute, Answer answer, Words words) {
    return answer.given().stream()
        .map(item -> value(attribute, item, words))
        .collect(Collectors.joining(", "));
  }
}
