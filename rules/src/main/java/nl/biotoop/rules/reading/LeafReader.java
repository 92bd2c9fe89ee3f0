package nl.biotoop.rules.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Fault;
import nl.biotoop.rules.Industry;
import nl.biotoop.rules.Operand;
import nl.biotoop.rules.Operator;
import nl.biotoop.rules.Text;
import tools.jackson.databind.JsonNode;

/** Reads one test of an attribute and checks it against the catalogue and the areas. */
final class LeafReader {

  private static final Set<String> KEYS = Set.of("attr", "op", "value", "text", "basis", "kind");
  private static final Pattern AREA = Pattern.compile("([A-Z]{2}\\d{0,4})@(\\d{4})");

  private final AttributeCatalogue catalogue;
  private final AreaHierarchy areas;
  private final List<Fault> faults;

  /** A reader that adds what is wrong to this list. */
  LeafReader(AttributeCatalogue catalogue, AreaHierarchy areas, List<Fault> faults) {
    this.catalogue = catalogue;
    this.areas = areas;
    this.faults = faults;
  }

  /** The test; empty when it has an error. */
  Optional<Condition> read(JsonNode node, String path) {
    int before = faults.size();
    faults.addAll(Json.unknownKeys(node, path, KEYS));
    String id = node.path("attr").asString("");
    Optional<Attribute> attribute = catalogue.find(id);
    if (attribute.isEmpty()) {
      error(
          path + ".attr",
          "onbekend kenmerk '%s'".formatted(id),
          "unknown attribute '%s'".formatted(id));
    } else if (attribute.get().use() == Attribute.Use.RANKING) {
      faults.add(
          Fault.warning(
              path + ".attr",
              "het kenmerk '%s' is alleen voor de volgorde bedoeld".formatted(id),
              "the attribute '%s' is meant for ranking only".formatted(id)));
    }
    String code = node.path("op").asString("");
    Optional<Operator> operator = Operator.find(code);
    if (operator.isEmpty()) {
      error(
          path + ".op",
          "onbekende operator '%s'".formatted(code),
          "unknown operator '%s'".formatted(code));
    }
    Optional<Operand> operand = Optional.empty();
    if (attribute.isPresent() && operator.isPresent()) {
      operand = operand(attribute.get(), operator.get(), node.path("value"), path);
    }
    Text text = text(node.path("text"), path + ".text");
    Condition.Kind kind = kind(node.path("kind"), path + ".kind");
    JsonNode basis = node.path("basis");
    if (!basis.isMissingNode() && !basis.isNull() && !basis.isString()) {
      error(path + ".basis", "hier hoort een tekst", "a text belongs here");
    }
    boolean faulty = faults.subList(before, faults.size()).stream().anyMatch(Fault::isError);
    if (faulty || operand.isEmpty() || operator.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Condition.Leaf(
            id,
            operator.get(),
            operand.get(),
            text,
            basis.isString() ? basis.stringValue() : null,
            kind));
  }

  private Optional<Operand> operand(
      Attribute attribute, Operator operator, JsonNode value, String path) {
    if (!Operator.fitting(attribute.type()).contains(operator)) {
      error(
          path + ".op",
          "operator '%s' past niet bij het kenmerk '%s'".formatted(operator.code(), attribute.id()),
          "operator '%s' does not fit the attribute '%s'"
              .formatted(operator.code(), attribute.id()));
      return Optional.empty();
    }
    String place = path + ".value";
    return switch (operator) {
      case EQ, GTE, LTE -> scalar(attribute, value, place);
      case IN, NOT_IN, AREA_WITHIN, SBI_UNDER -> series(attribute, value, place);
      case BETWEEN -> interval(attribute, value, place);
    };
  }

  private Optional<Operand> series(Attribute attribute, JsonNode value, String place) {
    if (!value.isArray() || value.isEmpty()) {
      error(
          place,
          "hier hoort een lijst met minstens één waarde",
          "a list of at least one value belongs here");
      return Optional.empty();
    }
    List<Operand> items = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      scalar(attribute, value.get(i), place + "[" + i + "]").ifPresent(items::add);
    }
    return items.size() == value.size() ? Optional.of(new Operand.Series(items)) : Optional.empty();
  }

  private Optional<Operand> interval(Attribute attribute, JsonNode value, String place) {
    if (!value.isArray() || value.size() != 2) {
      error(place, "hier horen twee getallen", "two numbers belong here");
      return Optional.empty();
    }
    Optional<Operand> ends = series(attribute, value, place);
    if (ends.isPresent() && Json.number(value.get(0)) > Json.number(value.get(1))) {
      error(
          place,
          "het eerste getal is groter dan het tweede",
          "the first number is above the second");
      return Optional.empty();
    }
    return ends;
  }

  private Optional<Operand> scalar(Attribute attribute, JsonNode value, String place) {
    return switch (attribute.type()) {
      case BOOL ->
          value.isBoolean()
              ? Optional.of(new Operand.Flag(value.booleanValue()))
              : wrongType(place, value, "true of false", "true or false");
      case INT -> {
        double number = Json.number(value);
        yield number == Math.rint(number)
            ? Optional.of(new Operand.Amount(number))
            : wrongType(place, value, "een heel getal", "a whole number");
      }
      case NUMBER, MONEY -> {
        double number = Json.number(value);
        yield Double.isNaN(number)
            ? wrongType(place, value, "een getal", "a number")
            : Optional.of(new Operand.Amount(number));
      }
      case ENUM, SET -> choice(attribute, value, place);
      case AREA -> area(value, place);
      case SBI -> {
        boolean exists = value.isString() && Industry.read(value.stringValue()).isPresent();
        yield exists && value.stringValue().indexOf('@') < 0
            ? Optional.of(new Operand.Word(value.stringValue()))
            : wrongType(
                place,
                value,
                "een sectieletter of SBI-code zonder jaar",
                "a section letter or SBI code without a year");
      }
    };
  }

  private Optional<Operand> choice(Attribute attribute, JsonNode value, String place) {
    if (!value.isString()) {
      return wrongType(place, value, "een keuze", "a choice");
    }
    Set<String> values = attribute.values();
    if (values.contains(value.stringValue())) {
      return Optional.of(new Operand.Word(value.stringValue()));
    }
    error(
        place,
        "'%s' is geen keuze van '%s'; wel: %s"
            .formatted(Json.shown(value), attribute.id(), String.join(", ", values)),
        "'%s' is no choice of '%s'; these are: %s"
            .formatted(Json.shown(value), attribute.id(), String.join(", ", values)));
    return Optional.empty();
  }

  private Optional<Operand> area(JsonNode value, String place) {
    Matcher matcher = AREA.matcher(value.isString() ? value.stringValue() : "");
    if (!matcher.matches()) {
      return wrongType(
          place, value, "een gebiedscode met jaar (PV31@2026)", "an area code with its year");
    }
    if (Integer.parseInt(matcher.group(2)) != areas.year()) {
      faults.add(
          Fault.warning(
              place,
              "het jaar van '%s' is niet bekend; deze voorwaarde blijft altijd onbekend"
                  .formatted(value.stringValue()),
              "the year of '%s' is not known; this condition always stays unknown"
                  .formatted(value.stringValue())));
    } else if (!areas.knows(matcher.group(1))) {
      error(
          place,
          "het gebied '%s' bestaat niet".formatted(value.stringValue()),
          "the area '%s' does not exist".formatted(value.stringValue()));
      return Optional.empty();
    }
    return Optional.of(new Operand.Word(value.stringValue()));
  }

  private Text text(JsonNode node, String path) {
    Text text = Json.text(node);
    if (text.nl().isBlank()) {
      error(path + ".nl", "de Nederlandse tekst ontbreekt", "the Dutch text is missing");
    }
    if (text.en().isBlank()) {
      error(path + ".en", "de Engelse tekst ontbreekt", "the English text is missing");
    }
    if (node.isObject()) {
      faults.addAll(Json.unknownKeys(node, path, Set.of("nl", "en")));
    }
    return text;
  }

  private Condition.Kind kind(JsonNode node, String path) {
    if (node.isMissingNode()) {
      return Condition.Kind.ELIGIBILITY;
    }
    for (Condition.Kind kind : Condition.Kind.values()) {
      if (kind.code().equals(node.asString(""))) {
        return kind;
      }
    }
    error(
        path,
        "onbekende soort '%s'".formatted(Json.shown(node)),
        "unknown kind '%s'".formatted(Json.shown(node)));
    return Condition.Kind.ELIGIBILITY;
  }

  private Optional<Operand> wrongType(String place, JsonNode value, String nl, String en) {
    String shown = value.isMissingNode() ? "" : Json.shown(value);
    error(place, "'%s' is niet %s".formatted(shown, nl), "'%s' is not %s".formatted(shown, en));
    return Optional.empty();
  }

  private void error(String path, String nl, String en) {
    faults.add(Fault.error(path, nl, en));
  }
}
