package nl.biotoop.profile.api;

import nl.biotoop.profile.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Where something was seen.
 *
 * @param source the code of the source in the source library; {@code null} when it is not in there
 * @param line the line of that source; {@code null} when it has none
 * @param words the source as somebody typed it; {@code null} when it has a code
 */
record SeenIn(@Nullable String source, @Nullable String line, @Nullable String words) {
  static SeenIn of(Evidence evidence) {
    return new SeenIn(known(evidence.code()), known(evidence.line()), known(evidence.words()));
  }

  static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }
}
