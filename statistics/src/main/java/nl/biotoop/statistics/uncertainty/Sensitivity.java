package nl.biotoop.statistics.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator.SplittableGenerator;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.composite.IndexSpecification;
import nl.biotoop.statistics.descriptive.Quantile;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Which choice matters most: variance-based indices of the mean absolute shift in rank. With rows A
 * and B of uniform numbers and {@code ABᵢ} as A with column i of B: {@code Sᵢ = mean(y_B(y_ABᵢ −
 * y_A))/V} (Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018) and {@code STᵢ = Σ(y_A −
 * y_ABᵢ)²/(2NV)} (Jansen 1999, doi:10.1016/S0010-4655(98)00154-4), with V the sample variance of
 * {@code y_A} and {@code y_B} together.
 *
 * <p>The numbers come from a Sobol sequence with a random shift. A term in which a run failed takes
 * no part and the failure is counted. With no variance every index is {@code NaN}: nothing to
 * divide.
 *
 * @param indices one for each variation, in order
 * @param convergence the indices from the first eighth, quarter, half and all of the rows
 * @param runs how many times the index was built: N(d + 2)
 * @param variance V
 * @param failures how many runs failed, by cause
 */
public record Sensitivity(
    List<Index> indices,
    List<Step> convergence,
    int runs,
    double variance,
    Map<String, Integer> failures) {

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
   * @param n N, 2 or more
   */
  public static Sensitivity of(
      IndexSpecification specification,
      IndexData data,
      List<Variation> variations,
      int n,
      long seed,
      IntConsumer done) {
    if (n < 2) {
      throw new IllegalArgumentException("N (" + n + ") must be 2 or more.");
    }
    int d = variations.size();
    IndexDraws draws = new IndexDraws(specification, data, variations, n, seed);
    double[] nominal = CompositeIndex.ranks(CompositeIndex.of(specification, data).index());
    Runs runs =
        new Runs(draws, design(n, d, seed), data.units().count(), data.framework().size(), done);
    double[] shifts = new double[runs.scores.length];
    java.util.stream.IntStream.range(0, shifts.length)
        .parallel()
        .forEach(run -> shifts[run] = shift(nominal, runs.ranks(run)));
    return of(variations.stream().map(Variation::name).toList(), shifts, n, seed, runs.failures());
  }

  /** Blocks A, B, AB₁ … AB_d of N rows each. */
  static double[][] design(int n, int d, long seed) {
    SplittableGenerator random = Streams.of(~seed, 1)[0];
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
  static Sensitivity of(
      List<String> names, double[] y, int n, long seed, Map<String, Integer> failures) {
    double variance = variance(Arrays.stream(y, 0, 2 * n).filter(x -> !Double.isNaN(x)).toArray());
    List<Index> indices = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    SplittableGenerator[] streams = Streams.of(seed + 1, names.size());
    for (int v = 0; v < names.size(); v++) {
      double[] first = new double[n];
      double[] total = new double[n];
      for (int row = 0; row < n; row++) {
        double a = y[row];
        double b = y[n + row];
        double mixed = y[(2 + v) * n + row];
        first[row] = b * (mixed - a) / variance;
        total[row] = (a - mixed) * (a - mixed) / 2 / variance;
      }
      for (int part = 8; part >= 1; part /= 2) {
        int rows = n / part;
        steps.add(new Step(names.get(v), rows, knownMean(first, rows), knownMean(total, rows)));
      }
      double[] f = Arrays.stream(first).filter(x -> !Double.isNaN(x)).toArray();
      double[] t = Arrays.stream(total).filter(x -> !Double.isNaN(x)).toArray();
      double[] low = interval(f, streams[v].split());
      double[] high = interval(t, streams[v].split());
      indices.add(
          variance == 0
              ? new Index(
                  names.get(v),
                  Double.NaN,
                  Double.NaN,
                  Double.NaN,
                  Double.NaN,
                  Double.NaN,
                  Double.NaN)
              : new Index(names.get(v), mean(f), low[0], low[1], mean(t), high[0], high[1]));
    }
    return new Sensitivity(indices, steps, y.length, variance, failures);
  }

  private static double[] interval(double[] terms, SplittableGenerator random) {
    double[] means = new double[RESAMPLES];
    for (int sample = 0; sample < RESAMPLES; sample++) {
      double sum = 0;
      for (int i = 0; i < terms.length; i++) {
        sum += terms[random.nextInt(terms.length)];
      }
      means[sample] = sum / terms.length;
    }
    return new double[] {Quantile.HF7.of(means, 0.025), Quantile.HF7.of(means, 0.975)};
  }

  private static double knownMean(double[] terms, int rows) {
    return mean(Arrays.stream(terms, 0, rows).filter(x -> !Double.isNaN(x)).toArray());
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / (values.length - 1);
  }

  private static double shift(double[] nominal, double[] ranks) {
    double sum = 0;
    int compared = 0;
    for (int u = 0; u < nominal.length; u++) {
      double difference = Math.abs(ranks[u] - nominal[u]);
      if (!Double.isNaN(difference)) {
        sum += difference;
        compared++;
      }
    }
    return compared == 0 ? Double.NaN : sum / compared;
  }
}
