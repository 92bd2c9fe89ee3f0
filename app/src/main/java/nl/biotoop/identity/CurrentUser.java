package nl.biotoop.identity;

import java.util.Optional;
import nl.biotoop.platform.web.AccessRules.Access;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The account this request is made with. */
@Component
public final class CurrentUser {

  /** The account; empty for a visitor. */
  public Optional<Account> account() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
        ? Optional.of(signedIn.account())
        : Optional.empty();
  }

  /**
   * The account, which must open a door in some region.
   *
   * @throws AccessDeniedException when it does not, or nobody has signed in
   */
  public Account with(Access access) {
    return account()
        .filter(account -> account.opens(access))
        .orElseThrow(() -> new AccessDeniedException("Asked for " + access));
  }

  /**
   * The account, which must open a door in one region.
   *
   * @param region the id of an own region
   * @throws AccessDeniedException when it does not, or nobody has signed in
   */
  public Account with(Access access, String region) {
    return account()
        .filter(account -> account.opens(access, region))
        .orElseThrow(() -> new AccessDeniedException("Asked for " + access + " in " + region));
  }

  /**
   * The account, whichever it is.
   *
   * @throws AccessDeniedException when nobody has signed in
   */
  public Account signedIn() {
    return account().orElseThrow(() -> new AccessDeniedException("Nobody has signed in"));
  }
}
