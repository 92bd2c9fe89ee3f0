package nl.biotoop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who sees an item of a region, for each visibility: one table of everybody and everything. */
class VisibilityTest {
  private static final String HERE = "zuid-limburg";
  private static final String TOGETHER = "midden-brabant";
  private static final String ELSEWHERE = "noordoost-brabant";

  private static Account account(Role role, String region, boolean mustChange, boolean active) {
    return new Account(
        new UUID(0, 1),
        "login",
        "Functie",
        mustChange,
        active,
        false,
        List.of(new Membership(role, region)));
  }

  private static List<Visibility> seenBy(Account account) {
    return Arrays.stream(Visibility.values())
        .filter(it -> it.letsSee(Optional.of(account), HERE, Set.of(TOGETHER)))
        .toList();
  }

  @Test
  void everyRoleSeesWhatIsOfItsRegionOfItsCohortAndOfTheNetwork() {
    for (Role role : Role.values()) {
      if (role != Role.ADMINISTRATOR) {
        assertThat(seenBy(account(role, HERE, false, true)))
            .as(role.code())
            .containsExactly(Visibility.values());
        assertThat(seenBy(account(role, "", false, true)))
            .as(role.code())
            .containsExactly(Visibility.values());
        assertThat(seenBy(account(role, TOGETHER, false, true)))
            .as(role.code())
            .containsExactly(Visibility.COHORT, Visibility.NETWORK, Visibility.PUBLIC);
        assertThat(seenBy(account(role, ELSEWHERE, false, true)))
            .as(role.code())
            .containsExactly(Visibility.NETWORK, Visibility.PUBLIC);
      }
    }
  }

  @Test
  void whoHasNoRoleWithContentSeesOnlyWhatIsPublic() {
    List<Account> others = new ArrayList<>();
    others.add(account(Role.ADMINISTRATOR, "", false, true));
    for (Role role : Role.values()) {
      others.add(account(role, HERE, true, true));
      others.add(account(role, HERE, false, false));
    }
    for (Account other : others) {
      assertThat(seenBy(other)).as("%s", other).containsExactly(Visibility.PUBLIC);
    }
    for (Visibility visibility : Visibility.values()) {
      assertThat(visibility.letsSee(Optional.empty(), HERE, Set.of(TOGETHER)))
          .isEqualTo(visibility == Visibility.PUBLIC);
    }
  }
}
