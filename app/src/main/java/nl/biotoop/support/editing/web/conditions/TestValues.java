package nl.biotoop.support.editing.web.conditions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Industry;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Operator;
import nl.biotoop.rules.Text;
import nl.biotoop.support.editing.RecordFault;
import nl.biotoop.support.editing.web.Areas;
import nl.biotoop.support.editing.web.Numbers;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Fields;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Between the value of a condition in a rule and what stands in its fields. */
@Component
final class TestValues {
  private static final double LARGEST = 1e15;

  private final Areas areas;

  TestValues(Areas areas) {
    this.areas = areas;
  }

  /**
   * Something wrong with one field.
   *
   * @param field the end of the name of the field
   */
  record FieldFault(String field, Text text) {
    static FieldFault of(String field, Function<Words, String> text) {
      return new FieldFault(
          field, new Text(text.apply(Words.of(Language.NL)), text.apply(Words.of(Language.EN))));
    }
  }

  /** The fields of a condition; empty when its value has no fields, such as an area of old. */
  Optional<Fields> fields(Attribute attribute, Operator operator, ObjectNode leaf) {
    JsonNode value = leaf.path("value");
    List<String> items = items(value);
    List<String> values = items;
    String until = "";
    String places = "";
    switch (attribute.type()) {
      case BOOL -> {}
      case ENUM, SET -> values = items.stream().sorted().distinct().toList();
      case INT, NUMBER, MONEY -> {
        List<String> numbers = numbers(value);
        if (numbers.size() < items.size() || items.isEmpty()) {
          return Optional.empty();
        }
        boolean between = operator == Operator.BETWEEN;
        values = List.of(between ? numbers.getFirst() : String.join("; ", numbers));
        until = between ? numbers.getLast() : "";
      }
      case AREA -> {
        Set<String> codes = new LinkedHashSet<>();
        for (String item : items) {
          String code = item.replaceFirst("@.*", "");
          if (!item.equals(areas.inRule(code))) {
            return Optional.empty();
          }
          codes.add(code);
        }
        Areas.Chosen chosen = areas.chosen(List.copyOf(codes));
        values = chosen.chosen().stream().sorted().toList();
        places = chosen.places();
      }
      case SBI -> values = List.of(String.join(", ", items));
    }
    return Optional.of(
        new Fields(
            operator.code(),
            values,
            until,
            places,
            leaf.path("text").path("nl").asString(""),
            leaf.path("text").path("en").asString(""),
            leaf.path("kind").asString("eligibility"),
            leaf.path("basis").asString("")));
  }

  private static List<String> items(JsonNode value) {
    List<String> items = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> items.add(item.asString("")));
    } else {
      items.add(value.asString(""));
    }
    return items;
  }

  /** Written with a comma and without thousands, so that it reads back as the same number. */
  private static List<String> numbers(JsonNode value) {
    List<String> numbers = new ArrayList<>();
    for (JsonNode item : value.isArray() ? value.values() : List.of(value)) {
      if (item.isNumber()) {
        BigDecimal number = item.decimalValue();
        String plain =
            (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString();
        String typed = plain.replace('.', ',');
        JsonNode again = Numbers.node(typed);
        if (again.isNumber() && again.decimalValue().compareTo(number) == 0) {
          numbers.add(typed);
        }
      }
    }
    return numbers;
  }

  /** The value that stands in the fields, in the content format. */
  JsonNode value(Attribute attribute, Operator operator, Fields fields, List<FieldFault> faults) {
    return switch (attribute.type()) {
      case BOOL -> {
        if (!List.of("true", "false").contains(fields.value())) {
          faults.add(FieldFault.of("value", words -> words.text("conditions.fault.choose")));
        }
        yield JsonNodeFactory.instance.booleanNode(fields.value().equals("true"));
      }
      case ENUM, SET -> choices(operator, fields, faults);
      case INT, NUMBER, MONEY -> numbers(attribute, operator, fields, faults);
      case AREA -> places(fields, faults);
      case SBI -> codes(fields, faults);
    };
  }

  private static JsonNode choices(Operator operator, Fields fields, List<FieldFault> faults) {
    if (fields.values().isEmpty()) {
      faults.add(FieldFault.of("value", words -> words.text("conditions.fault.tick")));
    } else if (operator == Operator.EQ && fields.values().size() > 1) {
      faults.add(FieldFault.of("value", words -> words.text("conditions.fault.one")));
    }
    return operator == Operator.EQ
        ? JsonNodeFactory.instance.stringNode(fields.value())
        : array(fields.values());
  }

  private static ArrayNode array(Iterable<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static JsonNode numbers(
      Attribute attribute, Operator operator, Fields fields, List<FieldFault> faults) {
    boolean list = operator == Operator.IN || operator == Operator.NOT_IN;
    List<String> typed =
        list
            ? Arrays.stream(fields.value().split(";", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList()
            : List.of(fields.value());
    ArrayNode numbers = JsonNodeFactory.instance.arrayNode();
    for (String one : typed) {
      numbers.add(number(attribute, one, "value", faults));
    }
    if (typed.isEmpty()) {
      number(attribute, "", "value", faults);
    }
    if (operator == Operator.BETWEEN) {
      JsonNode until = number(attribute, fields.until(), "until", faults);
      numbers.add(until);
      if (faults.isEmpty() && until.asDouble() < numbers.get(0).asDouble()) {
        faults.add(FieldFault.of("until", words -> words.text("conditions.fault.until")));
      }
      return numbers;
    }
    return list ? numbers : numbers.get(0);
  }

  private static JsonNode number(
      Attribute attribute, String typed, String field, List<FieldFault> faults) {
    JsonNode number = Numbers.node(typed);
    if (!number.isNumber()) {
      faults.add(FieldFault.of(field, words -> words.text("conditions.fault.number")));
      return number;
    }
    double value = number.asDouble();
    if (attribute.type() == Attribute.Type.INT && value != Math.rint(value)) {
      faults.add(FieldFault.of(field, words -> words.text("conditions.fault.whole")));
    }
    Double min = attribute.min();
    Double max = attribute.max();
    if ((min != null && value < min) || (max != null && value > max)) {
      faults.add(
          FieldFault.of(
              field,
              words ->
                  words.text(
                      "conditions.fault.range",
                      min == null ? 0.0 : min,
                      max == null ? LARGEST : max)));
    }
    return number;
  }

  private JsonNode places(Fields fields, List<FieldFault> faults) {
    List<RecordFault> unknown = new ArrayList<>();
    Set<String> codes = areas.codes(new Areas.Chosen(fields.values(), fields.places()), unknown);
    unknown.forEach(fault -> faults.add(new FieldFault("places", fault.problem())));
    if (codes.isEmpty() && unknown.isEmpty()) {
      faults.add(FieldFault.of("value", words -> words.text("conditions.fault.place")));
    }
    return array(codes.stream().map(areas::inRule).toList());
  }

  private static JsonNode codes(Fields fields, List<FieldFault> faults) {
    List<String> codes =
        Arrays.stream(fields.value().split("[,;\\s]+", -1))
            .filter(code -> !code.isEmpty())
            .distinct()
            .toList();
    if (codes.isEmpty()) {
      faults.add(FieldFault.of("value", words -> words.text("conditions.fault.sector-none")));
    }
    for (String code : codes) {
      if (code.indexOf('@') >= 0 || Industry.read(code).isEmpty()) {
        faults.add(FieldFault.of("value", words -> words.text("conditions.fault.sector", code)));
      }
    }
    return array(codes);
  }
}
