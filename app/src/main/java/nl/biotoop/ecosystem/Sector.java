package nl.biotoop.ecosystem;

import nl.biotoop.rules.Industry;
import nl.biotoop.rules.Text;

/**
 * A section or a division of the Dutch standard industrial classification (SBI).
 *
 * @param version the version of the classification; the same code can mean something else in
 *     another
 * @param code a letter for a section, two digits for a division
 * @param level which of the two it is
 * @param section the letter of the section it lies in; its own code for a section
 * @param label what people read
 */
public record Sector(
    Industry.Version version, String code, Level level, String section, Text label) {

  /** How fine a sector is. */
  public enum Level {
    /** One of about twenty broad groups, with a letter. */
    SECTION,
    /** A part of a section, with two digits. */
    DIVISION
  }

  /** The code with its version, as rules and answers write it: {@code 62@2025}. */
  public String written() {
    return code + "@" + version.year();
  }
}
