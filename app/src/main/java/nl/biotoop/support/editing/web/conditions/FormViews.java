package nl.biotoop.support.editing.web.conditions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Operator;
import nl.biotoop.support.conditions.RuleConditions;
import nl.biotoop.support.editing.web.Areas;
import nl.biotoop.support.editing.web.RuleSentences;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Fields;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Group;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Kept;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Mode;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Row;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Test;
import nl.biotoop.support.editing.web.conditions.ConditionForms.RowFault;
import nl.biotoop.support.editing.web.conditions.ConditionsPage.FaultView;
import nl.biotoop.support.editing.web.conditions.ConditionsPage.FieldsView;
import nl.biotoop.support.editing.web.conditions.ConditionsPage.RowView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the form in words. */
@Component
final class FormViews {
  private final RuleConditions conditions;
  private final ConditionForms forms;
  private final Areas areas;
  private final TestValues values;
  private final Sentences sentences;

  FormViews(
      RuleConditions conditions,
      ConditionForms forms,
      Areas areas,
      TestValues values,
      Sentences sentences) {
    this.conditions = conditions;
    this.forms = forms;
    this.areas = areas;
    this.values = values;
    this.sentences = sentences;
  }

  /** What a new condition can ask, in order of the questions. */
  List<Choice> attributes(Words words) {
    return conditions.attributes().attributes().stream()
        .filter(attribute -> attribute.use() == Attribute.Use.RULE)
        .map(it -> new Choice(it.id(), it.name().in(words.language()), false))
        .toList();
  }

  static List<Choice> modes(Mode now, Words words) {
    return Arrays.stream(Mode.values())
        .map(mode ->
            new Choice(mode.code(), words.text("conditions.mode." + mode.code()), mode == now))
        .toList();
  }

  /** Faults with the field to go to. */
  static List<FaultView> faults(List<RowFault> faults, Words words) {
    List<FaultView> views = new ArrayList<>();
    for (RowFault fault : faults) {
      String text = fault.text().in(words.language());
      String place =
          fault.row().isEmpty() ? "" : words.text("conditions.place", place(fault.row())) + ": ";
      String href =
          fault.field().isEmpty()
              ? ""
              : fault.row().isEmpty()
                  ? "#" + fault.field()
                  : "#r" + fault.row() + "-" + fault.field();
      views.add(new FaultView(href, place + text));
    }
    return views;
  }

  private static String place(String number) {
    return Arrays.stream(number.split("-", -1))
        .map(part -> String.valueOf(Integer.parseInt(part) + 1))
        .collect(java.util.stream.Collectors.joining("."));
  }

  /** The rows, with what is wrong beside the field. */
  List<RowView> rows(ConditionForm form, JsonNode source, List<RowFault> faults, Words words) {
    Map<String, Test> before = new HashMap<>();
    forms.open(source).rows().forEach(row -> remember(row, before));
    Maker maker = new Maker(source, before, faults, words);
    return maker.rows(form.rows(), "");
  }

  private static void remember(Row row, Map<String, Test> tests) {
    switch (row) {
      case Test test -> tests.put(test.from(), test);
      case Group group -> group.rows().forEach(inner -> remember(inner, tests));
      case Kept _ -> {}
    }
  }

  /** Makes the rows of one form. */
  private final class Maker {
    private final JsonNode source;
    private final Map<String, Test> before;
    private final List<RowFault> faults;
    private final Words words;

    private Maker(JsonNode source, Map<String, Test> before, List<RowFault> faults, Words words) {
      this.source = source;
      this.before = before;
      this.faults = faults;
      this.words = words;
    }

    private List<RowView> rows(List<Row> rows, String group) {
      List<RowView> views = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        views.add(row(rows.get(i), group.isEmpty() ? String.valueOf(i) : group + "-" + i));
      }
      return views;
    }

    private RowView row(Row row, String number) {
      return switch (row) {
        case Test test -> test(test, number);
        case Group group ->
            new RowView(
                number,
                "group",
                group.from(),
                words.text("conditions.mode." + group.mode().code()),
                "",
                false,
                true,
                Optional.empty(),
                modes(group.mode(), words),
                rows(group.rows(), number),
                List.of(),
                errors(number).get("mode"));
        case Kept kept ->
            new RowView(
                number,
                "kept",
                kept.from(),
                words.text("conditions.kept"),
                "",
                false,
                true,
                Optional.empty(),
                List.of(),
                List.of(),
                kept.from().equals(ConditionForm.NEW)
                    ? List.of()
                    : RuleSentences.of(source.at(kept.from()), words),
                errors(number).get("mode"));
      };
    }

    private Map<String, String> errors(String number) {
      Map<String, String> errors = new HashMap<>();
      faults.stream()
          .filter(fault -> fault.row().equals(number))
          .forEach(fault ->
              errors.merge(
                  fault.field(),
                  fault.text().in(words.language()),
                  (one, other) -> one + " " + other));
      return errors;
    }

    private RowView test(Test test, String number) {
      Map<String, String> errors = errors(number);
      Optional<Attribute> attribute = conditions.attributes().find(test.attribute());
      Test was = before.get(test.from());
      boolean fresh = test.from().equals(ConditionForm.NEW);
      boolean same = was != null && was.same(test);
      String said = words.language().code().equals("nl") ? test.fields().nl() : test.fields().en();
      String name = attribute.map(it -> it.name().in(words.language())).orElse(test.attribute());
      String sentence = said.isEmpty() ? name : said;
      return new RowView(
          number,
          "test",
          test.from(),
          test.negated() ? words.text("conditions.not", sentence) : sentence,
          attribute.map(it -> tested(it, test)).orElse(""),
          fresh,
          !same || !errors.isEmpty(),
          attribute.map(it -> fields(it, test, errors)),
          List.of(),
          List.of(),
          List.of(),
          attribute.isEmpty() ? errors.get("op") : null);
    }

    /** What it tests, from the fields as they are; {@code ""} when these have a fault. */
    private String tested(Attribute attribute, Test test) {
      Optional<Operator> operator =
          Operator.find(test.fields().op()).filter(Operator.fitting(attribute.type())::contains);
      List<TestValues.FieldFault> wrong = new ArrayList<>();
      ObjectNode leaf = JsonNodeFactory.instance.objectNode();
      if (operator.isPresent()) {
        leaf.put("op", operator.get().code());
        leaf.set("value", values.value(attribute, operator.get(), test.fields(), wrong));
      }
      return operator.isPresent() && wrong.isEmpty() ? sentences.test(attribute, leaf, words) : "";
    }

    private FieldsView fields(Attribute attribute, Test test, Map<String, String> errors) {
      Fields fields = test.fields();
      boolean stale = errors.containsKey("nl") || errors.containsKey("en");
      String unit = attribute.unit();
      return new FieldsView(
          attribute.id(),
          attribute.name().in(words.language()),
          test.negated(),
          control(attribute),
          Operator.fitting(attribute.type()).stream()
              .map(operator ->
                  new Choice(
                      operator.code(),
                      words.text("conditions.op." + operator.code()),
                      operator.code().equals(fields.op())))
              .toList(),
          choices(attribute, new HashSet<>(fields.values())),
          fields.value(),
          fields.until(),
          unit == null ? "" : words.text("unit." + unit),
          fields.places(),
          fields.nl(),
          fields.en(),
          kinds(fields.kind()),
          fields.basis(),
          (stale || test.sure()) ? Boolean.valueOf(test.sure()) : null,
          errors);
    }

    private List<Choice> choices(Attribute attribute, Set<String> chosen) {
      return switch (attribute.type()) {
        case BOOL, ENUM, SET ->
            attribute.values().stream()
                .map(value ->
                    new Choice(
                        value,
                        attribute.type() == Attribute.Type.BOOL
                            ? words.text(value.equals("true") ? "answer.yes" : "answer.no")
                            : Sentences.choice(attribute, value, words),
                        chosen.contains(value)))
                .toList();
        case AREA -> areas.boxes(chosen, words.text("editing.area.country"));
        case INT, NUMBER, MONEY, SBI -> List.of();
      };
    }

    private List<Choice> kinds(@Nullable String now) {
      return Arrays.stream(Condition.Kind.values())
          .map(kind ->
              new Choice(
                  kind.code(),
                  words.text("conditions.kind." + kind.code()),
                  kind.code().equals(now)))
          .toList();
    }
  }

  private static String control(Attribute attribute) {
    return switch (attribute.type()) {
      case BOOL -> "yes-no";
      case ENUM, SET -> "choices";
      case INT, NUMBER, MONEY -> "number";
      case AREA -> "area";
      case SBI -> "sector";
    };
  }
}
