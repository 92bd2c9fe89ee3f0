package nl.biotoop.statistics.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator.SplittableGenerator;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.Framework;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.composite.IndexSpecification;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.composite.Preparation;
import nl.biotoop.statistics.composite.Weighting;
import nl.biotoop.statistics.composite.treat.Treatment;
import nl.biotoop.statistics.table.IndicatorTable;

/**
 * The index as a function of one uniform number for each varied choice. What a choice does not
 * touch is computed once: the values up to the normalised table are kept for each combination of
 * imputation, treatment and normalisation, and only weights and aggregation are redone.
 */
final class IndexDraws {

  /** What a table of normalised values came to. */
  private sealed interface Stage {
    record Ready(IndicatorTable normalised) implements Stage {}

    record Failed(NotComputable why) implements Stage {}
  }

  private final IndexSpecification specification;
  private final IndexData data;
  private final List<Variation> variations;
  private final double[] given;
  private final double[][] weightSets;
  private final int weightVariation;
  private final int errorVariation;
  private final long[] errorSeeds;
  private final Map<List<Integer>, Stage> stages = new HashMap<>();

  /**
   * @param sets how many sets of weights are drawn for the choice among them
   */
  IndexDraws(
      IndexSpecification specification,
      IndexData data,
      List<Variation> variations,
      int sets,
      long seed) {
    this.specification = specification;
    this.data = data;
    this.variations = List.copyOf(variations);
    given = CompositeIndex.of(specification, data).weights();
    int found = -1;
    for (int v = 0; v < variations.size(); v++) {
      if (variations.get(v) instanceof Variation.OfDirichletWeights
          || variations.get(v) instanceof Variation.OfNoisyWeights) {
        if (found >= 0) {
          throw new IllegalArgumentException("Weights can be varied in one way only.");
        }
        found = v;
      }
    }
    weightVariation = found;
    weightSets = found < 0 ? new double[0][] : weightSets(variations.get(found), sets, seed);
    errorVariation =
        java.util.stream.IntStream.range(0, variations.size())
            .filter(v -> variations.get(v) instanceof Variation.OfMeasurement)
            .findFirst()
            .orElse(-1);
    errorSeeds = new long[errorVariation < 0 ? 0 : sets];
    SplittableGenerator seeds = Streams.of(seed, sets + 1)[sets];
    Arrays.setAll(errorSeeds, _ -> seeds.nextLong());
    if (errorVariation < 0) {
      prepare(0, new ArrayList<>());
    }
  }

  private double[][] weightSets(Variation variation, int sets, long seed) {
    SplittableGenerator[] streams = Streams.of(seed, sets);
    return Arrays.stream(streams)
        .map(random -> weights(variation, random))
        .toArray(double[][]::new);
  }

  private double[] weights(Variation variation, SplittableGenerator random) {
    Framework framework = data.framework();
    double[] drawn = given.clone();
    switch (variation) {
      case Variation.OfNoisyWeights(double share) -> {
        for (int e = 0; e < drawn.length; e++) {
          if (framework.parentOf(e) >= 0) {
            drawn[e] += (2 * random.nextDouble() - 1) * share * drawn[e];
          }
        }
      }
      case Variation.OfDirichletWeights(double concentration) -> {
        for (int parent = framework.indicatorCount(); parent < drawn.length; parent++) {
          int[] children = framework.childrenOf(parent);
          double sum = Arrays.stream(children).mapToDouble(child -> given[child]).sum();
          double total = 0;
          for (int child : children) {
            double shape = concentration * given[child] / sum;
            drawn[child] = shape > 0 ? Streams.gamma(random, shape) : 0;
            total += drawn[child];
          }
          for (int child : children) {
            drawn[child] = total == 0 ? given[child] : drawn[child] / total;
          }
        }
      }
      default -> throw new IllegalArgumentException("No weights: " + variation);
    }
    return drawn;
  }

  /** Computes every normalised table that a draw can ask for. */
  private void prepare(int variation, List<Integer> chosen) {
    if (variation < variations.size()) {
      int alternatives = ofPreparation(variations.get(variation));
      for (int choice = 0; choice < alternatives; choice++) {
        chosen.add(choice);
        prepare(variation + 1, chosen);
        chosen.removeLast();
      }
      return;
    }
    int[] choices = chosen.stream().mapToInt(Integer::intValue).toArray();
    Stage stage;
    try {
      stage = new Stage.Ready(Preparation.of(chosen(choices), data).normalised());
    } catch (NotComputable e) {
      stage = new Stage.Failed(e);
    }
    stages.put(List.copyOf(chosen), stage);
  }

  /** How many alternatives touch the normalised values. */
  private static int ofPreparation(Variation variation) {
    return switch (variation) {
      case Variation.OfNormalisation normalisation -> normalisation.among().size();
      case Variation.OfImputation imputation -> imputation.among().size();
      case Variation.OfWinsorising winsorising -> winsorising.among().size();
      default -> 1;
    };
  }

  private IndexSpecification chosen(int[] choices) {
    IndexSpecification now = specification;
    for (int v = 0; v < choices.length; v++) {
      now =
          switch (variations.get(v)) {
            case Variation.OfNormalisation of -> now.with(of.among().get(choices[v]));
            case Variation.OfImputation of -> now.with(of.among().get(choices[v]));
            case Variation.OfAggregation of -> now.with(of.among().get(choices[v]));
            case Variation.OfWinsorising of ->
                now.with(
                    java.util.Optional.of(
                        now.treatment()
                            .orElse(Treatment.usual())
                            .winsorising(of.among().get(choices[v]))));
            default -> now;
          };
    }
    return now;
  }

  List<Variation> variations() {
    return variations;
  }

  /** The alternative that each uniform number stands for. */
  int[] choices(double[] uniforms) {
    int[] choices = new int[uniforms.length];
    for (int v = 0; v < choices.length; v++) {
      int alternatives =
          v == weightVariation || v == errorVariation
              ? Math.max(weightSets.length, errorSeeds.length)
              : ((Variation.Discrete) variations.get(v)).labels().size();
      choices[v] = Math.min(alternatives - 1, (int) (uniforms[v] * alternatives));
    }
    return choices;
  }

  /** What a choice is called in a table. */
  String label(int variation, int choice) {
    return variations.get(variation) instanceof Variation.Discrete discrete
        ? discrete.labels().get(choice)
        : Integer.toString(choice + 1);
  }

  private int leftOut(int variation, int choice) {
    return data.framework()
        .positionOf(((Variation.OfOneLeftOut) variations.get(variation)).labels().get(choice));
  }

  /** The normalised values of a draw in which the raw values have errors. */
  private IndicatorTable measured(int[] choices) {
    double share = ((Variation.OfMeasurement) variations.get(errorVariation)).share();
    SplittableGenerator random = Streams.of(errorSeeds[choices[errorVariation]], 1)[0];
    double[] cells = data.values().cells();
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] *= 1 + share * random.nextGaussian();
    }
    IndexData erring = new IndexData(data.units(), data.values().wrap(cells), data.framework());
    return Preparation.of(chosen(choices), erring).normalised();
  }

  /** The weights of every element in a draw. */
  private double[] weightsOf(int[] choices) {
    double[] weights = (weightVariation < 0 ? given : weightSets[choices[weightVariation]]).clone();
    for (int v = 0; v < choices.length; v++) {
      if (variations.get(v) instanceof Variation.OfOneLeftOut) {
        weights[leftOut(v, choices[v])] = 0;
      }
    }
    return weights;
  }

  /**
   * Computes the scores of the top element for one draw.
   *
   * @param cells scratch of the worker: units × elements
   * @param scores receives a score a unit
   * @throws NotComputable when the choices do not fit the values
   */
  void scores(int[] choices, double[] cells, double[] scores) {
    List<Integer> key = new ArrayList<>(choices.length);
    for (int v = 0; v < choices.length; v++) {
      key.add(ofPreparation(variations.get(v)) == 1 ? 0 : choices[v]);
    }
    switch (errorVariation < 0 ? stages.get(key) : new Stage.Ready(measured(choices))) {
      case Stage.Ready(IndicatorTable normalised) -> normalised.copyTo(cells);
      case Stage.Failed(NotComputable why) -> throw why;
      case null -> throw new IllegalStateException("A stage was not prepared: " + key);
    }
    IndexSpecification now = chosen(choices);
    boolean components =
        specification.weighting() instanceof Weighting.PrincipalComponent && weightVariation < 0;
    CompositeIndex.aggregate(
        now, data.framework(), cells, scores.length, weightsOf(choices), components);
    System.arraycopy(cells, data.framework().top() * scores.length, scores, 0, scores.length);
  }
}
