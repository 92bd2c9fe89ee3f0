package nl.biotoop.rules.engine;

import java.util.BitSet;
import java.util.List;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Condition;

/**
 * The values of one attribute, cut into cells that the tests of a rule set cannot tell apart any
 * further. All reasoning is done on cells: a test is a mask over them, an answer a set of them.
 */
sealed interface Cells permits ValueCells, NumberCells, AreaCells, IndustryCells {

  /** The probability of each cell before any answer; sums to one when there is any cell. */
  double[] weights();

  /** Where a test holds. */
  Mask mask(Condition.Leaf leaf);

  /**
   * The cells an answer leaves possible. More than one set only for several choices: of each set at
   * least one cell is the case. Empty when the answer tells nothing.
   *
   * @throws IllegalArgumentException when the answer is of another type than the attribute
   */
  List<BitSet> possible(Answer answer);

  /** What can be answered, as sets of cells; empty when each cell is an answer of its own. */
  default List<BitSet> options() {
    return List.of();
  }

  /** Scales weights so that they sum to one; all equal when they sum to nothing. */
  static double[] normalised(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double[] scaled = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      scaled[i] = sum > 0 ? weights[i] / sum : 1.0 / weights.length;
    }
    return scaled;
  }

  /** Says that an answer does not fit. */
  static IllegalArgumentException misfit(String attribute, Answer answer) {
    return new IllegalArgumentException(
        "The answer %s does not fit the attribute '%s'.".formatted(answer, attribute));
  }
}
