package nl.biotoop.sources.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.biotoop.statistics.composite.normalise.Normalisation;
import nl.biotoop.statistics.composite.normalise.Ties;
import nl.biotoop.statistics.descriptive.Deviation;
import tools.jackson.databind.JsonNode;

/** Reads {@code {"method": "minMax", …}}. */
record NormalisationReader(SpecificationFaults faults, Map<String, Deviation> deviations) {

  private static final Set<String> KEYS =
      Set.of(
          "method",
          "lower",
          "upper",
          "mean",
          "sd",
          "deviation",
          "ties",
          "reference",
          "cap",
          "goalposts",
          "truncate",
          "over");
  private static final List<String> METHODS =
      List.of(
          "none",
          "minMax",
          "zScore",
          "rank",
          "borda",
          "percentileRank",
          "fractionOfMax",
          "distanceToMax",
          "distanceToReference",
          "distanceToTarget",
          "goalposts",
          "ratioToMean",
          "expZ");
  private static final Map<String, Ties> TIES =
      Map.of("min", Ties.MIN, "average", Ties.AVERAGE, "max", Ties.MAX);

  Normalisation read(JsonNode node, String path) {
    Fields fields = new Fields(node, path, faults, KEYS);
    Map<String, String> words = new HashMap<>();
    METHODS.forEach(method -> words.put(method, method));
    fields.choice("over", Map.of("panel", "panel", "year", "year"));
    String method = fields.choice("method", words).orElse("minMax");
    return switch (method) {
      case "none" -> new Normalisation.None();
      case "zScore" ->
          new Normalisation.ZScore(
              fields.number("mean", 0), fields.number("sd", 1), deviation(fields));
      case "rank" -> new Normalisation.Rank(fields.namedChoice("ties", TIES).orElse(Ties.MIN));
      case "borda" -> new Normalisation.Borda(fields.choice("ties", TIES).orElse(Ties.MIN));
      case "percentileRank" ->
          new Normalisation.PercentileRank(fields.choice("ties", TIES).orElse(Ties.MIN));
      case "fractionOfMax" -> new Normalisation.FractionOfMax();
      case "distanceToMax" -> new Normalisation.DistanceToMax();
      case "distanceToReference" ->
          new Normalisation.DistanceToReference(reference(fields), capped(fields));
      case "distanceToTarget" -> new Normalisation.DistanceToTarget(capped(fields));
      case "goalposts" -> goalposts(fields);
      case "ratioToMean" -> new Normalisation.RatioToMean();
      case "expZ" ->
          new Normalisation.ExpZ(deviation(fields), fields.number("cap", Double.POSITIVE_INFINITY));
      default -> minMax(fields);
    };
  }

  private Deviation deviation(Fields fields) {
    return fields.namedChoice("deviation", deviations).orElse(Deviation.SAMPLE);
  }

  private static boolean capped(Fields fields) {
    return fields.has("cap") && (!fields.node("cap").isBoolean() || fields.yes("cap", false));
  }

  private String reference(Fields fields) {
    String unit = fields.text("reference").orElse("");
    if (unit.isEmpty()) {
      faults.add(fields.at("reference"), "de eenheid ontbreekt", "noem een uCode");
    }
    return unit;
  }

  private Normalisation minMax(Fields fields) {
    double lower = fields.number("lower", 0);
    double upper = fields.number("upper", 100);
    if (!(lower < upper)) {
      faults.add(fields.at("lower"), "lower is niet lager dan upper", "draai ze om");
      return new Normalisation.MinMax(0, 100);
    }
    return new Normalisation.MinMax(lower, upper);
  }

  private Normalisation goalposts(Fields fields) {
    double lower = fields.number("lower", 0);
    double upper = fields.number("upper", 1);
    Map<String, Normalisation.Bounds> bounds = new HashMap<>();
    goalposts(fields, faults)
        .forEach((code, own) -> bounds.put(code, new Normalisation.Bounds(own[0], own[1])));
    return new Normalisation.Goalposts(bounds, lower, upper, fields.yes("truncate", true));
  }

  /** Reads {@code "goalposts": {"LPI": [1, 5]}}. */
  static Map<String, double[]> goalposts(Fields fields, SpecificationFaults faults) {
    Map<String, double[]> bounds = new HashMap<>();
    if (!fields.has("goalposts")) {
      return bounds;
    }
    JsonNode node = fields.node("goalposts");
    new Fields(
        node,
        fields.at("goalposts"),
        faults,
        Set.copyOf(node.isObject() ? node.propertyNames() : List.of()));
    if (node.isObject()) {
      for (String code : node.propertyNames()) {
        JsonNode pair = node.get(code);
        boolean fits =
            pair.isArray()
                && pair.size() == 2
                && pair.get(0).isNumber()
                && pair.get(1).isNumber()
                && pair.get(0).doubleValue() < pair.get(1).doubleValue();
        if (fits) {
          bounds.put(code, new double[] {pair.get(0).doubleValue(), pair.get(1).doubleValue()});
        } else {
          faults.add(
              fields.at("goalposts") + "." + code,
              "hier horen een laag en een hoog getal",
              "schrijf bijvoorbeeld [1, 5]");
        }
      }
    }
    return bounds;
  }
}
