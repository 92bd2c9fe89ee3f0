package nl.biotoop.desk;

import java.util.List;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Role;
import org.springframework.security.access.AccessDeniedException;

/** Whose questions an account may see and change: those of the regions it works in. */
final class DeskRights {
  private DeskRights() {}

  /**
   * Lets through who works in the region of a question.
   *
   * @throws AccessDeniedException when the account does not
   */
  static void check(Account account, Question question) {
    boolean allowed =
        account.memberships().stream()
            .filter(DeskRights::worksAtTheDesk)
            .anyMatch(one ->
                one.region().isEmpty()
                    || question.region().filter(one.region()::equals).isPresent());
    if (!allowed || account.mustChange()) {
      throw new AccessDeniedException("Another region's question");
    }
  }

  /**
   * The regions an account works in; {@code ""} among them means all.
   *
   * @throws AccessDeniedException when there are none
   */
  static List<String> regions(Account account) {
    List<String> regions =
        account.memberships().stream()
            .filter(DeskRights::worksAtTheDesk)
            .map(Membership::region)
            .distinct()
            .toList();
    if (regions.isEmpty()) {
      throw new AccessDeniedException("Not at the desk");
    }
    return regions;
  }

  private static boolean worksAtTheDesk(Membership membership) {
    return membership.role() == Role.ADVISER || membership.role() == Role.PROGRAMME_MANAGER;
  }
}
