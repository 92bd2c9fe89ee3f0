package nl.biotoop.desk.export;

import java.nio.charset.StandardCharsets;

/**
 * The lines that iCalendar (RFC 5545 §3.1) and vCard (RFC 6350 §3.2) share: {@code NAME:value},
 * folded after 75 bytes and never within a character, ended by CR and LF.
 */
final class ContentLines {
  private static final int LONGEST_BYTES = 75;

  private final StringBuilder lines = new StringBuilder();

  /** Adds a line as it is. */
  ContentLines line(String name, String value) {
    String whole = name + ":" + value;
    int bytes = 0;
    for (int i = 0; i < whole.length(); ) {
      int character = whole.codePointAt(i);
      String text = Character.toString(character);
      int size = text.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LONGEST_BYTES) {
        lines.append("\r\n ");
        bytes = 1;
      }
      lines.append(text);
      bytes += size;
      i += text.length();
    }
    lines.append("\r\n");
    return this;
  }

  /** Adds a line whose value is text. */
  ContentLines text(String name, String value) {
    return line(name, escaped(value));
  }

  /** Text in which no character means anything (RFC 5545 §3.3.11, RFC 6350 §3.4). */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(it -> {
          switch (it) {
            case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(it);
            case '\n', '\r' -> escaped.append("\\n");
            default -> escaped.append(Character.isISOControl(it) ? " " : Character.toString(it));
          }
        });
    return escaped.toString();
  }

  byte[] bytes() {
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
