package nl.biotoop.rules.engine;

import java.util.BitSet;

/**
 * Where in the cells of an attribute a test holds and where it does not; in cells of neither it
 * cannot be told.
 */
record Mask(BitSet yes, BitSet no) {

  /** A test that can be told everywhere. */
  static Mask complete(BitSet yes, int cells) {
    BitSet no = new BitSet(cells);
    no.set(0, cells);
    no.andNot(yes);
    return new Mask(yes, no);
  }

  /** How far the test holds when exactly this cell is the case: 1, 0 or ½. */
  double at(int cell) {
    return yes.get(cell) ? 1 : no.get(cell) ? 0 : 0.5;
  }

  /** The probability that the test holds under these weights of the cells, which sum to one. */
  double probability(double[] weights) {
    double holds = 0;
    for (int cell = 0; cell < weights.length; cell++) {
      holds += weights[cell] * at(cell);
    }
    return holds;
  }

  static boolean within(BitSet part, BitSet whole) {
    for (int i = part.nextSetBit(0); i >= 0; i = part.nextSetBit(i + 1)) {
      if (!whole.get(i)) {
        return false;
      }
    }
    return true;
  }
}
