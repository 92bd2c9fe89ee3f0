package nl.biotoop.statistics.uncertainty;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.stream.IntStream;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.composite.IndexSpecification;
import nl.biotoop.statistics.descriptive.Quantile;

/**
 * Uncertainty of an index by Monte Carlo: in every draw each varied choice is made at random, and
 * the index is built anew (Saisana, Saltelli and Tarantola 2005,
 * doi:10.1111/j.1467-985X.2005.00350.x). The nominal result is the specification as it is.
 *
 * <p>A draw whose choices do not fit the values is counted by cause and takes no part in the
 * statistics; it is never dropped unseen. Quantiles are of type 7.
 */
public final class MonteCarlo {

  /**
   * Where a unit stands over the draws. Rank 1 is the highest score.
   *
   * @param unit its code
   * @param nominal the rank without variation; {@code NaN} without score
   * @param mean over the draws
   * @param median over the draws
   * @param q5 the rank that 5 % of draws stay at or below
   * @param q95 the rank that 95 % of draws stay at or below
   * @param score the nominal score
   * @param score5 the 5 % quantile of the score
   * @param score95 the 95 % quantile of the score
   */
  public record RankInterval(
      String unit,
      double nominal,
      double mean,
      double median,
      double q5,
      double q95,
      double score,
      double score5,
      double score95) {}

  private final List<String> units;
  private final IndexDraws draws;
  private final Runs runs;
  private final CompositeIndex nominal;
  private final int[] good;

  private MonteCarlo(CompositeIndex nominal, IndexDraws draws, Runs runs, List<String> units) {
    this.nominal = nominal;
    this.draws = draws;
    this.runs = runs;
    this.units = units;
    good = IntStream.range(0, runs.scores.length).filter(run -> !runs.isFailed(run)).toArray();
  }

  /**
   * Draws.
   *
   * @param count how many draws, 1 or more
   * @param seed the same seed gives the same bits, on any number of threads
   * @param done told the number of each draw that is finished, from any thread
   */
  public static MonteCarlo of(
      IndexSpecification specification,
      IndexData data,
      List<Variation> variations,
      int count,
      long seed,
      IntConsumer done) {
    if (count < 1) {
      throw new IllegalArgumentException("The number of draws (" + count + ") must be 1 or more.");
    }
    CompositeIndex nominal = CompositeIndex.of(specification, data);
    IndexDraws draws = new IndexDraws(specification, data, variations, count, seed);
    double[][] uniforms = uniforms(variations.size(), count, seed);
    Runs runs = new Runs(draws, uniforms, data.units().count(), data.framework().size(), done);
    return new MonteCarlo(nominal, draws, runs, data.units().codes());
  }

  /** One number for each variation of each draw. */
  static double[][] uniforms(int variations, int count, long seed) {
    SplittableGenerator[] streams = Streams.of(~seed, count);
    double[][] uniforms = new double[count][variations];
    for (int run = 0; run < count; run++) {
      for (int v = 0; v < variations; v++) {
        uniforms[run][v] = streams[run].nextDouble();
      }
    }
    return uniforms;
  }

  /** One interval a unit, in row order. */
  public List<RankInterval> intervals() {
    double[][] ranks = new double[units.size()][good.length];
    double[][] scores = new double[units.size()][good.length];
    for (int run = 0; run < good.length; run++) {
      double[] of = runs.ranks(good[run]);
      for (int u = 0; u < units.size(); u++) {
        ranks[u][run] = of[u];
        scores[u][run] = runs.scores[good[run]][u];
      }
    }
    double[] nominalScores = nominal.index();
    double[] nominalRanks = CompositeIndex.ranks(nominalScores);
    return IntStream.range(0, units.size())
        .parallel()
        .mapToObj(u ->
            new RankInterval(
                units.get(u),
                nominalRanks[u],
                mean(ranks[u]),
                Quantile.HF7.of(ranks[u], 0.5),
                Quantile.HF7.of(ranks[u], 0.05),
                Quantile.HF7.of(ranks[u], 0.95),
                nominalScores[u],
                Quantile.HF7.of(scores[u], 0.05),
                Quantile.HF7.of(scores[u], 0.95)))
        .toList();
  }

  private static double mean(double[] values) {
    double sum = 0;
    int available = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += value;
        available++;
      }
    }
    return available == 0 ? Double.NaN : sum / available;
  }

  /**
   * How far the mean rank of any unit still moves as draws are added.
   *
   * @param draws how many of the draws that did not fail
   * @param largestError the largest standard error of a unit's mean rank
   */
  public record Convergence(int draws, double largestError) {}

  /** The convergence after an eighth, a quarter, half and all of the draws. */
  public List<Convergence> convergence() {
    int n = units.size();
    double[] sum = new double[n];
    double[] squares = new double[n];
    List<Convergence> steps = new java.util.ArrayList<>();
    for (int run = 0; run < good.length; run++) {
      double[] ranks = runs.ranks(good[run]);
      for (int u = 0; u < n; u++) {
        sum[u] += ranks[u];
        squares[u] += ranks[u] * ranks[u];
      }
      int count = run + 1;
      if (count == good.length
          || count == good.length / 2
          || count == good.length / 4
          || count == good.length / 8) {
        double largest = 0;
        for (int u = 0; u < n; u++) {
          double mean = sum[u] / count;
          double variance = Math.max(0, squares[u] / count - mean * mean);
          double error = Math.sqrt(variance / count);
          largest = error > largest ? error : largest;
        }
        steps.add(new Convergence(count, largest));
      }
    }
    return steps;
  }

  /**
   * The share of draws in which one unit scores above another; equal scores count half. {@code NaN}
   * when no draw has both.
   */
  public double probabilityAbove(String unit, String other) {
    int a = nominal.scores().rowOf(unit);
    int b = nominal.scores().rowOf(other);
    double above = 0;
    int compared = 0;
    for (int run : good) {
      double x = runs.scores[run][a];
      double y = runs.scores[run][b];
      if (!Double.isNaN(x) && !Double.isNaN(y)) {
        above += x > y ? 1 : x == y ? 0.5 : 0;
        compared++;
      }
    }
    return compared == 0 ? Double.NaN : above / compared;
  }

  /** For each unit the share of draws in which it is among the {@code k} highest. */
  public double[] probabilityInTop(int k) {
    double[] share = new double[units.size()];
    for (int run : good) {
      double[] ranks = runs.ranks(run);
      for (int u = 0; u < share.length; u++) {
        share[u] += ranks[u] <= k ? 1.0 / good.length : 0;
      }
    }
    return share;
  }

  /** The index without variation. */
  public CompositeIndex nominal() {
    return nominal;
  }

  /** The varied choices, in order. */
  public List<Variation> variations() {
    return draws.variations();
  }

  /** How many draws were made, failed ones too. */
  public int drawCount() {
    return runs.scores.length;
  }

  /** What a draw chose, one label a variation; for weights the number of the set. */
  public List<String> choices(int draw) {
    return IntStream.range(0, draws.variations().size())
        .mapToObj(v -> draws.label(v, runs.choices[draw][v]))
        .toList();
  }

  /** Whether the choices of a draw did not fit the values. */
  public boolean isFailed(int draw) {
    return runs.isFailed(draw);
  }

  /** How many draws failed, by cause. */
  public Map<String, Integer> failures() {
    return runs.failures();
  }
}
