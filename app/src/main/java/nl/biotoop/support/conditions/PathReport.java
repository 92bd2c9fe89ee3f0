package nl.biotoop.support.conditions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Condition;

/**
 * What came of following a rule along all paths.
 *
 * @param combinations how many combinations of complete answers the rule can tell apart; {@link
 *     Long#MAX_VALUE} when very many
 * @param tried how many were followed: all of them, or a sample
 * @param met in how many the rule holds
 * @param open in how many it stays unknown though all is answered: an area of another year
 * @param idle conditions without which the rule decides the same in every combination that was
 *     followed, in order of the rule; empty when the rule is never met
 * @param excludes attributes that shut a firm out when they are not answered although an answer
 *     would let it in; must be empty
 * @param example answers with which the rule holds, in order of mention; empty when none was found.
 *     An attribute without an answer here is a place outside all areas
 * @param clash when the rule is never met: one part that never holds, or two that never hold
 *     together; empty when no such part is found
 */
public record PathReport(
    long combinations,
    int tried,
    int met,
    int open,
    List<Condition.Leaf> idle,
    List<String> excludes,
    Map<String, Answer> example,
    List<Condition> clash) {

  /** Keeps its own copies. */
  public PathReport {
    idle = List.copyOf(idle);
    excludes = List.copyOf(excludes);
    example = Collections.unmodifiableMap(new LinkedHashMap<>(example));
    clash = List.copyOf(clash);
  }

  /** Whether every combination was followed. */
  public boolean isExact() {
    return tried == combinations;
  }

  /** Whether no firm can ever meet the rule; only said when all combinations were followed. */
  public boolean isNeverMet() {
    return isExact() && met == 0 && open == 0;
  }

  /** Whether every firm meets the rule; only said when all combinations were followed. */
  public boolean isAlwaysMet() {
    return isExact() && met == tried;
  }
}
