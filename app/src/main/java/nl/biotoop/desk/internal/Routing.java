package nl.biotoop.desk.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.biotoop.desk.AdviserProfile;

/**
 * To which advisers a question goes: one to three of its region, who answer its theme and
 * municipality, are there, and have room. Who is away is stood in for by the deputy, along the
 * chain of deputies. What is not known of the question or the adviser never excludes: it only comes
 * after what is known to fit. Who has most room comes first; with no room anywhere the list is
 * empty and the safety net keeps the question.
 */
public final class Routing {
  private static final int MOST = 3;

  private Routing() {}

  /**
   * An adviser with the present load.
   *
   * @param open how many open questions the adviser has
   */
  public record Candidate(AdviserProfile profile, int open) {
    int room() {
      return profile.capacity() - open;
    }
  }

  /** The advisers to pass a question to, best first; at most three, none twice. */
  public static List<UUID> advisers(
      Optional<String> theme,
      Optional<String> municipality,
      List<Candidate> candidates,
      LocalDate today) {
    Map<UUID, Candidate> byAccount = new HashMap<>();
    candidates.forEach(candidate -> byAccount.put(candidate.profile().account(), candidate));
    List<Candidate> fitting =
        candidates.stream()
            .filter(candidate -> fits(theme, candidate.profile().themes()))
            .filter(candidate -> fits(municipality, candidate.profile().municipalities()))
            .sorted(
                Comparator.comparing((Candidate candidate) ->
                        !(isNamed(theme, candidate.profile().themes())
                            || isNamed(municipality, candidate.profile().municipalities())))
                    .thenComparingInt(candidate -> -candidate.room())
                    .thenComparing(candidate -> candidate.profile().account()))
            .toList();
    List<UUID> chosen = new ArrayList<>();
    for (Candidate candidate : fitting) {
      Optional<Candidate> present = present(candidate, byAccount, today);
      if (present.isPresent()
          && present.get().room() > 0
          && !chosen.contains(present.get().profile().account())
          && chosen.size() < MOST) {
        chosen.add(present.get().profile().account());
      }
    }
    return List.copyOf(chosen);
  }

  /**
   * Who stands in for an account that should act and does not: the first of its chain of deputies
   * who is able and there.
   *
   * @param able who can get a question of this region
   */
  public static Optional<UUID> standIn(
      UUID account, Map<UUID, AdviserProfile> profiles, Set<UUID> able, LocalDate today) {
    Set<UUID> seen = new HashSet<>(Set.of(account));
    Optional<UUID> next = deputy(account, profiles);
    while (next.isPresent() && seen.add(next.get())) {
      UUID one = next.get();
      boolean away =
          Optional.ofNullable(profiles.get(one)).filter(it -> it.isAbsent(today)).isPresent();
      if (!away && able.contains(one)) {
        return next;
      }
      next = deputy(one, profiles);
    }
    return Optional.empty();
  }

  private static Optional<UUID> deputy(UUID account, Map<UUID, AdviserProfile> profiles) {
    return Optional.ofNullable(profiles.get(account)).flatMap(AdviserProfile::deputy);
  }

  private static boolean fits(Optional<String> asked, Set<String> answered) {
    return asked.isEmpty() || answered.isEmpty() || answered.contains(asked.get());
  }

  private static boolean isNamed(Optional<String> asked, Set<String> answered) {
    return asked.filter(answered::contains).isPresent();
  }

  /** The candidate, or whoever stands in. */
  private static Optional<Candidate> present(
      Candidate candidate, Map<UUID, Candidate> byAccount, LocalDate today) {
    Set<UUID> seen = new HashSet<>();
    Optional<Candidate> now = Optional.of(candidate);
    while (now.isPresent()
        && now.get().profile().isAbsent(today)
        && seen.add(now.get().profile().account())) {
      now = now.get().profile().deputy().map(byAccount::get);
    }
    return now.filter(one -> !one.profile().isAbsent(today));
  }
}
