package nl.biotoop.index.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.index.IndexProposal;
import nl.biotoop.index.IndexSpec;
import nl.biotoop.index.SpecFault;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.platform.Typed;
import nl.biotoop.platform.web.FormPage.Fault;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.statistics.composite.aggregate.Aggregation;
import nl.biotoop.statistics.composite.normalise.Normalisation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a proposal, and the specification they make. */
@Component
final class ProposalForm {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> AGGREGATIONS = List.of("arithmetic", "geometric", "harmonic");
  private static final String FIGURE = "indicator_";
  static final String WEIGHT = "weight_";

  private final Vocabulary vocabulary;
  private final Indicators indicators;

  ProposalForm(Vocabulary vocabulary, Indicators indicators) {
    this.vocabulary = vocabulary;
    this.indicators = indicators;
  }

  /** The fields as they stand for a specification. */
  Map<String, String> fields(IndexSpec spec, Words words) {
    Map<String, String> fields = new HashMap<>();
    for (IndexSpec.Part part : spec.parts()) {
      fields.put(FIGURE + part.element(), part.indicator());
      fields.put(WEIGHT + part.element(), words.number(part.weight(), 3));
    }
    fields.put("year", "" + spec.parts().getFirst().atOrBefore());
    if (spec.choices().normalisation() instanceof Normalisation.ExpZ(_, double cap)
        && !Double.isInfinite(cap)) {
      fields.put("cap", words.number(cap, 3));
    }
    fields.put(
        "aggregation",
        spec.choices().aggregation() instanceof Aggregation.PowerMean(double power)
            ? power == 0 ? "geometric" : power == -1 ? "harmonic" : "arithmetic"
            : "arithmetic");
    return fields;
  }

  IndexFormPage page(
      IndexSpec newest, Map<String, String> fields, List<Fault> faults, Words words) {
    return new IndexFormPage(
        newest.id(),
        newest.name().in(words.language()),
        newest.version() + 1,
        vocabulary.elements().stream().map(element -> element(element, fields, words)).toList(),
        text(fields, "year"),
        text(fields, "cap"),
        AGGREGATIONS.stream()
            .map(one ->
                new Choice(one, aggregation(one, words), one.equals(text(fields, "aggregation"))))
            .toList(),
        text(fields, "reason"),
        faults);
  }

  private static String aggregation(String name, Words words) {
    return switch (name) {
      case "geometric" -> words.text("index.aggregation.geometric");
      case "harmonic" -> words.text("index.aggregation.harmonic");
      default -> words.text("index.aggregation.arithmetic");
    };
  }

  private IndexFormPage.Element element(Term element, Map<String, String> fields, Words words) {
    String chosen = text(fields, FIGURE + element.id());
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", words.text("index.propose.without"), chosen.isEmpty()));
    for (Indicator one : indicators.all()) {
      if (one.element().filter(element.id()::equals).isPresent() && one.direction() != 0) {
        choices.add(
            new Choice(one.code(), one.name().in(words.language()), one.code().equals(chosen)));
      }
    }
    return new IndexFormPage.Element(
        element.id(),
        element.label().in(words.language()),
        choices,
        text(fields, WEIGHT + element.id()));
  }

  private static String text(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }

  /** The elements that take part: those with a figure, or with a weight and no figure yet. */
  private List<String> taking(Map<String, String> fields, Language language) {
    return vocabulary.elements().stream()
        .map(Term::id)
        .filter(id ->
            !text(fields, FIGURE + id).isEmpty()
                || Typed.number(text(fields, WEIGHT + id), language).orElse(0) != 0)
        .toList();
  }

  /** The specification that the fields make, right or wrong. */
  String json(IndexSpec newest, Map<String, String> fields, Language language) {
    ObjectNode spec = (ObjectNode) JSON.readTree(newest.json());
    spec.put("version", newest.version() + 1);
    ArrayNode elements = JSON.createArrayNode();
    for (String id : taking(fields, language)) {
      ObjectNode element = elements.addObject();
      element.put("element", id);
      String code = text(fields, FIGURE + id);
      element.put("indicator", code);
      Optional<Indicator> indicator = indicators.find(code);
      element.put("table", indicator.map(one -> one.datasets().getFirst()).orElse(""));
      whole(text(fields, "year"))
          .ifPresentOrElse(
              year -> element.put("atOrBefore", year),
              () -> element.put("atOrBefore", text(fields, "year")));
      String weight = text(fields, WEIGHT + id);
      Typed.number(weight, language)
          .ifPresentOrElse(
              number -> element.put("weight", number), () -> element.put("weight", weight));
      if (indicator.filter(one -> one.substitute().inBothLanguages()).isPresent()) {
        element.put("substitute", true);
      }
    }
    spec.set("elements", elements);
    ObjectNode choices = (ObjectNode) spec.get("choices");
    ObjectNode scale = choices.putObject("normalise");
    scale.put("method", "expZ").put("deviation", "population");
    String cap = text(fields, "cap");
    if (!cap.isEmpty()) {
      Typed.number(cap, language)
          .ifPresentOrElse(number -> scale.put("cap", number), () -> scale.put("cap", -1));
    }
    choices.putObject("aggregate").put("method", text(fields, "aggregation"));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(spec);
  }

  private static Optional<Integer> whole(String text) {
    return text.matches("[0-9]{4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /** What is wrong with the fields besides the specification they make. */
  static List<Fault> reason(Map<String, String> fields, Words words) {
    String reason = Typed.text(text(fields, "reason"));
    return reason.isEmpty() || reason.length() > IndexProposal.LONGEST
        ? List.of(
            new Fault("reason", words.text("index.propose.error.reason", IndexProposal.LONGEST)))
        : List.of();
  }

  /** The faults of a specification at the fields they came from. */
  List<Fault> faults(List<SpecFault> faults, Map<String, String> fields, Words words) {
    List<String> taking = taking(fields, words.language());
    Map<String, Fault> byField = new LinkedHashMap<>();
    for (SpecFault fault : faults) {
      String field = field(fault, taking);
      byField.putIfAbsent(field, new Fault(field, told(fault, words)));
    }
    return List.copyOf(byField.values());
  }

  private static String told(SpecFault fault, Words words) {
    if (fault.where().endsWith("atOrBefore")) {
      return words.text("index.propose.error.year");
    }
    if (fault.where().endsWith("cap")) {
      return words.text("index.propose.error.cap");
    }
    return switch (fault.kind()) {
      case CHOICES -> words.text("index.propose.error.aggregation");
      case WEIGHT -> words.text("index.propose.error.weight");
      case ZERO_WEIGHTS -> words.text("index.propose.error.zero");
      case NO_INDICATOR -> words.text("index.propose.error.figure");
      case TOO_FEW -> words.text("index.propose.error.few");
      default -> fault.in(words);
    };
  }

  private static String field(SpecFault fault, List<String> taking) {
    String where = fault.where();
    if (where.endsWith("atOrBefore")) {
      return "year";
    }
    if (where.startsWith("choices")) {
      return where.endsWith("cap") ? "cap" : "aggregation";
    }
    if (where.startsWith("elements[")) {
      int at = Integer.parseInt(where.substring("elements[".length(), where.indexOf(']')));
      String element = taking.get(at);
      return (where.endsWith("weight") ? WEIGHT : FIGURE) + element;
    }
    return WEIGHT + (taking.isEmpty() ? "institutions" : taking.getFirst());
  }
}
