package nl.biotoop.rules.engine;

import java.util.BitSet;
import java.util.List;
import nl.biotoop.rules.Truth;

/**
 * A test of one attribute, shared by all leaves that ask the same.
 *
 * @param domain number of the attribute in the rule set
 * @param mask where the test holds, before {@code negated}
 * @param negated whether it asks the opposite ({@code notIn}: no chosen value is among these)
 */
record Probe(int domain, Mask mask, boolean negated) {

  /** The truth when of each of these sets of cells at least one is the case. */
  Truth truth(List<BitSet> possible) {
    boolean surely = false;
    boolean never = !possible.isEmpty();
    for (BitSet cells : possible) {
      surely |= Mask.within(cells, mask.yes());
      never &= Mask.within(cells, mask.no());
    }
    Truth plain = surely ? Truth.TRUE : never ? Truth.FALSE : Truth.UNKNOWN;
    return negated ? plain.not() : plain;
  }

  /** How far the test holds when exactly this cell is the case: 1, 0 or ½. */
  double at(int cell) {
    return negated ? 1 - mask.at(cell) : mask.at(cell);
  }

  /** The probability that the test holds under these probabilities of the cells. */
  double probability(double[] weights) {
    double plain = mask.probability(weights);
    return negated ? 1 - plain : plain;
  }
}
