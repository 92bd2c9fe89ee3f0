package nl.biotoop.support.editing.web.conditions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The conditions as the form shows them: a group of conditions and of groups. What lies deeper, or
 * cannot be shown in fields, is a row that only points to its place in the rule.
 *
 * @param mode how the rows count together
 */
record ConditionForm(Mode mode, List<Row> rows) {
  /** The place of a row that stands in no rule yet. */
  static final String NEW = "-";

  /** The most rows a form may have; more would not arrive in one piece. */
  static final int MOST_ROWS = 200;

  /** Keeps its own copy of the list. */
  ConditionForm {
    rows = List.copyOf(rows);
  }

  /** How the rows of a group count together. */
  enum Mode {
    /** Every one must hold. */
    ALL("all", false),
    /** At least one must hold. */
    ANY("any", false),
    /** None may hold. */
    NONE("any", true),
    /** Not all may hold. */
    NOT_ALL("all", true);

    private final String key;
    private final boolean negated;

    Mode(String key, boolean negated) {
      this.key = key;
      this.negated = negated;
    }

    /** The group in a rule file. */
    String key() {
      return key;
    }

    /** Whether the group stands under {@code not}. */
    boolean negated() {
      return negated;
    }

    /** In fields and keys of texts. */
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Mode> find(String code) {
      return Arrays.stream(values()).filter(mode -> mode.code().equals(code)).findFirst();
    }

    static Mode of(boolean all, boolean negated) {
      return all ? negated ? NOT_ALL : ALL : negated ? NONE : ANY;
    }
  }

  /** One row; {@code from} is its place in the rule that the form was made from, as a pointer. */
  sealed interface Row {
    String from();
  }

  /**
   * One condition.
   *
   * @param attribute what it asks
   * @param negated whether it must not hold
   * @param sure whether the person says that the sentence still fits the changed test
   */
  record Test(String from, String attribute, boolean negated, Fields fields, boolean sure)
      implements Row {

    boolean same(Test other) {
      return sameTest(other) && fields.equals(other.fields);
    }

    /** Whether it asks the same, whatever the sentence. */
    boolean sameTest(Test other) {
      return attribute.equals(other.attribute)
          && negated == other.negated
          && fields.op().equals(other.fields.op())
          && sameValue(other);
    }

    boolean sameValue(Test other) {
      return fields.values().equals(other.fields.values())
          && fields.until().equals(other.fields.until())
          && fields.places().equals(other.fields.places());
    }
  }

  /** A group of conditions. */
  record Group(String from, Mode mode, List<Row> rows) implements Row {
    /** Keeps its own copy of the list. */
    Group {
      rows = List.copyOf(rows);
    }
  }

  /** A part of the rule that stays as it is. */
  record Kept(String from) implements Row {}

  /**
   * What stands in the fields of a condition.
   *
   * @param op the operator, as in a rule file
   * @param values what is ticked, in order of the alphabet; or one text: a number or codes
   * @param until the second number of an interval
   * @param places areas by name, one on a line
   * @param nl the sentence for the entrepreneur
   * @param kind how the page of the instrument shows it
   * @param basis where it was found
   */
  record Fields(
      String op,
      List<String> values,
      String until,
      String places,
      String nl,
      String en,
      String kind,
      String basis) {
    /** Keeps its own copy of the list. */
    Fields {
      values = List.copyOf(values);
    }

    /** The text of a field with one. */
    String value() {
      return String.join(", ", values);
    }

    Fields withText(String newNl, String newEn) {
      return new Fields(op, values, until, places, newNl, newEn, kind, basis);
    }
  }

  /** The same with one more row: at the end, or at the end of the group at this place. */
  ConditionForm with(String group, Row row) {
    List<Row> more = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (group.equals(String.valueOf(i)) && rows.get(i) instanceof Group inner) {
        List<Row> innerRows = new ArrayList<>(inner.rows());
        innerRows.add(row);
        more.add(new Group(inner.from(), inner.mode(), innerRows));
      } else {
        more.add(rows.get(i));
      }
    }
    if (group.isEmpty()) {
      more.add(row);
    }
    return new ConditionForm(mode, more);
  }

  /** The same without the row with this number: {@code 2}, or {@code 2-0} inside a group. */
  ConditionForm without(String number) {
    List<Row> left = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row instanceof Group group) {
        List<Row> inner = new ArrayList<>();
        for (int j = 0; j < group.rows().size(); j++) {
          if (!number.equals(i + "-" + j)) {
            inner.add(group.rows().get(j));
          }
        }
        row = new Group(group.from(), group.mode(), inner);
      }
      if (!number.equals(String.valueOf(i))) {
        left.add(row);
      }
    }
    return new ConditionForm(mode, left);
  }

  /** How many rows there are, also inside groups. */
  int size() {
    return rows.stream()
        .mapToInt(row -> row instanceof Group group ? 1 + group.rows().size() : 1)
        .sum();
  }
}
