package nl.biotoop.support.editing.web;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers as people in the Netherlands type them. */
public final class Numbers {
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
  private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(?:[.,]\\d{1,6})?");

  private Numbers() {}

  /** A number, or the text itself when it is none: the reader of records says what is wrong. */
  public static JsonNode node(String typed) {
    String bare = typed.replaceAll("[\\s€%]", "");
    String dotted =
        THOUSANDS.matcher(bare).matches()
            ? bare.replace(".", "").replace(',', '.')
            : PLAIN.matcher(bare).matches() ? bare.replace(',', '.') : "";
    if (dotted.isEmpty() || dotted.length() > 20) {
      return JsonNodeFactory.instance.stringNode(typed);
    }
    BigDecimal number = new BigDecimal(dotted);
    return number.stripTrailingZeros().scale() <= 0
        ? JsonNodeFactory.instance.numberNode(number.longValueExact())
        : JsonNodeFactory.instance.numberNode(number);
  }
}
