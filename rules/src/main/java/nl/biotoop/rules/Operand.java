package nl.biotoop.rules;

import java.util.Arrays;
import java.util.List;

/** What a condition compares with, as written in the rule. */
public sealed interface Operand {

  /** Yes or no. */
  record Flag(boolean value) implements Operand {}

  /** A number, in the unit of the attribute. */
  record Amount(double value) implements Operand {}

  /** A value, an area code with year, or an industry code. */
  record Word(String value) implements Operand {}

  /** Several of the former, in order. */
  record Series(List<Operand> items) implements Operand {
    /** Keeps its own copy of the list. */
    public Series {
      items = List.copyOf(items);
    }
  }

  /** A series of words. */
  static Series words(String... words) {
    return new Series(Arrays.<String>asList(words).stream().<Operand>map(Word::new).toList());
  }

  /** The two ends of an interval, both included. */
  static Series between(double low, double high) {
    return new Series(List.of(new Amount(low), new Amount(high)));
  }

  /** The operand as a list: the items of a series, or itself. */
  default List<Operand> items() {
    return List.of(this);
  }
}
