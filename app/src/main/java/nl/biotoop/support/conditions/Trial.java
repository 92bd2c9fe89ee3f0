package nl.biotoop.support.conditions;

import java.util.List;
import nl.biotoop.rules.engine.TraceEntry;
import nl.biotoop.rules.engine.Verdict;

/**
 * What a rule says about one example firm.
 *
 * @param outcome whether it fits
 * @param deciding the conditions that make it so, in order of the rule; at least one
 */
public record Trial(ExampleFirm firm, Verdict.Outcome outcome, List<TraceEntry> deciding) {

  /** Keeps its own copy of the list. */
  public Trial {
    deciding = List.copyOf(deciding);
  }
}
