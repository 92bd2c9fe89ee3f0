package nl.biotoop.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What somebody may see of a region, by the visibility of each thing. */
@Component
public class Sight {
  private final ObjectProvider<Cohorts> cohorts;

  Sight(ObjectProvider<Cohorts> cohorts) {
    this.cohorts = cohorts;
  }

  /**
   * Which visibilities let somebody see a thing of a region.
   *
   * @param account empty for who has not signed in
   * @param region the id of the own region the things are of
   */
  public Predicate<Visibility> of(Optional<Account> account, String region) {
    Set<String> cohort = togetherWith(region);
    return visibility -> visibility.letsSee(account, region, cohort);
  }

  /** The own regions that learn together with a region, by id; empty when there are none. */
  public SortedSet<String> togetherWith(String region) {
    return cohorts
        .orderedStream()
        .flatMap(known -> known.togetherWith(region).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The visibilities to choose from for a thing of a region, in order. For a region that learns
   * with no other, {@link Visibility#COHORT} would reach nobody and is no choice.
   */
  public List<Visibility> choices(String region) {
    boolean alone = togetherWith(region).isEmpty();
    return Arrays.stream(Visibility.values())
        .filter(one -> one != Visibility.COHORT || !alone)
        .toList();
  }
}
