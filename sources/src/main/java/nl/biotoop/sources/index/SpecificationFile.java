package nl.biotoop.sources.index;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.biotoop.statistics.composite.Framework;
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
 * @param name the file, for messages
 * @param specification the choices
 * @param variations what uncertainty varies
 * @param choices the text as it was read, as a tree: what a report repeats
 */
public record SpecificationFile(
    String name, IndexSpecification specification, List<Variation> variations, JsonNode choices) {

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
    return parse("", "{\"normalise\": {\"method\": \"minMax\"}}");
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

  /**
   * Reads text.
   *
   * @param name for messages
   * @throws RefusedInput with everything that is wrong
   */
  public static SpecificationFile parse(String name, String text) {
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
    return new Reader(name, faults).read(tree);
  }

  /**
   * Checks that every code in the specification is an element of the framework.
   *
   * @throws RefusedInput with every code that is not
   */
  void checkAgainst(Framework framework) {
    SpecificationFaults faults = new SpecificationFaults(name);
    List<String> codes = framework.codes();
    if (specification.weighting() instanceof Weighting.Given(Map<String, Double> replaced)) {
      unknown(replaced.keySet(), "weights.set", codes, faults);
    }
    specification
        .treatment()
        .ifPresent(treatment ->
            unknown(treatment.indicators().keySet(), "treat.indicators", codes, faults));
    for (int v = 0; v < variations.size(); v++) {
      if (variations.get(v) instanceof Variation.OfOneLeftOut(List<String> labels)) {
        unknown(labels, "vary[" + v + "].among", codes, faults);
      }
    }
    faults.stopWhenAny();
  }

  private static void unknown(
      Collection<String> named, String path, List<String> codes, SpecificationFaults faults) {
    for (String code : named) {
      if (!codes.contains(code)) {
        faults.unknown(path, code, codes);
      }
    }
  }

  /** Reads one tree. */
  private record Reader(String name, SpecificationFaults faults) {

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
                  : favourable(all) ? AggregationReader.plainBenefit() : plain.aggregation(),
              all.has("aggregateByLevel")
                  ? byLevel(all.node("aggregateByLevel"), aggregation)
                  : Map.of());
      List<Variation> variations =
          all.has("vary")
              ? new VariationReader(faults, normalisation, aggregation, this::imputation)
                  .read(all.node("vary"), treatment.isPresent())
              : List.of();
      faults.stopWhenAny();
      return new SpecificationFile(name, specification, variations, tree);
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

    /** Weights by the benefit of the doubt are an aggregation: each unit has its own. */
    private static boolean favourable(Fields all) {
      return all.has("weights")
          && "benefitOfTheDoubt".equals(all.node("weights").path("method").asString(""));
    }

    private Weighting weighting(JsonNode node) {
      Fields fields = new Fields(node, "weights", faults, Set.of("method", "set", "level"));
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
                  "optimised", new Weighting.EqualInfluence(fields.whole("level", 0, 1)),
                  "benefitOfTheDoubt", new Weighting.Given(set),
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
  }
}
