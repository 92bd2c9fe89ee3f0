package nl.biotoop.identity;

import java.util.Arrays;
import java.util.Collection;
import nl.biotoop.platform.web.AccessRules.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Whoever has signed in, with the doors the account opens as authorities. */
public final class SignedIn extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Account account;

  SignedIn(Account account) {
    super(authorities(account));
    this.account = account;
    setAuthenticated(true);
  }

  private static Collection<GrantedAuthority> authorities(Account account) {
    return Arrays.stream(Access.values())
        .filter(account::opens)
        .<GrantedAuthority>map(access -> new SimpleGrantedAuthority(access.name()))
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
