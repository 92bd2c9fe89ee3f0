package nl.biotoop.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an adviser answers. An empty set is everything: unknown never excludes.
 *
 * @param capacity how many open questions at once
 * @param absentUntil the first day back
 * @param deputy who takes over meanwhile
 */
public record AdviserProfile(
    UUID account,
    int capacity,
    Optional<LocalDate> absentUntil,
    Optional<UUID> deputy,
    Set<String> themes,
    Set<String> municipalities) {

  /** What somebody who has said nothing can take. */
  public static final int USUAL_CAPACITY = 20;

  /** So many municipalities can be named; whoever answers more names none, which is all. */
  public static final int MOST_MUNICIPALITIES = 250;

  public AdviserProfile {
    themes = Set.copyOf(themes);
    municipalities = Set.copyOf(municipalities);
  }

  /** Answers everything. */
  public static AdviserProfile of(UUID account) {
    return new AdviserProfile(
        account, USUAL_CAPACITY, Optional.empty(), Optional.empty(), Set.of(), Set.of());
  }

  /** Whether the adviser is away on a day. */
  public boolean isAbsent(LocalDate day) {
    return absentUntil.filter(day::isBefore).isPresent();
  }
}
