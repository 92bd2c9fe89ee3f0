package nl.biotoop.sources.observation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a statistical office, under the names of SDMX. A figure that is not there has no
 * value and always a status that says why; it is never 0.
 *
 * @param dataset the table, by its code at the source
 * @param indicator what was counted: the codes of all dimensions but region and time, with dots
 *     between them, as in an SDMX series key. CBS puts the measure first ({@code
 *     M000352.T001019.T001038.10000}), Eurostat frequency and unit where the table has them ({@code
 *     A.PC.T.Y15-64})
 * @param region code of the region at the source, without padding; {@code ""} when the table has no
 *     regions
 * @param period the time in SDMX writing: {@code 2024}, {@code 2024-Q1}, {@code 2024-03}; a code of
 *     the source that has no such writing stays as it is
 * @param value as the source writes it, not rounded; {@code null} when missing
 * @param status the flags of the source, letters joined ({@code bd}); for CBS, which has words, the
 *     letter of SDMX: see {@link CbsCodes}. {@code ""} for a normal value
 * @param unit of the value, as the source names it; {@code ""} when it does not
 */
public record Observation(
    String dataset,
    String indicator,
    String region,
    String period,
    @Nullable BigDecimal value,
    String status,
    String unit) {

  /** Missing, and the source does not say why (SDMX CL_OBS_STATUS). */
  public static final String MISSING = "O";

  public Observation {
    if (value == null && status.isEmpty()) {
      status = MISSING;
    }
  }

  /** The same figure under another name of what was counted. */
  public Observation as(String name) {
    return new Observation(dataset, name, region, period, value, status, unit);
  }
}
