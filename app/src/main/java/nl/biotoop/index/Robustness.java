package nl.biotoop.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.composite.IndexSpecification;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.composite.Weighting;
import nl.biotoop.statistics.composite.aggregate.Aggregation;
import nl.biotoop.statistics.composite.normalise.Normalisation;
import nl.biotoop.statistics.descriptive.Correlation;
import nl.biotoop.statistics.uncertainty.Variation;

/**
 * How places move when scale, aggregation and weights are chosen otherwise: every scale and
 * aggregation that the specification varies, with its own weights and with each element in turn
 * twice as heavy.
 */
public final class Robustness {
  private Robustness() {}

  /**
   * One set of choices.
   *
   * @param weights {@code given}, or the element that weighs twice as much
   * @param ranks the place of each region; empty when the choices do not fit the values
   * @param spearman rank correlation of the scores with those of the specification
   * @param meanShift mean of the absolute differences in place
   * @param largestShift the largest of them
   */
  public record Choice(
      String scale,
      String aggregation,
      String weights,
      SequencedMap<String, Integer> ranks,
      double spearman,
      double meanShift,
      OptionalInt largestShift) {}

  /** One line for each set of choices, the plainest first. */
  static List<Choice> of(IndexSpec spec, IndexData data) {
    CompositeIndex nominal = CompositeIndex.of(spec.choices(), data);
    List<Choice> choices = new ArrayList<>();
    scales(spec)
        .forEach((scale, normalisation) -> {
          aggregations(spec)
              .forEach((name, aggregation) -> {
                for (int heavy = -1; heavy < spec.parts().size(); heavy++) {
                  IndexSpecification chosen =
                      spec.choices()
                          .with(normalisation)
                          .with(aggregation)
                          .with(weights(nominal, spec, heavy));
                  String weights = heavy < 0 ? "given" : spec.parts().get(heavy).element();
                  choices.add(choice(scale, name, weights, chosen, nominal));
                }
              });
        });
    return choices;
  }

  private static Weighting weights(CompositeIndex nominal, IndexSpec spec, int heavy) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int p = 0; p < spec.parts().size(); p++) {
      weights.put(spec.parts().get(p).indicator(), nominal.weights()[p] * (p == heavy ? 2 : 1));
    }
    return new Weighting.Given(weights);
  }

  private static Choice choice(
      String scale,
      String aggregation,
      String weights,
      IndexSpecification chosen,
      CompositeIndex nominal) {
    try {
      CompositeIndex index = CompositeIndex.of(chosen, nominal.data());
      double[] ranks = index.ranking().of(index.index());
      double[] before = nominal.ranking().of(nominal.index());
      SequencedMap<String, Integer> places = new LinkedHashMap<>();
      List<String> units = index.data().units().codes();
      for (int row = 0; row < ranks.length; row++) {
        places.put(units.get(row), (int) ranks[row]);
      }
      double[] shifts =
          IntStream.range(0, ranks.length)
              .mapToDouble(row -> Math.abs(ranks[row] - before[row]))
              .toArray();
      return new Choice(
          scale,
          aggregation,
          weights,
          places,
          Correlation.SPEARMAN.of(index.index(), nominal.index()).coefficient(),
          Arrays.stream(shifts).average().orElse(Double.NaN),
          OptionalInt.of((int) Arrays.stream(shifts).max().orElse(0)));
    } catch (NotComputable e) {
      return new Choice(
          scale,
          aggregation,
          weights,
          new LinkedHashMap<>(),
          Double.NaN,
          Double.NaN,
          OptionalInt.empty());
    }
  }

  private static SequencedMap<String, Normalisation> scales(IndexSpec spec) {
    SequencedMap<String, Normalisation> scales = new LinkedHashMap<>();
    scales.put(label(spec.choices().normalisation(), ""), spec.choices().normalisation());
    for (Variation variation : spec.variations()) {
      if (variation instanceof Variation.OfNormalisation(List<String> labels, var among)) {
        for (int one = 0; one < among.size(); one++) {
          scales.putIfAbsent(label(among.get(one), labels.get(one)), among.get(one));
        }
      }
    }
    return scales;
  }

  private static String label(Normalisation normalisation, String name) {
    return switch (normalisation) {
      case Normalisation.ExpZ(_, double cap) when Double.isInfinite(cap) -> "expZ";
      case Normalisation.ExpZ(_, double cap) ->
          "expZ-cap-" + BigDecimal.valueOf(cap).stripTrailingZeros().toPlainString();
      case Normalisation.MinMax _ -> "minMax";
      default -> Optional.of(name).filter(it -> !it.isEmpty()).orElse("given");
    };
  }

  private static SequencedMap<String, Aggregation> aggregations(IndexSpec spec) {
    SequencedMap<String, Aggregation> aggregations = new LinkedHashMap<>();
    for (Variation variation : spec.variations()) {
      if (variation instanceof Variation.OfAggregation(List<String> labels, var among)) {
        for (int one = 0; one < among.size(); one++) {
          aggregations.put(labels.get(one), among.get(one));
        }
      }
    }
    if (aggregations.isEmpty()) {
      aggregations.put("given", spec.choices().aggregation());
    }
    return aggregations;
  }
}
