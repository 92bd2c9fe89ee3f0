package nl.biotoop.territory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A municipality, now or in the past.
 *
 * @param code its code at Statistics Netherlands; a code is never used again
 * @param name its short name; two may bear the same
 * @param officialName the name at Statistics Netherlands, such as {@code Bergen (L.)}
 * @param from its first day; empty when the source does not tell, mostly because it is long ago
 * @param until the first day on which it was no more; empty when it still exists
 * @param province the province it lies in, or lay in at its end
 */
public record Municipality(
    RegionCode code,
    String name,
    String officialName,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    RegionCode province) {

  /** Whether it still exists in the year of the content. */
  public boolean isCurrent() {
    return until.isEmpty();
  }

  /** Whether it existed on a day; without a first day it is taken to have existed long before. */
  public boolean existedOn(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && until.map(day::isBefore).orElse(true);
  }
}
