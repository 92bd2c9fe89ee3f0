package nl.biotoop.statistics.benchmark;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The penalty for bottleneck: a pillar counts less the further it lies above the weakest one.
 *
 * <p>With pillars {@code y[j]} (normalised, usually 0–1 after {@link PillarAdjustment}), {@code m}
 * their minimum and {@code d = y[j] − m}:
 *
 * <ul>
 *   <li>{@link #EXPONENTIAL}: {@code h[j] = m + 1 − exp(−d)}
 *   <li>{@link #LOGARITHMIC}: {@code h[j] = m + ln(1 + d)}
 * </ul>
 *
 * <p>The bottleneck itself keeps its value, every other pillar loses. Over which pillars the
 * minimum is taken (a sub-index or all) is the caller's choice: pass those pillars.
 *
 * <ul>
 *   <li>A missing pillar ({@code NaN}) may be the bottleneck, so every {@code h}, the sum and the
 *       index are then {@code NaN}, and no bottleneck is named.
 *   <li>No pillars, or a negative or infinite one, is refused.
 * </ul>
 *
 * <p>Reference: Z. J. Acs, E. Autio and L. Szerb, "National systems of entrepreneurship:
 * Measurement issues and policy implications", Research Policy 43(3), 476–494, 2014,
 * doi:10.1016/j.respol.2013.08.016.
 */
public enum BottleneckPenalty {
  /** {@code 1 − exp(−d)}: the form of GEI and REDI. */
  EXPONENTIAL,
  /** {@code ln(1 + d)}: milder for large differences. */
  LOGARITHMIC;

  /**
   * The penalised pillars {@code h}; {@code pillars} is left as it is.
   *
   * @throws IllegalArgumentException when there are no pillars or one is negative or infinite
   */
  public double[] penalised(double[] pillars) {
    double least = least(pillars);
    return Arrays.stream(pillars).map(pillar -> least + above(pillar - least)).toArray();
  }

  /** The sum of the penalised pillars. */
  public double sum(double[] pillars) {
    return Arrays.stream(penalised(pillars)).sum();
  }

  /** The index: 100 times the mean of the penalised pillars. */
  public double index(double[] pillars) {
    return 100 * sum(pillars) / pillars.length;
  }

  /** The weakest pillars, all of them when they tie, in order; none when a pillar is missing. */
  public static int[] bottlenecks(double[] pillars) {
    double least = least(pillars);
    return IntStream.range(0, pillars.length).filter(j -> pillars[j] == least).toArray();
  }

  /**
   * How much the sum grows for one unit of effort in each pillar, at the start. Above the weakest
   * that is the derivative of its own term; the weakest pulls all others along, and tied ones only
   * do so when they are raised together, so each gets its part: {@code (n − Σ φ'(d))/k} for {@code
   * k} tied, the sum over the pillars above them.
   */
  public double[] marginalGains(double[] pillars) {
    double least = least(pillars);
    int[] weakest = bottlenecks(pillars);
    double above = Arrays.stream(pillars).filter(y -> y != least).map(y -> slope(y - least)).sum();
    return Arrays.stream(pillars)
        .map(y -> y == least ? (pillars.length - above) / weakest.length : slope(y - least))
        .toArray();
  }

  private static double least(double[] pillars) {
    if (pillars.length == 0) {
      throw new IllegalArgumentException("A bottleneck of no pillars is asked.");
    }
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < pillars.length; j++) {
      if (pillars[j] < 0 || Double.isInfinite(pillars[j])) {
        throw new IllegalArgumentException("Pillar " + j + " is " + pillars[j] + ".");
      }
      least = Math.min(least, pillars[j]);
    }
    return least;
  }

  /** What a distance {@code d ≥ 0} above the bottleneck is worth. */
  double above(double distance) {
    return switch (this) {
      case EXPONENTIAL -> -Math.expm1(-distance);
      case LOGARITHMIC -> Math.log1p(distance);
    };
  }

  /** The derivative of {@link #above}: 1 at the bottleneck, falling. */
  double slope(double distance) {
    return switch (this) {
      case EXPONENTIAL -> Math.exp(-distance);
      case LOGARITHMIC -> 1 / (1 + distance);
    };
  }

  /** The distance at which the derivative is {@code slope}. */
  double distanceAt(double slope) {
    return switch (this) {
      case EXPONENTIAL -> -Math.log(slope);
      case LOGARITHMIC -> 1 / slope - 1;
    };
  }

  /** {@code above(distanceAt(slope))}. */
  double aboveAt(double slope) {
    return switch (this) {
      case EXPONENTIAL -> 1 - slope;
      case LOGARITHMIC -> -Math.log(slope);
    };
  }

  /**
   * The price {@code ν} at which {@code count} pillars with unit costs of that sum and sum of
   * logarithms, each at slope {@code cost/ν}, are together worth {@code worth}.
   */
  double priceOf(double worth, int count, double costs, double logarithms) {
    return switch (this) {
      case EXPONENTIAL -> costs / (count - worth);
      case LOGARITHMIC -> Math.exp((worth + logarithms) / count);
    };
  }
}
