package nl.biotoop.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One typed attribute of a firm or a plan, that rules may test and a page may ask for.
 *
 * <p>Missing-value rule: every attribute may stay unanswered; that is never a "no".
 *
 * @param id the name that rules and answers use
 * @param type what kind of value it takes
 * @param name short label
 * @param question the question to ask
 * @param help a line under the question; {@link Text#NONE} when there is none
 * @param choices what can be chosen, in order; empty for a type without choices
 * @param cost effort of answering, above zero; 1 for a question one knows by heart
 * @param use whether rules test it or only the ranking uses it
 * @param unit unit of a number ({@code eur}, {@code fte}, {@code year}); null when it has none
 * @param min lowest number accepted; null when not bounded
 * @param max highest number accepted; null when not bounded
 * @param derivedFrom attributes it can be worked out from; empty when it can only be asked
 * @param skipWhen the question is left out when the answer to one of these attributes is certainly
 *     one of the given values ({@code "true"} and {@code "false"} for a boolean)
 * @param prior relative weight of each value; values not listed weigh nothing; empty = all values
 *     equally likely. Keys: {@code true}/{@code false}, the values of a choice, municipality codes
 *     (area), section letters with or without {@code @version} (sbi). Numbers take none.
 */
public record Attribute(
    String id,
    Type type,
    Text name,
    Text question,
    Text help,
    List<Choice> choices,
    double cost,
    Use use,
    @Nullable String unit,
    @Nullable Double min,
    @Nullable Double max,
    List<String> derivedFrom,
    Map<String, Set<String>> skipWhen,
    Map<String, Double> prior) {

  /** The kind of value an attribute takes. */
  public enum Type {
    /** Yes or no. */
    BOOL,
    /** A whole number. */
    INT,
    /** A number. */
    NUMBER,
    /** An amount in euro. */
    MONEY,
    /** One of the choices. */
    ENUM,
    /** One or more of the choices. */
    SET,
    /** An area code of Statistics Netherlands with its year: {@code GM0935@2026}. */
    AREA,
    /** A code of the Dutch standard industrial classification (SBI). */
    SBI;

    /** Whether the values are numbers. */
    public boolean isNumeric() {
      return this == INT || this == NUMBER || this == MONEY;
    }
  }

  /** What an attribute is for. */
  public enum Use {
    /** Rules may test it. */
    RULE,
    /** Only the order of results depends on it; it is never asked to decide a rule. */
    RANKING
  }

  /**
   * One thing that can be chosen.
   *
   * @param value the code of the choice
   * @param label what the page shows
   * @param means the values it stands for, when the choice is coarser than the rules ({@code pril}
   *     = {@code idee} or {@code plan}); empty = it stands for itself
   */
  public record Choice(String value, Text label, List<String> means) {
    /** Keeps its own copy of the list. */
    public Choice {
      means = List.copyOf(means);
    }

    /** A choice that stands for itself. */
    public Choice(String value, Text label) {
      this(value, label, List.of());
    }

    /** The values this choice stands for; at least one. */
    public Set<String> possible() {
      return means.isEmpty() ? Set.of(value) : new LinkedHashSet<>(means);
    }
  }

  /**
   * Keeps its own copies of the collections.
   *
   * @throws IllegalArgumentException when the cost is not above zero
   */
  public Attribute {
    if (!(cost > 0)) {
      throw new IllegalArgumentException(
          "The cost of attribute '%s' (%s) must be above zero.".formatted(id, cost));
    }
    choices = List.copyOf(choices);
    derivedFrom = List.copyOf(derivedFrom);
    Map<String, Set<String>> skips = new LinkedHashMap<>();
    skipWhen.forEach((attribute, values) -> skips.put(attribute, Set.copyOf(values)));
    skipWhen = Map.copyOf(skips);
    prior = Map.copyOf(prior);
  }

  /**
   * The values that rules may test, in order: those the choices stand for; {@code true} and {@code
   * false} for a boolean; empty for a type without choices.
   */
  public Set<String> values() {
    if (type == Type.BOOL) {
      return new LinkedHashSet<>(List.of("true", "false"));
    }
    Set<String> values = new LinkedHashSet<>();
    choices.forEach(choice -> values.addAll(choice.possible()));
    return values;
  }

  /** The same attribute with other relative weights of its values. */
  public Attribute withPrior(Map<String, Double> weights) {
    return new Attribute(
        id,
        type,
        name,
        question,
        help,
        choices,
        cost,
        use,
        unit,
        min,
        max,
        derivedFrom,
        skipWhen,
        weights);
  }
}
