package nl.biotoop.support.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * Keeps words that return in many records, such as codes of areas and the sentences of rules, in
 * memory once. A register of thousands of instruments needs much less for it.
 */
final class SharedTexts extends JsonNodeFactory {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 100;
  private static final int MOST = 10_000;

  private final transient Map<String, StringNode> known = new ConcurrentHashMap<>();

  @Override
  public StringNode stringNode(String text) {
    StringNode shared = known.get(text);
    if (shared != null) {
      return shared;
    }
    StringNode node = super.stringNode(text);
    if (text.length() <= LONGEST && known.size() < MOST) {
      known.put(text, node);
    }
    return node;
  }
}
