package nl.biotoop.statistics.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator.SplittableGenerator;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.Ranking;
import nl.biotoop.statistics.descriptive.Deviation;
import nl.biotoop.statistics.descriptive.Moments;
import nl.biotoop.statistics.descriptive.Quantile;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Which choice matters most: variance-based indices of the mean absolute shift in rank ({@link
 * Ranking}). With rows A and B of uniform numbers and {@code ABᵢ} as A with column i of B: {@code
 * Sᵢ = mean(y_B(y_ABᵢ − y_A))/V} (Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018) and {@code
 * STᵢ = Σ(y_A − y_ABᵢ)²/(2NV)} (Jansen 1999, doi:10.1016/S0010-4655(98)00154-4), with V the sample
 * variance of {@code y_A} and {@code y_B} together.
 *
 * <p>The numbers come from a Sobol sequence with a random shift. A term in which a run failed takes
 * no part and the failure is counted. With no variance every index is {@code NaN}: nothing to
 * divide.
 *
 * @param indices one for each variation, in order
 * @param convergence the indices from the first eighth, quarter, half and all of the rows
 * @param runs how many times the index was built: N(d + 2)
 * @param variance V
 * @param failures which runs failed for what
 */
public record Sensitivity(
    List<Index> indices,
    List<Step> convergence,
    int runs,
    double variance,
    List<Failure> failures) {

  private static final int RESAMPLES = 1000;

  /**
   * The share of variance that comes from one choice, with 95 % bootstrap intervals.
   *
   * @param factor the name of the variation
   * @param first alone
   * @param total with everything it does together with others
   */
  public record Index(
      String factor,
      double first,
      double firstLow,
      double firstHigh,
      double total,
      double totalLow,
      double totalHigh) {}

  public Sensitivity {
    indices = List.copyOf(indices);
    convergence = List.copyOf(convergence);
  }

  /**
   * An index from some of the rows: what it does as N grows shows whether N is enough.
   *
   * @param rows how many of the N rows
   */
  public record Step(String factor, int rows, double first, double total) {}

  /**
   * Builds the index N(d + 2) times.
   *
   * @param index the index without variation
   * @param n N, 2 or more; {@link Room} says how many fit in memory
   * @param done told the number of each run that is finished, from any thread
   */
  public static Sensitivity of(
      CompositeIndex index, List<Variation> variations, int n, long seed, IntConsumer done) {
    int d = variations.size();
    if (n < 2 || n * (d + 2L) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "N (" + n + ") must be 2 or more, and N(d + 2) a number of runs; d is " + d + ".");
    }
    int units = index.data().units().count();
    int top = index.data().framework().top() * units;
    Ranking ranking = index.ranking();
    double[] nominal = ranking.of(index.index());
    double[] shifts = new double[n * (d + 2)];
    Arrays.fill(shifts, Double.NaN);
    Runs runs =
        new Runs(
            new IndexDraws(index, variations, n, seed),
            design(n, d, seed),
            done,
            (run, cells) ->
                shifts[run] =
                    Ranking.meanShift(
                        nominal, ranking.of(Arrays.copyOfRange(cells, top, top + units))));
    return of(variations.stream().map(Variation::name).toList(), shifts, n, seed, runs.failures());
  }

  /** Blocks A, B, AB₁ … AB_d of N rows each. */
  static double[][] design(int n, int d, long seed) {
    SplittableGenerator random = Streams.from(~seed).split();
    double[] offsets = new double[2 * d];
    Arrays.setAll(offsets, _ -> random.nextDouble());
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(2 * d);
    double[][] rows = new double[n * (d + 2)][];
    for (int row = 0; row < n; row++) {
      double[] point = sequence.nextVector();
      for (int v = 0; v < 2 * d; v++) {
        point[v] = (point[v] + offsets[v]) % 1.0;
      }
      rows[row] = Arrays.copyOf(point, d);
      rows[n + row] = Arrays.copyOfRange(point, d, 2 * d);
      for (int v = 0; v < d; v++) {
        double[] mixed = rows[row].clone();
        mixed[v] = rows[n + row][v];
        rows[(2 + v) * n + row] = mixed;
      }
    }
    return rows;
  }

  /** The indices from the outcomes of the blocks; {@code NaN} for a run that failed. */
  static Sensitivity of(List<String> names, double[] y, int n, long seed, List<Failure> failures) {
    double variance = Moments.of(Arrays.copyOf(y, 2 * n)).variance(Deviation.SAMPLE);
    double divisor = variance == 0 ? Double.NaN : variance; // nothing to divide
    List<Index> indices = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    SplittableGenerator source = Streams.from(seed + 1);
    for (int v = 0; v < names.size(); v++) {
      double[] first = new double[n];
      double[] total = new double[n];
      for (int row = 0; row < n; row++) {
        double a = y[row];
        double b = y[n + row];
        double mixed = y[(2 + v) * n + row];
        first[row] = b * (mixed - a) / divisor;
        total[row] = (a - mixed) * (a - mixed) / 2 / divisor;
      }
      for (int part = 8; part >= 1; part /= 2) {
        int rows = n / part;
        steps.add(new Step(names.get(v), rows, mean(first, rows), mean(total, rows)));
      }
      SplittableGenerator random = source.split();
      double[] low = interval(first, random.split());
      double[] high = interval(total, random.split());
      indices.add(
          new Index(
              names.get(v), mean(first, n), low[0], low[1], mean(total, n), high[0], high[1]));
    }
    return new Sensitivity(indices, steps, y.length, variance, failures);
  }

  private static double[] interval(double[] all, SplittableGenerator random) {
    double[] terms = Arrays.stream(all).filter(term -> !Double.isNaN(term)).toArray();
    double[] means = new double[RESAMPLES];
    for (int sample = 0; sample < RESAMPLES; sample++) {
      double sum = 0;
      for (int i = 0; i < terms.length; i++) {
        sum += terms[random.nextInt(terms.length)];
      }
      means[sample] = sum / terms.length;
    }
    return Quantile.HF7.of(means, 0.025, 0.975);
  }

  private static double mean(double[] terms, int rows) {
    return Moments.of(Arrays.copyOf(terms, rows)).mean();
  }
}
