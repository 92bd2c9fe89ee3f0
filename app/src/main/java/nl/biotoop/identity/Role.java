package nl.biotoop.identity;

import java.util.Locale;

/** What somebody comes to do. */
public enum Role {
  /** Notes questions and helps entrepreneurs on. */
  ADVISER,
  /** Keeps the own instruments true. */
  PROVIDER,
  /** Runs the programme of a region. */
  PROGRAMME_MANAGER,
  /** Guides regions through the learning trajectory. */
  PROCESS_FACILITATOR,
  /** Reads along and advises. */
  EXPERT,
  /** Works with released tables. */
  RESEARCHER,
  /** Decides, and answers for it. */
  POLICYMAKER,
  /** Manages accounts and settings; sees no content by that role. */
  ADMINISTRATOR;

  /** As part of a message key: {@code programme-manager}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
