package nl.biotoop.statistics.composite;

import java.util.Map;

/** Where the weights within each group of siblings come from. */
public sealed interface Weighting {

  /** The weights of the framework, some replaced by code. */
  record Given(Map<String, Double> replaced) implements Weighting {
    public Given {
      replaced = Map.copyOf(replaced);
    }
  }

  /** The same weight for all siblings. */
  record Equal() implements Weighting {}

  /**
   * The loadings of the first principal component of the siblings: centred, scaled by the sample
   * standard deviation, units with a missing value left out; unit length, the sign such that the
   * loadings add up to 0 or more. Loadings can be negative: such a sibling runs against the others.
   * Two siblings that run against each other get equal weights.
   */
  record PrincipalComponent() implements Weighting {}

  /**
   * Weights, near the given ones, that make the elements of one level correlate equally with the
   * top; the other levels keep the given weights.
   *
   * @param level which level; 0 for the one below the top
   */
  record EqualInfluence(int level) implements Weighting {}
}
