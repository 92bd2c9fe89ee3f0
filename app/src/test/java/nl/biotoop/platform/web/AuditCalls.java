package nl.biotoop.platform.web;

import static java.util.stream.Collectors.toCollection;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.biotoop.Sources;

/** Finds in the sources what is written to the log, so that each code has words. */
final class AuditCalls {
  private static final Pattern CALL = Pattern.compile("audit\\s*\\.add\\(([^;]*)\\);");
  private static final Pattern ACTION = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
  private static final Pattern SUBJECT = Pattern.compile("\"([a-z]+):\"");

  private AuditCalls() {}

  /** The codes of what was done, such as {@code account-created}. */
  static Set<String> actions() {
    return found(sources().flatMap(source -> matches(CALL, source)), ACTION);
  }

  /** The kinds of what it was about, such as {@code account}. */
  static Set<String> subjects() {
    return found(sources(), SUBJECT);
  }

  /** The sources that write to the log. */
  private static Stream<String> sources() {
    return Sources.main().stream()
        .map(file -> Sources.withoutComments(Sources.text(file)))
        .filter(source -> CALL.matcher(source).find());
  }

  private static Set<String> found(Stream<String> texts, Pattern pattern) {
    return texts.flatMap(text -> matches(pattern, text)).collect(toCollection(TreeSet::new));
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1));
  }
}
