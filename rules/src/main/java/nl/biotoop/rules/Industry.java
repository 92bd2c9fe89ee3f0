package nl.biotoop.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Dutch standard industrial classification (SBI): its sections and two-digit divisions, in two
 * versions. Below the division only the form of a code is checked.
 *
 * <p>Source: the sections and divisions of SBI 2008 are those of NACE Rev. 2 (Regulation (EC) No
 * 1893/2006, Annex I), those of SBI 2025 are those of NACE Rev. 2.1 (Delegated Regulation (EU)
 * 2023/137). The later version splits section J into J and K, so that all later letters move up by
 * one, and drops division 45.
 */
public final class Industry {

  private static final Pattern WRITTEN =
      Pattern.compile("(?<code>[A-Z]|\\d{2}(?:\\.?\\d){0,4})(?:@(?<year>\\d{4}))?");

  /** A version of the classification. */
  public enum Version {
    /** SBI 2008, as NACE Rev. 2. */
    SBI_2008(
        2008,
        "A 01-03 B 05-09 C 10-33 D 35-35 E 36-39 F 41-43 G 45-47 H 49-53 I 55-56 J 58-63 K 64-66"
            + " L 68-68 M 69-75 N 77-82 O 84-84 P 85-85 Q 86-88 R 90-93 S 94-96 T 97-98 U 99-99"),
    /** SBI 2025, as NACE Rev. 2.1. */
    SBI_2025(
        2025,
        "A 01-03 B 05-09 C 10-33 D 35-35 E 36-39 F 41-43 G 46-47 H 49-53 I 55-56 J 58-60 K 61-63"
            + " L 64-66 M 68-68 N 69-75 O 77-82 P 84-84 Q 85-85 R 86-88 S 90-93 T 94-96 U 97-98"
            + " V 99-99");

    private final int year;
    private final String letters;

    Version(int year, String table) {
      this.year = year;
      StringBuilder sectionOf = new StringBuilder(" ".repeat(100));
      String[] words = table.split(" ", -1);
      for (int i = 0; i < words.length; i += 2) {
        int last = Integer.parseInt(words[i + 1].substring(3));
        for (int d = Integer.parseInt(words[i + 1].substring(0, 2)); d <= last; d++) {
          sectionOf.setCharAt(d, words[i].charAt(0));
        }
      }
      letters = sectionOf.toString();
    }

    /** The year that stands after the {@code @}. */
    public int year() {
      return year;
    }

    /** The section letters in order. */
    public List<String> sections() {
      return letters
          .chars()
          .filter(letter -> letter != ' ')
          .distinct()
          .mapToObj(Character::toString)
          .toList();
    }

    /** The two-digit divisions of a section, in order; empty when there is no such section. */
    public List<String> divisions(String section) {
      List<String> divisions = new ArrayList<>();
      for (int d = 0; d < letters.length(); d++) {
        if (section.equals(letters.substring(d, d + 1))) {
          divisions.add("" + (char) ('0' + d / 10) + (char) ('0' + d % 10));
        }
      }
      return divisions;
    }

    /** Whether this version has the section or the division of this code. */
    boolean has(String code) {
      return Character.isDigit(code.charAt(0))
          ? letters.charAt(Integer.parseInt(code.substring(0, 2))) != ' '
          : sections().contains(code);
    }
  }

  private Industry() {}

  /**
   * Reads a section letter or a code with or without dots, with or without its version: {@code C},
   * {@code 10.71}, {@code 1071}, {@code 10@2008}. Without a version every version that has the
   * division or section stays possible.
   *
   * @return empty when it is no such code or no version has it
   */
  public static Optional<Answer.Activity> read(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String code = matcher.group("code").replace(".", "");
    String year = matcher.group("year");
    Set<Version> versions = EnumSet.noneOf(Version.class);
    for (Version version : Version.values()) {
      if (version.has(code) && (year == null || Integer.parseInt(year) == version.year())) {
        versions.add(version);
      }
    }
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.of(new Answer.Activity(code, versions, year != null));
  }
}
