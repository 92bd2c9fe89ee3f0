package nl.biotoop.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition of an instrument: a tree of groups with tests of attributes as its leaves. */
public sealed interface Condition {

  /** Deepest nesting of groups that rules may have. */
  int DEEPEST = 100;

  /** Every part must hold. */
  record All(List<Condition> parts) implements Condition {
    /** Keeps its own copy of the list. */
    public All {
      parts = List.copyOf(parts);
    }

    /** Every one of these must hold. */
    public All(Condition... parts) {
      this(List.of(parts));
    }
  }

  /** At least one part must hold. */
  record Any(List<Condition> parts) implements Condition {
    /** Keeps its own copy of the list. */
    public Any {
      parts = List.copyOf(parts);
    }

    /** At least one of these must hold. */
    public Any(Condition... parts) {
      this(List.of(parts));
    }
  }

  /** The part must not hold. */
  record Not(Condition part) implements Condition {}

  /**
   * A test of one attribute.
   *
   * @param attribute id of the attribute
   * @param operator the test
   * @param operand what it compares with
   * @param text what the condition asks, in words
   * @param basis where the condition was found (page, law); null when not noted
   * @param kind how a page shows it; the verdict treats all kinds alike
   */
  record Leaf(
      String attribute,
      Operator operator,
      Operand operand,
      Text text,
      @Nullable String basis,
      Kind kind)
      implements Condition {

    /** A condition of the provider without a noted basis. */
    public Leaf(String attribute, Operator operator, Operand operand, Text text) {
      this(attribute, operator, operand, text, null, Kind.ELIGIBILITY);
    }
  }

  /** What sort of condition a leaf is. Steers the page only. */
  enum Kind {
    /** The provider asks it and the entrepreneur cannot easily change it. */
    ELIGIBILITY("eligibility"),
    /** It can still be met first, such as a business plan. */
    ARRANGE("arrange"),
    /** For whom the instrument is meant; never shown as a refusal. */
    FIT("fit");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The name in a rule file. */
    public String code() {
      return code;
    }
  }
}
