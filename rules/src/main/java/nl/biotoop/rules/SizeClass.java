package nl.biotoop.rules;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The size class of a firm, worked out from staff and turnover as far as these allow.
 *
 * <p>Source: Commission Recommendation 2003/361/EC, Annex, Articles 2 and 4. A class asks for staff
 * below its ceiling <em>and</em> a turnover or a balance-sheet total not above its ceilings. The
 * balance-sheet total is not known here, so a turnover above the ceiling leaves the larger classes
 * open without closing the smaller one. Figures are of the firm together with its linked firms.
 */
public enum SizeClass {
  /** Fewer than 10 people, at most 2 million euro turnover or balance-sheet total. */
  MICRO("micro", 10, 2e6),
  /** Fewer than 50 people, at most 10 million euro turnover or balance-sheet total. */
  SMALL("small", 50, 10e6),
  /** Fewer than 250 people, at most 50 million euro turnover or 43 million balance-sheet total. */
  MEDIUM("medium", 250, 50e6),
  /** Any other firm. */
  LARGE("large", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** The attribute that holds the size class. */
  public static final String ATTRIBUTE = "smeClass";

  /** The attribute that holds the number of people. */
  public static final String STAFF = "staff";

  /** The attribute that holds the yearly turnover in euro. */
  public static final String TURNOVER = "turnover";

  private final String value;
  private final double staffBelow;
  private final double turnoverUpTo;

  SizeClass(String value, double staffBelow, double turnoverUpTo) {
    this.value = value;
    this.staffBelow = staffBelow;
    this.turnoverUpTo = turnoverUpTo;
  }

  /** The value of the attribute {@value #ATTRIBUTE}. */
  public String value() {
    return value;
  }

  /**
   * The classes that are possible.
   *
   * @param staff number of people in full-time equivalents; empty when not known
   * @param turnover yearly turnover in euro; empty when not known
   * @return at least one class, smallest first; all four when staff is not known, because the
   *     turnover alone closes no class
   */
  public static Set<String> possible(OptionalDouble staff, OptionalDouble turnover) {
    Set<String> possible = new LinkedHashSet<>();
    for (SizeClass each : values()) {
      if (staff.isEmpty() || staff.getAsDouble() < each.staffBelow) {
        possible.add(each.value);
        boolean turnoverFits = turnover.isPresent() && turnover.getAsDouble() <= each.turnoverUpTo;
        if (staff.isPresent() && turnoverFits) {
          break;
        }
      }
    }
    return Collections.unmodifiableSet(possible);
  }
}
