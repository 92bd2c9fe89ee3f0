package nl.biotoop.profile;

/**
 * Where something was seen.
 *
 * @param code the source, by its code in the source library; {@code ""} when it is not in there
 * @param line the line of that source; {@code ""} when it has none
 * @param words the source in words or as an address; {@code ""} when it has a code
 */
public record Evidence(String code, String line, String words) {
  /** A source in words is at most this long. */
  public static final int LONGEST = 300;

  /** A place in a source of the library. */
  static Evidence of(String code, String line) {
    return new Evidence(code, line, "");
  }

  /** A source as somebody typed it. */
  static Evidence typed(String words) {
    return new Evidence("", "", words);
  }
}
