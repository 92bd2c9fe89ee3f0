package nl.biotoop.statistics.descriptive;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * A share with Wilson's score interval.
 *
 * <p>With {@code x} successes in {@code n} trials, {@code p = x/n} and {@code z} the standard
 * normal quantile at {@code (1 + confidence)/2}: {@code (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1
 * + z²/n)}, without continuity correction. These are the shares that a score test would not refuse;
 * unlike {@code p ± z·√(p(1 − p)/n)} they stay within [0, 1] and are of use with small numbers.
 *
 * <ul>
 *   <li>No trials: nothing is known, so the share is {@code NaN} and the interval [0, 1].
 *   <li>No successes: the lower end is 0. Successes only: the upper end is 1.
 *   <li>What is unknown is no trial; leave it out and say how much was left out.
 * </ul>
 *
 * <p>References: E. B. Wilson, "Probable inference, the law of succession, and statistical
 * inference", Journal of the American Statistical Association 22, 209–212, 1927,
 * doi:10.1080/01621459.1927.10502953; R. G. Newcombe, "Two-sided confidence intervals for the
 * single proportion", Statistics in Medicine 17, 857–872, 1998. Checked against Newcombe's examples
 * and {@code prop.test} of R 4.2.2.
 *
 * @param share the successes over the trials; {@code NaN} without trials
 * @param lower the lower end of the interval
 * @param upper the upper end of the interval
 */
public record Wilson(double share, double lower, double upper) {

  /**
   * The share of successes with its interval.
   *
   * @param confidence how often such an interval holds the true share, such as 0.95
   * @throws IllegalArgumentException when the successes are negative or more than the trials, or
   *     the confidence is not between 0 and 1
   */
  public static Wilson of(long successes, long trials, double confidence) {
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "The successes (" + successes + ") must lie between 0 and the trials (" + trials + ").");
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "The confidence (" + confidence + ") must lie between 0 and 1.");
    }
    if (trials == 0) {
      return new Wilson(Double.NaN, 0, 1);
    }
    double z = new NormalDistribution().inverseCumulativeProbability((1 + confidence) / 2);
    double n = trials;
    double p = successes / n;
    double scale = 1 + z * z / n;
    double middle = (p + z * z / (2 * n)) / scale;
    double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / scale;
    return new Wilson(
        p,
        successes == 0 ? 0 : Math.max(0, middle - half),
        successes == trials ? 1 : Math.min(1, middle + half));
  }
}
