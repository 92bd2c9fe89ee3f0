package nl.biotoop.sources.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.biotoop.statistics.benchmark.BottleneckPenalty;
import nl.biotoop.statistics.composite.aggregate.Aggregation;
import nl.biotoop.statistics.composite.aggregate.Copeland;
import nl.biotoop.statistics.composite.aggregate.MazziottaPareto;
import nl.biotoop.statistics.composite.aggregate.MostFavourableWeights;
import nl.biotoop.statistics.composite.aggregate.PenaltyForBottleneck;
import nl.biotoop.statistics.descriptive.Deviation;
import tools.jackson.databind.JsonNode;

/** Reads {@code {"method": "geometric", …}}. */
record AggregationReader(SpecificationFaults faults, Map<String, Deviation> deviations) {

  private static final Set<String> KEYS =
      Set.of(
          "method",
          "power",
          "best",
          "worst",
          "direction",
          "deviation",
          "goalposts",
          "penalty",
          "smoothing",
          "averageAdjustment",
          "shares",
          "directional");
  private static final List<String> METHODS =
      List.of(
          "arithmetic",
          "geometric",
          "harmonic",
          "generalised",
          "median",
          "min",
          "max",
          "copeland",
          "mpi",
          "ampi",
          "owa",
          "meanMin",
          "bottleneckPenalty",
          "benefitOfTheDoubt");

  Aggregation read(JsonNode node, String path) {
    Fields fields = new Fields(node, path, faults, KEYS);
    Map<String, String> words = new HashMap<>();
    METHODS.forEach(method -> words.put(method, method));
    String method = fields.choice("method", words).orElse("arithmetic");
    return switch (method) {
      case "geometric" -> Aggregation.geometric();
      case "harmonic" -> Aggregation.harmonic();
      case "generalised" -> generalised(fields);
      case "median" -> new Aggregation.Median();
      case "min" -> new Aggregation.Min();
      case "max" -> new Aggregation.Max();
      case "copeland" -> new Copeland();
      case "mpi" -> mazziottaPareto(fields, false);
      case "ampi" -> mazziottaPareto(fields, true);
      case "owa" -> ordered(fields);
      case "meanMin" ->
          new Aggregation.MeanMin(fields.share("penalty", 1), fields.number("smoothing", 0));
      case "bottleneckPenalty" -> bottleneck(fields);
      case "benefitOfTheDoubt" -> benefit(fields);
      default -> Aggregation.arithmetic();
    };
  }

  private Aggregation generalised(Fields fields) {
    if (!fields.has("power")) {
      faults.add(fields.at("power"), "de macht ontbreekt", "schrijf bijvoorbeeld 2");
    }
    return new Aggregation.PowerMean(fields.number("power", 1));
  }

  private Aggregation mazziottaPareto(Fields fields, boolean adjusted) {
    boolean negative =
        fields.choice("direction", Map.of("negative", true, "positive", false)).orElse(true);
    Deviation deviation =
        adjusted
            ? Deviation.POPULATION
            : fields.choice("deviation", deviations).orElse(Deviation.SAMPLE);
    return new MazziottaPareto(
        adjusted, negative, deviation, NormalisationReader.goalposts(fields, faults));
  }

  private Aggregation ordered(Fields fields) {
    if (fields.has("best") == fields.has("worst")) {
      faults.add(fields.at("best"), "kies best of worst", "schrijf er precies een");
    }
    boolean best = !fields.has("worst");
    return new Aggregation.OrderedWeightedAverage(
        fields.whole(best ? "best" : "worst", 1, 1), best);
  }

  private static Aggregation bottleneck(Fields fields) {
    return new PenaltyForBottleneck(
        fields
            .namedChoice(
                "penalty",
                Map.of(
                    "exponential", BottleneckPenalty.EXPONENTIAL,
                    "logarithmic", BottleneckPenalty.LOGARITHMIC))
            .orElse(BottleneckPenalty.EXPONENTIAL),
        fields.yes("averageAdjustment", true));
  }

  /** Benefit of the doubt without bounds on shares. */
  static Aggregation plainBenefit() {
    return new MostFavourableWeights(MostFavourableWeights.Model.PLAIN, 0, 1);
  }

  private Aggregation benefit(Fields fields) {
    if (fields.yes("directional", false)) {
      return new MostFavourableWeights(MostFavourableWeights.Model.DIRECTIONAL, 0, 1);
    }
    if (!fields.has("shares")) {
      return plainBenefit();
    }
    JsonNode shares = fields.node("shares");
    boolean fits =
        shares.isArray()
            && shares.size() == 2
            && shares.get(0).isNumber()
            && shares.get(1).isNumber()
            && shares.get(0).doubleValue() >= 0
            && shares.get(1).doubleValue() <= 1
            && shares.get(0).doubleValue() <= shares.get(1).doubleValue();
    if (!fits) {
      faults.add(
          fields.at("shares"), "hier horen een laag en een hoog deel", "schrijf [0.05, 0.30]");
      return plainBenefit();
    }
    return new MostFavourableWeights(
        MostFavourableWeights.Model.PLAIN,
        shares.get(0).doubleValue(),
        shares.get(1).doubleValue());
  }
}
