package nl.biotoop.resilience;

import java.util.Optional;
import nl.biotoop.statistics.resilience.RegionalCycle;
import nl.biotoop.statistics.resilience.Resilience;
import nl.biotoop.territory.RegionCode;

/**
 * A region held against its nation, by the volume of production. The version that is adjusted for
 * the mix of sectors is not here: it needs jobs by sector, and no table of ours has them.
 *
 * @param nation the country
 * @param isAlone whether the country has no other region, so that the indices are 0 by construction
 * @param phases the years in which the nation turned; empty when its figures do not tell
 * @param resistance over the contraction of the nation
 * @param recovery over its expansion after that
 * @param own the region's own downturn, in years
 */
public record AgainstNation(
    RegionCode nation,
    boolean isAlone,
    Optional<Phases> phases,
    Resilience resistance,
    Resilience recovery,
    Own own) {

  /**
   * The years in which a nation turned.
   *
   * @param peak the last year before it contracted
   * @param trough the last year of the contraction; the peak when there was none
   * @param next the last year of the expansion; the trough when there was none
   * @param contraction the growth from peak to trough, below 0
   * @param expansion the growth from trough to next
   */
  public record Phases(int peak, int trough, int next, double contraction, double expansion) {}

  /**
   * A region's own downturn.
   *
   * @param cycle in periods after the first year
   * @param firstYear the year of period 0
   * @param lastYear the last year of which the region has a figure
   */
  public record Own(RegionalCycle cycle, int firstYear, int lastYear) {
    /** The year of a period. */
    public int year(int period) {
      return firstYear + period;
    }
  }
}
