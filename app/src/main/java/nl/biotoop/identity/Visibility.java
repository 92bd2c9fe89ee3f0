package nl.biotoop.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How far something that somebody wrote may be seen. Whoever writes it chooses; without a choice it
 * is {@link #ONLY_US}. Each reaches at least as far as the one before.
 */
public enum Visibility {
  /** Whoever has a role in the region it is of. */
  ONLY_US,
  /** Also whoever has a role in a region that learns together with it. */
  COHORT,
  /** Whoever has a role in any region. */
  NETWORK,
  /** Everybody, with or without an account. */
  PUBLIC;

  /**
   * Whether somebody may see it. An administrator sees no content by that role, and who must change
   * a password first has no role yet.
   *
   * @param account empty for who has not signed in
   * @param region the id of the own region it is of
   * @param cohort the regions that learn together with that one; empty when there are none
   */
  public boolean letsSee(Optional<Account> account, String region, Set<String> cohort) {
    return this == PUBLIC
        || account
            .filter(one ->
                switch (this) {
                  case PUBLIC -> true;
                  case NETWORK -> one.worksAnywhere();
                  case COHORT -> one.worksIn(region) || cohort.stream().anyMatch(one::worksIn);
                  case ONLY_US -> one.worksIn(region);
                })
            .isPresent();
  }

  /** As part of a message key: {@code only-us}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
