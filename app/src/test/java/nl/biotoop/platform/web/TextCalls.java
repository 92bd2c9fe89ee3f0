package nl.biotoop.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in Java and in templates where a text of the messages is asked for. */
final class TextCalls {
  private static final Pattern CALL =
      Pattern.compile(
          "(?:\\b(?:words|shell)(?:\\(\\))?|\\bWords\\s*\\.of\\([^()]*\\))\\s*\\.text\\("
              + "|(?<![\\w.])text\\((?=\\s*\")");
  private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\\\n])*)\"");

  private TextCalls() {}

  /**
   * One way a text is asked for.
   *
   * @param key the key itself, or the expression that makes it
   * @param literal whether the key is written out
   * @param values the number of values that fill it
   */
  record Call(String key, boolean literal, int values) {}

  /** All calls in a source without comments; one for each branch of a choice. */
  static List<Call> in(String source) {
    List<Call> calls = new ArrayList<>();
    Matcher call = CALL.matcher(source);
    while (call.find()) {
      List<String> arguments = arguments(source, call.end());
      branches(arguments.getFirst().strip(), arguments.size() - 1, calls);
    }
    return calls;
  }

  /** Every string written out in a source. */
  static List<String> literals(String source) {
    return LITERAL.matcher(source).results().map(it -> it.group(1)).toList();
  }

  private static void branches(String expression, int values, List<Call> calls) {
    int question = top(expression, '?', 0);
    if (question >= 0) {
      int colon = top(expression, ':', question + 1);
      branches(expression.substring(question + 1, colon).strip(), values, calls);
      branches(expression.substring(colon + 1).strip(), values, calls);
      return;
    }
    Matcher literal = LITERAL.matcher(expression);
    boolean written = literal.matches();
    calls.add(
        new Call(written ? literal.group(1) : expression.replaceAll("\\s+", " "), written, values));
  }

  /** The arguments of a call, from after its opening bracket. */
  private static List<String> arguments(String source, int from) {
    List<String> arguments = new ArrayList<>();
    int start = from;
    while (true) {
      int comma = top(source, ',', start);
      int end = top(source, ')', start);
      if (comma >= 0 && comma < end) {
        arguments.add(source.substring(start, comma));
        start = comma + 1;
      } else {
        arguments.add(source.substring(start, end));
        return arguments;
      }
    }
  }

  /** Where a character stands outside strings and brackets; -1 when it does not. */
  private static int top(String text, char wanted, int from) {
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        if (depth == 0 && c == wanted) {
          return i;
        }
        depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        if (depth < 0) {
          return -1;
        }
      }
    }
    return -1;
  }
}
