package nl.biotoop.support.editing.web.conditions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Fault;
import nl.biotoop.rules.Operator;
import nl.biotoop.rules.Text;
import nl.biotoop.rules.reading.Reading;
import nl.biotoop.support.conditions.RuleConditions;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Fields;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Group;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Kept;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Mode;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Row;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Test;
import nl.biotoop.support.editing.web.conditions.TestValues.FieldFault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Between the rule of an instrument and its form. Whatever was not changed is taken over from the
 * rule as it stands there, letter for letter.
 */
@Component
final class ConditionForms {
  /** Tests beyond this stand there as text: their fields would not all arrive. */
  private static final int MOST_TESTS = 60;

  private final RuleConditions conditions;
  private final TestValues values;
  private final Sentences sentences;

  ConditionForms(RuleConditions conditions, TestValues values, Sentences sentences) {
    this.conditions = conditions;
    this.values = values;
    this.sentences = sentences;
  }

  /**
   * Something wrong.
   *
   * @param row the number of the row; {@code ""} for the rule as a whole
   * @param field the field of the row
   */
  record RowFault(String row, String field, Text text) {}

  /**
   * What came of a form.
   *
   * @param rule the rule in the content format; not to be used when there are faults
   */
  record Built(JsonNode rule, List<RowFault> faults) {}

  /** The form of a rule. */
  ConditionForm open(JsonNode rule) {
    return new Opening(reads(rule)).form(rule);
  }

  private boolean reads(JsonNode condition) {
    return !conditions.read("regel", condition).hasErrors();
  }

  private static boolean isGroup(JsonNode node) {
    return node.size() == 1 && (node.path("all").isArray() || node.path("any").isArray());
  }

  /** One rule while it is put into fields. */
  private final class Opening {
    private final boolean sound;
    private int room = MOST_TESTS;

    /**
     * @param sound whether the whole rule reads, so that its parts need no look of their own
     */
    private Opening(boolean sound) {
      this.sound = sound;
    }

    private ConditionForm form(JsonNode rule) {
      boolean negated = rule.size() == 1 && isGroup(rule.path("not"));
      JsonNode inner = negated ? rule.path("not") : rule;
      if (!isGroup(inner)) {
        return new ConditionForm(Mode.ALL, List.of(row(rule, "", 0)));
      }
      return new ConditionForm(
          Mode.of(inner.has("all"), negated), rows(inner, negated ? "/not" : "", 0));
    }

    private List<Row> rows(JsonNode group, String pointer, int depth) {
      String key = group.has("all") ? "all" : "any";
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < group.path(key).size(); i++) {
        rows.add(row(group.path(key).get(i), pointer + "/" + key + "/" + i, depth));
      }
      return rows;
    }

    private Row row(JsonNode node, String pointer, int depth) {
      boolean negated = node.size() == 1 && node.has("not");
      JsonNode inner = negated ? node.path("not") : node;
      if (isGroup(inner) && depth == 0) {
        String place = negated ? pointer + "/not" : pointer;
        return new Group(
            pointer, Mode.of(inner.has("all"), negated), rows(inner, place, depth + 1));
      }
      Optional<Fields> fields =
          inner instanceof ObjectNode leaf && room > 0 ? fields(leaf) : Optional.empty();
      if (fields.isEmpty()) {
        return new Kept(pointer);
      }
      room--;
      return new Test(pointer, inner.path("attr").asString(""), negated, fields.get(), false);
    }

    /** The fields of a condition that reads without a fault. */
    private Optional<Fields> fields(ObjectNode leaf) {
      Optional<Attribute> attribute = conditions.attributes().find(leaf.path("attr").asString(""));
      Optional<Operator> operator = Operator.find(leaf.path("op").asString(""));
      boolean single = !leaf.has("all") && !leaf.has("any") && !leaf.has("not");
      return attribute.isPresent() && operator.isPresent() && single && (sound || reads(leaf))
          ? values.fields(attribute.get(), operator.get(), leaf)
          : Optional.empty();
    }
  }

  /** The rule that stands in a form. */
  Built build(ConditionForm form, JsonNode source) {
    return build(form, source, true);
  }

  /**
   * The rule that stands in a form.
   *
   * @param asItWas whether a condition in which nothing was changed is taken over letter for letter
   */
  Built build(ConditionForm form, JsonNode source, boolean asItWas) {
    ConditionForm opened = open(source);
    List<RowFault> faults = new ArrayList<>();
    if (asItWas && opened.equals(form)) {
      return new Built(source.deepCopy(), faults);
    }
    Map<String, Test> before = new HashMap<>();
    opened.rows().forEach(row -> remember(row, before));
    Builder builder = new Builder(source, before, asItWas, faults);
    JsonNode rule = builder.group(form.mode(), form.rows(), "");
    if (faults.isEmpty()) {
      Reading reading = conditions.read("regel", rule);
      reading.faults().stream()
          .filter(Fault::isError)
          .forEach(fault -> faults.add(new RowFault("", "", fault.message())));
    }
    return new Built(rule, faults);
  }

  private static void remember(Row row, Map<String, Test> tests) {
    switch (row) {
      case Test test -> tests.put(test.from(), test);
      case Group group -> group.rows().forEach(inner -> remember(inner, tests));
      case Kept _ -> {}
    }
  }

  /** Puts one rule together. */
  private final class Builder {
    private final JsonNode source;
    private final Map<String, Test> before;
    private final boolean asItWas;
    private final List<RowFault> faults;

    private Builder(
        JsonNode source, Map<String, Test> before, boolean asItWas, List<RowFault> faults) {
      this.source = source;
      this.before = before;
      this.asItWas = asItWas;
      this.faults = faults;
    }

    private JsonNode group(Mode mode, List<Row> rows, String number) {
      ArrayNode parts = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < rows.size(); i++) {
        parts.add(row(rows.get(i), number.isEmpty() ? String.valueOf(i) : number + "-" + i));
      }
      if (parts.isEmpty()) {
        add(number, FieldFault.of("mode", words -> words.text("conditions.fault.empty")));
      }
      ObjectNode group = JsonNodeFactory.instance.objectNode();
      group.set(mode.key(), parts);
      return mode.negated() ? not(group) : group;
    }

    private JsonNode row(Row row, String number) {
      return switch (row) {
        case Kept kept -> kept(kept, number);
        case Group group -> group(group.mode(), group.rows(), number);
        case Test test -> {
          Test was = before.get(test.from());
          yield asItWas && was != null && was.same(test)
              ? source.at(test.from()).deepCopy()
              : test(test, was, number);
        }
      };
    }

    private JsonNode kept(Kept kept, String number) {
      JsonNode node =
          kept.from().equals(ConditionForm.NEW)
              ? JsonNodeFactory.instance.missingNode()
              : source.at(kept.from());
      if (node.isMissingNode()) {
        add(number, FieldFault.of("mode", words -> words.text("conditions.fault.gone")));
      }
      return node.deepCopy();
    }

    private JsonNode test(Test test, @Nullable Test was, String number) {
      ObjectNode leaf = JsonNodeFactory.instance.objectNode();
      Optional<Attribute> attribute = conditions.attributes().find(test.attribute());
      Operator operator = Operator.find(test.fields().op()).orElse(Operator.EQ);
      if (attribute.isEmpty() || !Operator.fitting(attribute.get().type()).contains(operator)) {
        add(number, FieldFault.of("op", words -> words.text("conditions.fault.choose")));
        return leaf;
      }
      List<FieldFault> own = new ArrayList<>();
      leaf.put("attr", test.attribute()).put("op", operator.code());
      boolean valueAsItWas =
          asItWas
              && was != null
              && was.attribute().equals(test.attribute())
              && was.sameValue(test)
              && was.fields().op().equals(test.fields().op());
      leaf.set(
          "value",
          valueAsItWas
              ? leafOf(source.at(test.from())).path("value").deepCopy()
              : values.value(attribute.get(), operator, test.fields(), own));
      Text text = text(test, was, attribute.get(), leaf, own);
      leaf.putObject("text").put("nl", text.nl()).put("en", text.en());
      if (!test.fields().basis().isEmpty()) {
        leaf.put("basis", test.fields().basis());
      }
      leaf.put("kind", kind(test));
      own.forEach(fault -> add(number, fault));
      return test.negated() ? not(leaf) : leaf;
    }

    private Text text(
        Test test, @Nullable Test was, Attribute attribute, ObjectNode leaf, List<FieldFault> own) {
      String nl = test.fields().nl();
      String en = test.fields().en();
      if (!own.isEmpty()) {
        return new Text(nl, en);
      }
      if (was != null && !was.sameTest(test)) {
        Text made = sentences.made(attribute, leafOf(source.at(test.from())));
        nl = nl.equals(made.nl()) ? "" : nl;
        en = en.equals(made.en()) ? "" : en;
        stale("nl", nl, was.fields().nl(), test.sure(), own);
        stale("en", en, was.fields().en(), test.sure(), own);
      }
      Text made = sentences.made(attribute, leaf);
      return new Text(nl.isEmpty() ? made.nl() : nl, en.isEmpty() ? made.en() : en);
    }

    /** The test was changed; the sentence that visitors read was not. */
    private static void stale(
        String field, String now, String before, boolean sure, List<FieldFault> own) {
      if (!now.isEmpty() && now.equals(before) && !sure) {
        own.add(FieldFault.of(field, words -> words.text("conditions.fault.stale")));
      }
    }

    private void add(String number, FieldFault fault) {
      faults.add(new RowFault(number, fault.field(), fault.text()));
    }
  }

  private static JsonNode leafOf(JsonNode node) {
    return node.has("not") ? node.path("not") : node;
  }

  private static ObjectNode not(JsonNode part) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("not", part);
    return node;
  }

  private static String kind(Test test) {
    return Arrays.stream(Condition.Kind.values())
        .map(Condition.Kind::code)
        .filter(code -> code.equals(test.fields().kind()))
        .findFirst()
        .orElse(Condition.Kind.ELIGIBILITY.code());
  }
}
