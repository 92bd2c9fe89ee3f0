package nl.biotoop.statistics.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.stream.IntStream;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.Framework;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.composite.IndexSpecification;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.composite.Preparation;
import nl.biotoop.statistics.composite.Weighting;
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
   * @param nominal the index without variation
   * @param sets how many sets of weights, and of errors, are drawn for the choice among them
   * @throws IllegalArgumentException when weights or measurement are varied twice
   */
  IndexDraws(CompositeIndex nominal, List<Variation> variations, int sets, long seed) {
    specification = nominal.specification();
    data = nominal.data();
    this.variations = List.copyOf(variations);
    given = nominal.weights();
    weightVariation =
        only(variation ->
            variation instanceof Variation.OfDirichletWeights
                || variation instanceof Variation.OfNoisyWeights);
    errorVariation = only(variation -> variation instanceof Variation.OfMeasurement);
    weightSets = new double[weightVariation < 0 ? 0 : sets][];
    SplittableGenerator source = Streams.from(seed);
    for (int set = 0; set < sets; set++) {
      SplittableGenerator random = source.split();
      if (weightVariation >= 0) {
        weightSets[set] = weights(variations.get(weightVariation), random);
      }
    }
    SplittableGenerator seeds = source.split();
    errorSeeds = new long[errorVariation < 0 ? 0 : sets];
    Arrays.setAll(errorSeeds, _ -> seeds.nextLong());
    if (errorVariation < 0) {
      prepare(0, new ArrayList<>());
    }
  }

  /** The place of the one variation of a kind; −1 when there is none. */
  private int only(Predicate<Variation> kind) {
    int[] found =
        IntStream.range(0, variations.size()).filter(v -> kind.test(variations.get(v))).toArray();
    if (found.length > 1) {
      throw new IllegalArgumentException(
          "%s can be varied in one way only.".formatted(variations.get(found[1]).name()));
    }
    return found.length == 0 ? -1 : found[0];
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
      int choice = choices[v];
      now =
          switch (variations.get(v)) {
            case Variation.OfNormalisation of -> now.with(of.among().get(choice));
            case Variation.OfImputation of -> now.with(of.among().get(choice));
            case Variation.OfAggregation of -> now.with(of.among().get(choice));
            case Variation.OfWinsorising of ->
                now.with(
                    now.treatment()
                        .map(treatment -> treatment.winsorising(of.among().get(choice))));
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
          variations.get(v) instanceof Variation.Discrete discrete
              ? discrete.labels().size()
              : Math.max(weightSets.length, errorSeeds.length);
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
    SplittableGenerator random = Streams.from(errorSeeds[choices[errorVariation]]).split();
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

  /** How many units. */
  int units() {
    return data.units().count();
  }

  /** How many elements. */
  int elements() {
    return data.framework().size();
  }

  /**
   * Computes the scores of every element for one draw.
   *
   * @param cells receives units × elements, column-major
   * @throws NotComputable when the choices do not fit the values
   */
  void scores(int[] choices, double[] cells) {
    List<Integer> key = new ArrayList<>(choices.length);
    for (int v = 0; v < choices.length; v++) {
      key.add(ofPreparation(variations.get(v)) == 1 ? 0 : choices[v]);
    }
    switch (errorVariation < 0 ? stages.get(key) : new Stage.Ready(measured(choices))) {
      case Stage.Ready(IndicatorTable normalised) -> normalised.copyTo(cells);
      case Stage.Failed(NotComputable why) -> throw why;
      case null -> throw new IllegalStateException("A stage was not prepared: " + key);
    }
    boolean components =
        specification.weighting() instanceof Weighting.PrincipalComponent && weightVariation < 0;
    CompositeIndex.aggregate(
        chosen(choices), data.framework(), cells, units(), weightsOf(choices), components);
  }
}
