package nl.biotoop.identity;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Whoever has signed in. An account that still has a password given by somebody else has no roles
 * until it is changed.
 */
public final class SignedIn extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Account account;

  SignedIn(Account account) {
    super(authorities(account));
    this.account = account;
    setAuthenticated(true);
  }

  private static Collection<GrantedAuthority> authorities(Account account) {
    return account.mustChange()
        ? List.of()
        : account.memberships().stream()
            .map(Membership::role)
            .distinct()
            .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
            .toList();
  }

  /** The account. */
  public Account account() {
    return account;
  }

  @Override
  public String getName() {
    return account.name();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return account;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn signedIn && signedIn.account.equals(account);
  }

  @Override
  public int hashCode() {
    return account.hashCode();
  }
}
