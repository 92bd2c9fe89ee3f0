package nl.biotoop.sources.index;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.biotoop.statistics.composite.IndexSpecification;
import nl.biotoop.statistics.composite.Weighting;
import nl.biotoop.statistics.composite.aggregate.Aggregation;
import nl.biotoop.statistics.composite.impute.Imputation;
import nl.biotoop.statistics.composite.impute.Imputation.Method;
import nl.biotoop.statistics.composite.treat.Transformation;
import nl.biotoop.statistics.composite.treat.Treatment;
import nl.biotoop.statistics.descriptive.Deviation;
import nl.biotoop.statistics.uncertainty.Variation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The specification of an index in JSON; {@code docs/handbook/index-specification.md} lists the
 * keys. All are optional; a key or word that is not known is a fault with its path and the nearest
 * right one.
 *
 * @param specification the choices
 * @param variations what uncertainty varies
 */
public record SpecificationFile(IndexSpecification specification, List<Variation> variations) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final Map<String, Deviation> DEVIATIONS =
      Map.of("sample", Deviation.SAMPLE, "population", Deviation.POPULATION);
  private static final Map<String, Method> IMPUTATIONS =
      Map.of(
          "none", Method.NONE,
          "mean", Method.MEAN,
          "median", Method.MEDIAN,
          "groupMean", Method.GROUP_MEAN,
          "groupMedian", Method.GROUP_MEDIAN,
          "em", Method.EM,
          "latest", Method.LATEST,
          "linear", Method.LINEAR);

  public SpecificationFile {
    variations = List.copyOf(variations);
  }

  /** No file: the plain index, nothing varied. */
  public static SpecificationFile none() {
    return new SpecificationFile(IndexSpecification.plain(), List.of());
  }

  /**
   * Reads a file.
   *
   * @throws RefusedInput with everything that is wrong
   */
  public static SpecificationFile read(Path path) {
    try {
      return parse(path.toString(), Files.readString(path));
    } catch (CharacterCodingException e) {
      throw refused(path, "dit is geen tekst in UTF-8");
    } catch (IOException e) {
      throw refused(path, "dit bestand is er niet, of is niet te lezen");
    }
  }

  private static RefusedInput refused(Path path, String problem) {
    return new RefusedInput(List.of(new InputFault(path.toString(), 0, "", problem, "")));
  }

  /** Reads text; {@code name} is for messages. */
  static SpecificationFile parse(String name, String text) {
    SpecificationFaults faults = new SpecificationFaults(name);
    JsonNode tree;
    try {
      tree = MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new RefusedInput(
          List.of(
              new InputFault(
                  name, Math.max(0, line), "", "dit is geen geldige JSON", "kijk bij deze regel")));
    }
    return new Reader(faults).read(tree);
  }

  /** Reads one tree. */
  private record Reader(SpecificationFaults faults) {

    private static final Set<String> KEYS =
        Set.of(
            "denominate",
            "impute",
            "screen",
            "treat",
            "normalise",
            "weights",
            "aggregate",
            "aggregateByLevel",
            "vary");

    SpecificationFile read(JsonNode tree) {
      Fields all = new Fields(tree, "", faults, KEYS);
      faults.stopWhenAny();
      IndexSpecification plain = IndexSpecification.plain();
      Imputation imputation =
          all.has("impute") ? imputation(all.node("impute"), "impute") : plain.imputation();
      Optional<Treatment> treatment =
          all.has("treat") ? Optional.of(treatment(all.node("treat"))) : Optional.empty();
      NormalisationReader normalisation = new NormalisationReader(faults, DEVIATIONS);
      AggregationReader aggregation = new AggregationReader(faults, DEVIATIONS);
      IndexSpecification specification =
          new IndexSpecification(
              all.yes("denominate", false),
              imputation,
              all.has("screen") ? screening(all.node("screen")) : plain.screening(),
              treatment,
              all.has("normalise")
                  ? normalisation.read(all.node("normalise"), "normalise")
                  : plain.normalisation(),
              all.has("normalise")
                  && "year".equals(all.node("normalise").path("over").asString("")),
              all.has("weights") ? weighting(all.node("weights")) : plain.weighting(),
              all.has("aggregate")
                  ? aggregation.read(all.node("aggregate"), "aggregate")
                  : plain.aggregation(),
              all.has("aggregateByLevel")
                  ? byLevel(all.node("aggregateByLevel"), aggregation)
                  : Map.of());
      List<Variation> variations =
          all.has("vary") ? variations(all.node("vary"), normalisation, aggregation) : List.of();
      faults.stopWhenAny();
      return new SpecificationFile(specification, variations);
    }

    private Imputation imputation(JsonNode node, String path) {
      Fields fields = new Fields(node, path, faults, Set.of("method", "group"));
      Method method = fields.choice("method", IMPUTATIONS).orElse(Method.NONE);
      String group = fields.text("group").orElse("");
      if ((method == Method.GROUP_MEAN || method == Method.GROUP_MEDIAN) && group.isEmpty()) {
        faults.add(fields.at("group"), "de groep ontbreekt", "noem een kolom van de data");
      }
      return new Imputation(method, group);
    }

    private IndexSpecification.Screening screening(JsonNode node) {
      Fields fields =
          new Fields(node, "screen", faults, Set.of("unitAvailability", "aggregateAvailability"));
      return new IndexSpecification.Screening(
          fields.share("unitAvailability", 0), fields.share("aggregateAvailability", 0));
    }

    private Treatment treatment(JsonNode node) {
      Fields fields =
          new Fields(
              node,
              "treat",
              faults,
              Set.of(
                  "skewness",
                  "kurtosis",
                  "winsorise",
                  "then",
                  "logVariant",
                  "lambda",
                  "indicators"));
      Map<String, Treatment.OwnChoice> own = new HashMap<>();
      if (fields.has("indicators")) {
        JsonNode indicators = fields.node("indicators");
        new Fields(indicators, "treat.indicators", faults, Set.copyOf(names(indicators)));
        for (String code : names(indicators)) {
          Fields one =
              new Fields(
                  indicators.get(code),
                  "treat.indicators." + code,
                  faults,
                  Set.of("winsorise", "then", "logVariant", "lambda"));
          own.put(
              code,
              new Treatment.OwnChoice(
                  one.has("winsorise")
                      ? Optional.of(one.whole("winsorise", 0, 0))
                      : Optional.empty(),
                  one.has("then") ? Optional.of(transformation(one)) : Optional.empty()));
        }
      }
      return new Treatment(
          fields.number("skewness", 2),
          fields.number("kurtosis", 3.5),
          fields.whole("winsorise", 0, 0),
          transformation(fields),
          own);
    }

    private static List<String> names(JsonNode node) {
      return node.isObject() ? List.copyOf(node.propertyNames()) : List.of();
    }

    private static Transformation transformation(Fields fields) {
      Map<String, Transformation.Kind> variants =
          Map.of(
              "rangeShift", Transformation.Kind.LOG_RANGE_SHIFT,
              "plus", Transformation.Kind.LOG_PLUS,
              "original", Transformation.Kind.LOG_ORIGINAL);
      Transformation.Kind variant =
          fields.choice("logVariant", variants).orElse(Transformation.Kind.LOG_RANGE_SHIFT);
      Map<String, Transformation.Kind> next =
          Map.of(
              "none", Transformation.Kind.NONE,
              "log", variant,
              "boxCox", Transformation.Kind.BOX_COX);
      return new Transformation(
          fields.choice("then", next).orElse(Transformation.Kind.NONE), fields.number("lambda", 0));
    }

    private Weighting weighting(JsonNode node) {
      Fields fields = new Fields(node, "weights", faults, Set.of("method", "set"));
      Map<String, Double> set = new LinkedHashMap<>();
      if (fields.has("set")) {
        JsonNode weights = fields.node("set");
        Fields each = new Fields(weights, "weights.set", faults, Set.copyOf(names(weights)));
        for (String code : names(weights)) {
          double weight = each.number(code, 1);
          if (weight < 0) {
            faults.add("weights.set." + code, "dit gewicht is minder dan 0", "schrijf 0 of meer");
          }
          set.put(code, weight);
        }
      }
      return fields
          .choice(
              "method",
              Map.<String, Weighting>of(
                  "given", new Weighting.Given(set),
                  "equal", new Weighting.Equal(),
                  "pca", new Weighting.PrincipalComponent()))
          .orElse(new Weighting.Given(set));
    }

    private Map<Integer, Aggregation> byLevel(JsonNode node, AggregationReader reader) {
      Map<Integer, Aggregation> levels = new HashMap<>();
      for (String level : names(node)) {
        String path = "aggregateByLevel." + level;
        if (!level.matches("[1-9][0-9]{0,2}")) {
          faults.add(path, "dit is geen niveau", "schrijf \"2\", \"3\" ...");
        } else {
          levels.put(Integer.valueOf(level), reader.read(node.get(level), path));
        }
      }
      return levels;
    }

    private List<Variation> variations(
        JsonNode node, NormalisationReader normalisation, AggregationReader aggregation) {
      List<Variation> variations = new ArrayList<>();
      if (!node.isArray()) {
        faults.add("vary", "hier hoort een lijst", "schrijf [ ... ]");
        return variations;
      }
      for (int v = 0; v < node.size(); v++) {
        String path = "vary[" + v + "]";
        Fields fields =
            new Fields(
                node.get(v),
                path,
                faults,
                Set.of("of", "among", "dirichlet", "noise", "relativeError"));
        String of =
            fields
                .choice(
                    "of",
                    Map.ofEntries(
                        entry("normalise", "normalise"),
                        entry("impute", "impute"),
                        entry("indicator", "indicator"),
                        entry("measurement", "measurement"),
                        entry("weights", "weights"),
                        entry("treat.winsorise", "treat.winsorise"),
                        entry("aggregate", "aggregate")))
                .orElse("");
        List<JsonNode> among = new ArrayList<>();
        if (fields.has("among") && fields.node("among").isArray()) {
          fields.node("among").forEach(among::add);
        }
        if (!of.equals("weights") && !of.equals("measurement") && among.isEmpty()) {
          faults.add(path + ".among", "er zijn geen keuzes", "schrijf een lijst van keuzes");
          continue;
        }
        List<String> labels =
            among.stream()
                .map(one -> one.isObject() ? one.path("method").asString("") : "")
                .toList();
        switch (of) {
          case "normalise" ->
              variations.add(
                  new Variation.OfNormalisation(labels, each(among, path, normalisation::read)));
          case "impute" ->
              variations.add(
                  new Variation.OfImputation(labels, each(among, path, this::imputation)));
          case "aggregate" ->
              variations.add(
                  new Variation.OfAggregation(labels, each(among, path, aggregation::read)));
          case "treat.winsorise" -> winsorising(among, path).ifPresent(variations::add);
          case "indicator" -> indicators(among, path).ifPresent(variations::add);
          case "measurement" ->
              variations.add(new Variation.OfMeasurement(fields.share("relativeError", 0)));
          case "weights" -> weights(fields, path).ifPresent(variations::add);
          default -> {}
        }
      }
      return variations;
    }

    private <T> List<T> each(
        List<JsonNode> among, String path, java.util.function.BiFunction<JsonNode, String, T> one) {
      List<T> all = new ArrayList<>();
      for (int choice = 0; choice < among.size(); choice++) {
        all.add(one.apply(among.get(choice), path + ".among[" + choice + "]"));
      }
      return all;
    }

    private Optional<Variation> winsorising(List<JsonNode> among, String path) {
      if (among.stream().anyMatch(one -> !one.isInt() || one.intValue() < 0)) {
        faults.add(path + ".among", "dit zijn geen gehele getallen", "schrijf bijvoorbeeld [0, 5]");
        return Optional.empty();
      }
      return Optional.of(
          new Variation.OfWinsorising(among.stream().map(JsonNode::intValue).toList()));
    }

    private Optional<Variation> indicators(List<JsonNode> among, String path) {
      if (among.stream().anyMatch(one -> !one.isString())) {
        faults.add(path + ".among", "dit zijn geen codes", "schrijf bijvoorbeeld [\"a\", \"b\"]");
        return Optional.empty();
      }
      return Optional.of(
          new Variation.OfOneLeftOut(among.stream().map(JsonNode::stringValue).toList()));
    }

    private Optional<Variation> weights(Fields fields, String path) {
      if (fields.has("dirichlet") == fields.has("noise")) {
        faults.add(path, "kies dirichlet of noise", "schrijf er precies een");
        return Optional.empty();
      }
      if (fields.has("noise")) {
        return Optional.of(new Variation.OfNoisyWeights(fields.share("noise", 0)));
      }
      double concentration = fields.number("dirichlet", 1);
      if (!(concentration > 0)) {
        faults.add(fields.at("dirichlet"), "dit getal is te klein", "schrijf een getal boven 0");
        return Optional.empty();
      }
      return Optional.of(new Variation.OfDirichletWeights(concentration));
    }
  }
}
