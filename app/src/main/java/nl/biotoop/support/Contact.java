package nl.biotoop.support;

import java.util.Set;
import nl.biotoop.rules.Text;
import org.jspecify.annotations.Nullable;

/**
 * An organisation an entrepreneur can turn to; a function, never a person.
 *
 * @param areas the CBS areas (2026) it works for
 * @param topics the themes it answers
 * @param phoneBasis where and when the number was seen; null without a number
 * @param safetyNet whether it takes every question on its topics in its areas
 */
public record Contact(
    String id,
    String name,
    Kind kind,
    Set<String> areas,
    Set<String> topics,
    Set<String> supportForms,
    @Nullable String url,
    @Nullable String phone,
    @Nullable Text phoneBasis,
    @Nullable String email,
    boolean safetyNet,
    Text note) {

  /** What sort of desk it is. */
  public enum Kind {
    MUNICIPAL,
    REGIONAL,
    TOPIC,
    SAFETY_NET
  }

  public boolean isNational() {
    return areas.contains("NL");
  }
}
