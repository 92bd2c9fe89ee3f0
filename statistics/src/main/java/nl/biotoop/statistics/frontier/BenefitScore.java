package nl.biotoop.statistics.frontier;

import java.util.Arrays;

/**
 * One unit's score with the weights that gave it, in the units of the data: {@code score = Σ w·y}
 * for the plain and the constrained model. Without a score both are {@code NaN}.
 */
public final class BenefitScore {
  private final BenefitOfTheDoubt.Status status;
  private final double score;
  private final double[] weights;

  BenefitScore(BenefitOfTheDoubt.Status status, double score, double[] weights) {
    this.status = status;
    this.score = score;
    this.weights = weights.clone();
  }

  static BenefitScore none(BenefitOfTheDoubt.Status status, int indicators) {
    double[] weights = new double[indicators];
    Arrays.fill(weights, Double.NaN);
    return new BenefitScore(status, Double.NaN, weights);
  }

  /** What became of the unit. */
  public BenefitOfTheDoubt.Status status() {
    return status;
  }

  /** Between 0 and 1, or {@code NaN}. */
  public double score() {
    return score;
  }

  /** The weight per indicator; a copy. */
  public double[] weights() {
    return weights.clone();
  }
}
