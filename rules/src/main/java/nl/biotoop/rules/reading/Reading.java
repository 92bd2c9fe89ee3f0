package nl.biotoop.rules.reading;

import java.util.List;
import nl.biotoop.rules.Fault;
import nl.biotoop.rules.Rule;

/**
 * What came of reading rules.
 *
 * @param rules the rules without an error, in order
 * @param faults everything wrong or doubtful, in order of place
 */
public record Reading(List<Rule> rules, List<Fault> faults) {

  /** Keeps its own copies of the lists. */
  public Reading {
    rules = List.copyOf(rules);
    faults = List.copyOf(faults);
  }

  /** Whether any fault is an error. */
  public boolean hasErrors() {
    return faults.stream().anyMatch(Fault::isError);
  }
}
