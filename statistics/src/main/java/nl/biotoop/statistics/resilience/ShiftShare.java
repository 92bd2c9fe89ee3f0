package nl.biotoop.statistics.resilience;

import java.util.ArrayList;
import java.util.List;

/**
 * The change of a region in three parts that add to it: {@code ΔE[r] = Σ E[i,r]·g[N] + Σ
 * E[i,r]·(g[i,N] − g[N]) + Σ E[i,r]·(g[i,r] − g[i,N])}.
 *
 * <p>The nation is the sum of the regions. In a sector that a region (or the nation) did not have
 * at the start, what came counts as competitive. A missing value ({@code NaN}) anywhere makes the
 * nation's growth in its sector unknown, so the parts that depend on it are {@code NaN} for every
 * region.
 *
 * <p>Reference: E. S. Dunn, "A statistical and analytical technique for regional analysis", Papers
 * of the Regional Science Association 6, 97–112, 1960, doi:10.1111/j.1435-5597.1960.tb01705.x.
 *
 * @param change the region's change
 * @param national the part of the nation's growth
 * @param mix the part of having sectors that grow faster or slower than the nation
 * @param competitive the part of the region's sectors growing faster or slower than elsewhere
 */
public record ShiftShare(double change, double national, double mix, double competitive) {
  /**
   * The parts for every region, from {@code start[region][sector]} to {@code end[region][sector]}.
   *
   * @throws IllegalArgumentException when the sizes differ or a value is negative or infinite
   */
  public static List<ShiftShare> of(double[][] start, double[][] end) {
    Phase phase = new Phase(start, end);
    List<ShiftShare> parts = new ArrayList<>(phase.regions());
    for (int r = 0; r < phase.regions(); r++) {
      double change = phase.change(r);
      double national = phase.expected(r, ExpectedChange.AGGREGATE);
      double sectoral = phase.expected(r, ExpectedChange.SECTOR);
      parts.add(new ShiftShare(change, national, sectoral - national, change - sectoral));
    }
    return List.copyOf(parts);
  }
}
