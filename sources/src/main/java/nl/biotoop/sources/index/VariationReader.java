package nl.biotoop.sources.index;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import nl.biotoop.statistics.composite.impute.Imputation;
import nl.biotoop.statistics.uncertainty.Variation;
import tools.jackson.databind.JsonNode;

/** Reads the list under {@code "vary"}. */
record VariationReader(
    SpecificationFaults faults,
    NormalisationReader normalisation,
    AggregationReader aggregation,
    BiFunction<JsonNode, String, Imputation> imputation) {

  /** What may be varied more than once: each leaves out one of its own. */
  private static final String REPEATABLE = "indicator";

  /**
   * Reads the list.
   *
   * @param treated whether the specification treats outliers, so that there is something to vary
   */
  List<Variation> read(JsonNode node, boolean treated) {
    List<Variation> variations = new ArrayList<>();
    Set<String> seen = new HashSet<>();
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
      if (!of.isEmpty() && !seen.add(of) && !of.equals(REPEATABLE)) {
        faults.add(path + ".of", "'" + of + "' staat er twee keer", "laat er een staan");
      }
      if (of.equals("treat.winsorise") && !treated) {
        faults.add(
            path + ".of",
            "zonder treat is er niets te winsoriseren",
            "voeg \"treat\" toe aan de keuzes");
      }
      List<JsonNode> among = new ArrayList<>();
      if (fields.has("among") && fields.node("among").isArray()) {
        fields.node("among").forEach(among::add);
      }
      if (!of.equals("weights") && !of.equals("measurement") && among.isEmpty()) {
        faults.add(path + ".among", "er zijn geen keuzes", "schrijf een lijst van keuzes");
        continue;
      }
      List<String> labels =
          among.stream().map(one -> one.isObject() ? one.path("method").asString("") : "").toList();
      switch (of) {
        case "normalise" ->
            variations.add(
                new Variation.OfNormalisation(labels, each(among, path, normalisation::read)));
        case "impute" ->
            variations.add(new Variation.OfImputation(labels, each(among, path, imputation)));
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

  private <T> List<T> each(List<JsonNode> among, String path, BiFunction<JsonNode, String, T> one) {
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
