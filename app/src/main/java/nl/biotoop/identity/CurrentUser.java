package nl.biotoop.identity;

import java.util.Optional;
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
   * The account, which must have a role.
   *
   * @throws AccessDeniedException when it has not, or nobody has signed in
   */
  public Account with(Role role) {
    return account()
        .filter(account -> account.has(role) && !account.mustChange())
        .orElseThrow(() -> new AccessDeniedException("Asked for " + role));
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
