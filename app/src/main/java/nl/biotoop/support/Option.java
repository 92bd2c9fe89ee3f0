package nl.biotoop.support;

import java.util.List;
import nl.biotoop.rules.engine.TraceEntry;
import nl.biotoop.rules.engine.Verdict;

/**
 * One instrument held against one firm.
 *
 * @param conditions every condition of the rule with how it stands, in order of the rule
 */
public record Option(
    Instrument instrument,
    Verdict verdict,
    List<TraceEntry> conditions,
    Score score,
    Window.State window) {

  public boolean isExcluded() {
    return verdict.outcome() == Verdict.Outcome.NOT;
  }
}
