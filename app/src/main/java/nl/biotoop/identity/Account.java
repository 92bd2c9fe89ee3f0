package nl.biotoop.identity;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.biotoop.platform.web.AccessRules.Access;

/**
 * An account: a function that can sign in.
 *
 * @param login what is typed to sign in, lower case
 * @param name what the function is called on screen
 * @param mustChange whether the password was given by somebody else and must be changed first
 * @param active whether it can sign in
 * @param demo whether it belongs to the demo; it has no password and goes when the demo ends
 * @param memberships roles per region, in order
 */
public record Account(
    UUID id,
    String login,
    String name,
    boolean mustChange,
    boolean active,
    boolean demo,
    List<Membership> memberships) {

  /** What a login looks like: a word or an e-mail address. */
  public static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{2,79}");

  /** A name is at most this long. */
  public static final int LONGEST_NAME = 120;

  public Account {
    memberships = List.copyOf(memberships);
  }

  /** An account of the real site. */
  public Account(
      UUID id,
      String login,
      String name,
      boolean mustChange,
      boolean active,
      List<Membership> memberships) {
    this(id, login, name, mustChange, active, false, memberships);
  }

  /** Whether it has a role in any region. */
  public boolean has(Role role) {
    return memberships.stream().anyMatch(membership -> membership.role() == role);
  }

  /** Whether it has a role in a region, or in all. */
  public boolean has(Role role, String region) {
    return memberships.stream()
        .anyMatch(membership -> membership.role() == role && membership.covers(region));
  }

  /**
   * Whether a role of it opens a door, in any region. With a password given by somebody else, or
   * shut, it opens none but those of whoever has signed in.
   */
  public boolean opens(Access access) {
    return isForAll(access) || opening(access).findAny().isPresent();
  }

  /**
   * Whether a role of it opens a door in one region.
   *
   * @param region the id of an own region; {@code ""} asks for a role in all regions
   */
  public boolean opens(Access access, String region) {
    return isForAll(access) || opening(access).anyMatch(membership -> membership.covers(region));
  }

  private static boolean isForAll(Access access) {
    return switch (access) {
      case PUBLIC, DEMO, SIGNED_IN -> true;
      default -> false;
    };
  }

  /** The Dutch segment of the page it begins on. */
  public String start() {
    return opens(Access.PROGRAMME) ? "beheer" : "account";
  }

  /** The regions where it opens a door; {@code ""} among them means all. */
  public List<String> regions(Access access) {
    return opening(access).map(Membership::region).distinct().toList();
  }

  /** Whether it has a role with content in any region; that of an administrator has none. */
  public boolean worksAnywhere() {
    return working().findAny().isPresent();
  }

  /** Whether it has a role with content in a region, or in all. */
  public boolean worksIn(String region) {
    return working().anyMatch(membership -> membership.covers(region));
  }

  private Stream<Membership> working() {
    return active && !mustChange
        ? memberships.stream().filter(membership -> membership.role() != Role.ADMINISTRATOR)
        : Stream.empty();
  }

  private Stream<Membership> opening(Access access) {
    return active && !mustChange
        ? memberships.stream().filter(membership -> membership.role().opens(access))
        : Stream.empty();
  }
}
