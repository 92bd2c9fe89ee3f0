package nl.biotoop.desk;

import java.util.List;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.web.AccessRules.Access;
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
    if (!account.opens(Access.DESK, question.region().orElse(""))) {
      throw new AccessDeniedException("Another region's question");
    }
  }

  /**
   * The regions an account works in; {@code ""} among them means all.
   *
   * @throws AccessDeniedException when there are none
   */
  static List<String> regions(Account account) {
    List<String> regions = account.regions(Access.DESK);
    if (regions.isEmpty()) {
      throw new AccessDeniedException("Not at the desk");
    }
    return regions;
  }
}
