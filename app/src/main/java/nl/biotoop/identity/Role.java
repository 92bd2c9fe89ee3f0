package nl.biotoop.identity;

import java.util.Locale;
import java.util.Set;
import nl.biotoop.platform.web.AccessRules.Access;

/** What somebody comes to do, and which doors that opens. */
public enum Role {
  /** Notes questions and helps entrepreneurs on. */
  ADVISER(Access.DESK, Access.INSIGHT, Access.PROFESSIONAL),
  /** Keeps the own instruments true. */
  PROVIDER(Access.REGISTER, Access.PROFESSIONAL),
  /** Runs the programme of a region. */
  PROGRAMME_MANAGER(
      Access.DESK,
      Access.INSIGHT,
      Access.REGISTER,
      Access.PROGRAMME,
      Access.FIGURES,
      Access.PROFESSIONAL),
  /** Guides regions through the learning trajectory. */
  PROCESS_FACILITATOR(Access.INSIGHT, Access.PROFESSIONAL),
  /** Reads along and advises. */
  EXPERT(Access.INSIGHT, Access.PROFESSIONAL),
  /** Works with released tables, and keeps the figures true. */
  RESEARCHER(Access.INSIGHT, Access.FIGURES, Access.PROFESSIONAL),
  /** Decides, and answers for it. */
  POLICYMAKER(Access.INSIGHT, Access.PROFESSIONAL),
  /** Manages accounts and settings; sees no content by that role. */
  ADMINISTRATOR(Access.ADMINISTRATOR);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that never changes.
  private final Set<Access> opens;

  Role(Access... opens) {
    this.opens = Set.of(opens);
  }

  /** Whether it opens a door that not everybody who has signed in may use. */
  boolean opens(Access access) {
    return opens.contains(access);
  }

  /** As part of a message key: {@code programme-manager}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
