package nl.biotoop.statistics.composite.aggregate;

import java.util.Arrays;
import java.util.List;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.composite.NotComputable.Cause;
import nl.biotoop.statistics.frontier.BenefitOfTheDoubt;
import nl.biotoop.statistics.frontier.BenefitScore;

/**
 * Benefit of the doubt: every unit gets the weights that are best for it, 1 is on the frontier; see
 * {@link BenefitOfTheDoubt}. Given weights play no part. A unit with a missing child has no score.
 *
 * @param model plain, or directional
 * @param low least share of each child in the score; 0 with {@code up} 1 for no bounds
 * @param up greatest share of each child
 */
public record MostFavourableWeights(Model model, double low, double up) implements Aggregation {

  /** The forms of the method. */
  public enum Model {
    /** The highest weighted sum. */
    PLAIN,
    /** The nearest frontier in the direction of the unit itself. */
    DIRECTIONAL
  }

  @Override
  public void apply(Children c, double[] out, int to) {
    double[][] rows = new double[c.units()][c.count()];
    for (int u = 0; u < c.units(); u++) {
      c.row(u, rows[u]);
    }
    List<BenefitScore> scores;
    try {
      scores = method(c.count()).apply(rows);
    } catch (IllegalArgumentException e) {
      throw new NotComputable(Cause.NOT_POSITIVE, c.code(), String.valueOf(e.getMessage()));
    }
    for (int u = 0; u < rows.length; u++) {
      BenefitOfTheDoubt.Status status = scores.get(u).status();
      if (status == BenefitOfTheDoubt.Status.INFEASIBLE
          || status == BenefitOfTheDoubt.Status.FAILED) {
        throw new NotComputable(Cause.INFEASIBLE, c.code(), "unit " + (u + 1) + " " + status);
      }
      out[to + u] = scores.get(u).score();
    }
  }

  private BenefitOfTheDoubt method(int children) {
    if (model == Model.DIRECTIONAL) {
      return BenefitOfTheDoubt.directional();
    }
    if (low == 0 && up == 1) {
      return BenefitOfTheDoubt.plain();
    }
    double[] least = new double[children];
    double[] most = new double[children];
    Arrays.fill(least, low);
    Arrays.fill(most, up);
    return BenefitOfTheDoubt.withShares(least, most);
  }
}
