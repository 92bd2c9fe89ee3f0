package nl.biotoop.statistics.resilience;

/** What a region's change is expected to be from the nation's; the two can differ in sign. */
public enum ExpectedChange {
  /**
   * Every sector of the region grows as that sector does in the nation: {@code Σ g[i,N]·E[i,r]}.
   * The index is adjusted for the mix of sectors (Martin, Sunley, Gardiner and Tyler 2016).
   */
  SECTOR,
  /**
   * The region grows as the nation as a whole: {@code g[N]·E[r]}. The index is then {@code (g[r] −
   * g[N])/|g[N]|} (Lagravinese 2015).
   */
  AGGREGATE
}
