package nl.biotoop.statistics.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.stream.IntStream;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.Ranking;
import nl.biotoop.statistics.descriptive.Moments;
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
   * Where a unit stands over the draws. Rank 1 is the highest score, in a panel of its year.
   *
   * @param unit its code; in a panel it has a row a year
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

  private final CompositeIndex nominal;
  private final IndexDraws draws;
  private final double[][] uniforms;
  private final double[][] scores;
  private final double[][] ranks;
  private final Runs runs;
  private final int[] good;

  private MonteCarlo(
      CompositeIndex nominal, IndexDraws draws, double[][] uniforms, IntConsumer done) {
    this.nominal = nominal;
    this.draws = draws;
    this.uniforms = uniforms;
    scores = new double[uniforms.length][];
    ranks = new double[uniforms.length][];
    Ranking ranking = nominal.ranking();
    int n = draws.units();
    int top = nominal.data().framework().top() * n;
    runs =
        new Runs(
            draws,
            uniforms,
            done,
            (run, cells) -> {
              scores[run] = Arrays.copyOfRange(cells, top, top + n);
              ranks[run] = ranking.of(scores[run]);
            });
    good = runs.good();
  }

  /**
   * Draws.
   *
   * @param nominal the index without variation
   * @param count how many draws, 1 or more; {@link Room} says how many fit in memory
   * @param seed the same seed gives the same bits, on any number of threads
   * @param done told the number of each draw that is finished, from any thread
   */
  public static MonteCarlo of(
      CompositeIndex nominal, List<Variation> variations, int count, long seed, IntConsumer done) {
    if (count < 1) {
      throw new IllegalArgumentException("The number of draws (" + count + ") must be 1 or more.");
    }
    return new MonteCarlo(
        nominal,
        new IndexDraws(nominal, variations, count, seed),
        uniforms(variations.size(), count, seed),
        done);
  }

  /** One number for each variation of each draw. */
  static double[][] uniforms(int variations, int count, long seed) {
    SplittableGenerator source = Streams.from(~seed);
    double[][] uniforms = new double[count][variations];
    for (double[] draw : uniforms) {
      SplittableGenerator random = source.split();
      Arrays.setAll(draw, _ -> random.nextDouble());
    }
    return uniforms;
  }

  /** One interval a unit, in row order. */
  public List<RankInterval> intervals() {
    List<String> units = nominal.data().units().codes();
    double[] nominalScores = nominal.index();
    double[] nominalRanks = nominal.ranking().of(nominalScores);
    return IntStream.range(0, units.size())
        .parallel()
        .mapToObj(u -> {
          double[] placed = of(ranks, u);
          double[] rank = Quantile.HF7.of(placed, 0.05, 0.5, 0.95);
          double[] score = Quantile.HF7.of(of(scores, u), 0.05, 0.95);
          return new RankInterval(
              units.get(u),
              nominalRanks[u],
              Moments.of(placed).mean(),
              rank[1],
              rank[0],
              rank[2],
              nominalScores[u],
              score[0],
              score[1]);
        })
        .toList();
  }

  /** What one unit had in every draw that did not fail. */
  private double[] of(double[][] draws, int unit) {
    return Arrays.stream(good).mapToDouble(run -> draws[run][unit]).toArray();
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
    int n = draws.units();
    double[] sum = new double[n];
    double[] squares = new double[n];
    List<Convergence> steps = new ArrayList<>();
    for (int run = 0; run < good.length; run++) {
      double[] placed = ranks[good[run]];
      for (int u = 0; u < n; u++) {
        sum[u] += placed[u];
        squares[u] += placed[u] * placed[u];
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
   * How sure it is that one unit is above another.
   *
   * @param row the row of the one that is above without variation, or tied
   * @param other the row of the other
   * @param probability the share of draws in which the first scores higher, equal scores half
   */
  public record Pair(int row, int other, double probability) {}

  /**
   * Each unit against the {@code most} below it on the list of its year; for so many units all
   * pairs of a year.
   */
  public List<Pair> pairs(int most) {
    List<Pair> pairs = new ArrayList<>();
    for (int[] order : nominal.ranking().order(nominal.index())) {
      pairs.addAll(
          IntStream.range(0, order.length)
              .parallel()
              .boxed()
              .flatMap(place ->
                  IntStream.range(place + 1, (int) Math.min(order.length, place + 1L + most))
                      .mapToObj(below ->
                          new Pair(
                              order[place],
                              order[below],
                              probabilityAbove(order[place], order[below]))))
              .toList());
    }
    return pairs;
  }

  /**
   * The share of draws in which the unit of one row scores above that of another; equal scores
   * count half. {@code NaN} when no draw has both.
   */
  public double probabilityAbove(int row, int other) {
    double above = 0;
    int compared = 0;
    for (int run : good) {
      double x = scores[run][row];
      double y = scores[run][other];
      if (!Double.isNaN(x) && !Double.isNaN(y)) {
        above += x > y ? 1 : x == y ? 0.5 : 0;
        compared++;
      }
    }
    return compared == 0 ? Double.NaN : above / compared;
  }

  /** For each row the share of draws in which it is among the {@code k} highest of its year. */
  public double[] probabilityInTop(int k) {
    double[] times = new double[draws.units()];
    for (int run : good) {
      for (int u = 0; u < times.length; u++) {
        times[u] += ranks[run][u] <= k ? 1 : 0;
      }
    }
    return Arrays.stream(times).map(count -> count / good.length).toArray();
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
    return uniforms.length;
  }

  /** What a draw chose, one label a variation; for weights the number of the set. */
  public List<String> choices(int draw) {
    int[] choices = draws.choices(uniforms[draw]);
    return IntStream.range(0, choices.length).mapToObj(v -> draws.label(v, choices[v])).toList();
  }

  /** Whether the choices of a draw did not fit the values. */
  public boolean isFailed(int draw) {
    return runs.isFailed(draw);
  }

  /** Which draws failed for what. */
  public List<Failure> failures() {
    return runs.failures();
  }
}
