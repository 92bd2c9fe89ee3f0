package nl.biotoop.statistics.resilience;

import java.util.List;

/**
 * How a region came through a contraction, against what the nation would lead one to expect.
 *
 * <p>With {@code ΔE[r]} the change of region {@code r} over the contraction of the nation and
 * {@code ΔE[r]ᵉ} the change expected of it ({@link ExpectedChange}): {@code (ΔE[r] −
 * ΔE[r]ᵉ)/|ΔE[r]ᵉ|}. 0 is as expected, above is better, below is worse. The nation is the sum of
 * the regions, so all of them must be given; a nation of one region has index 0 by construction.
 *
 * <ul>
 *   <li>When the nation did not contract, no region has an index.
 *   <li>An expected change of at most {@code nearZero} times the region's start gives no index.
 *   <li>A missing value ({@code NaN}) anywhere makes the nation unknown: no region has an index.
 *   <li>A sector the nation did not have at the start has an expected change of 0.
 * </ul>
 *
 * <p>References: R. Martin, P. Sunley, B. Gardiner and P. Tyler, "How regions react to recessions:
 * resilience and the role of economic structure", Regional Studies 50(4), 561–585, 2016; aggregate:
 * R. Lagravinese, Cambridge Journal of Regions, Economy and Society 8(2), 331–342, 2015.
 *
 * @param version what the region is held against
 * @param nearZero the growth below which an expected change counts as zero, such as 0.001
 */
public record Resistance(ExpectedChange version, double nearZero) {
  /** Checks the choices. */
  public Resistance {
    nearZero = Phase.checkedNearZero(nearZero);
  }

  /**
   * The index of every region, from {@code start[region][sector]} to {@code end[region][sector]}.
   *
   * @throws IllegalArgumentException when the sizes differ or a value is negative or infinite
   */
  public List<Resilience> of(double[][] start, double[][] end) {
    return new Phase(start, end)
        .indices(version, nearZero, -1, Resilience.Reason.NATION_DID_NOT_CONTRACT);
  }

  /**
   * The index of one region against a nation that is published on its own. So it also works for
   * index numbers, which do not add up to their nation.
   *
   * @throws IllegalArgumentException when a start is not positive, or a value negative or infinite
   * @throws IllegalStateException when the version needs sectors
   */
  public Resilience of(double start, double end, double nationStart, double nationEnd) {
    if (version != ExpectedChange.AGGREGATE) {
      throw new IllegalStateException("Version " + version + " needs the sectors of all regions.");
    }
    return Phase.index(
        new double[] {start, end},
        new double[] {nationStart, nationEnd},
        nearZero,
        -1,
        Resilience.Reason.NATION_DID_NOT_CONTRACT);
  }
}
