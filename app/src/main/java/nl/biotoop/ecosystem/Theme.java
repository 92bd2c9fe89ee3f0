package nl.biotoop.ecosystem;

import nl.biotoop.rules.Text;

/**
 * A subject of questions and support. The list belongs to the region: it differs between
 * installations, so no code may name a theme.
 *
 * @param id its name in content and addresses; never shown
 * @param label what people read
 * @param kind whose question it is
 */
public record Theme(String id, Text label, Kind kind) {

  /** Whose question a theme is. */
  public enum Kind {
    /** A question of the firm itself, such as finding money. */
    BUSINESS,
    /** A question of society in which firms take part, such as the energy transition. */
    SOCIETAL
  }
}
