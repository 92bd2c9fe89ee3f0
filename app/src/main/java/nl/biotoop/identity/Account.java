package nl.biotoop.identity;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An account: a function that can sign in.
 *
 * @param login what is typed to sign in, lower case
 * @param name what the function is called on screen
 * @param mustChange whether the password was given by somebody else and must be changed first
 * @param active whether it can sign in
 * @param memberships roles per region, in order
 */
public record Account(
    UUID id,
    String login,
    String name,
    boolean mustChange,
    boolean active,
    List<Membership> memberships) {

  /** What a login looks like: a word or an e-mail address. */
  public static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{2,79}");

  /** A name is at most this long. */
  public static final int LONGEST_NAME = 120;

  public Account {
    memberships = List.copyOf(memberships);
  }

  /** Whether it has a role in any region. */
  public boolean has(Role role) {
    return memberships.stream().anyMatch(membership -> membership.role() == role);
  }
}
