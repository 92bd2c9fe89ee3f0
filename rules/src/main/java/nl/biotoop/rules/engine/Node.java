package nl.biotoop.rules.engine;

import java.util.List;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Truth;

/** A condition made ready to evaluate: its leaves point at the tests of the rule set. */
sealed interface Node {

  /** Every part must hold. */
  record All(List<Node> parts) implements Node {
    @Override
    public Truth truth(Truth[] tests) {
      Truth truth = Truth.TRUE;
      for (Node part : parts) {
        truth = truth.and(part.truth(tests));
        if (truth == Truth.FALSE) {
          return truth;
        }
      }
      return truth;
    }

    @Override
    public double probability(double[] tests) {
      double all = 1;
      for (Node part : parts) {
        all *= part.probability(tests);
      }
      return all;
    }
  }

  /** At least one part must hold. */
  record Any(List<Node> parts) implements Node {
    @Override
    public Truth truth(Truth[] tests) {
      Truth truth = Truth.FALSE;
      for (Node part : parts) {
        truth = truth.or(part.truth(tests));
        if (truth == Truth.TRUE) {
          return truth;
        }
      }
      return truth;
    }

    @Override
    public double probability(double[] tests) {
      double none = 1;
      for (Node part : parts) {
        none *= 1 - part.probability(tests);
      }
      return 1 - none;
    }
  }

  /** The part must not hold. */
  record Not(Node part) implements Node {
    @Override
    public Truth truth(Truth[] tests) {
      return part.truth(tests).not();
    }

    @Override
    public double probability(double[] tests) {
      return 1 - part.probability(tests);
    }
  }

  /**
   * A test.
   *
   * @param test number of the test in the rule set
   * @param path place in the rule
   */
  record Leaf(int test, String path, Condition.Leaf condition) implements Node {
    @Override
    public Truth truth(Truth[] tests) {
      return tests[test];
    }

    @Override
    public double probability(double[] tests) {
      return tests[test];
    }
  }

  /** Kleene's truth, from the truth of each test. */
  Truth truth(Truth[] tests);

  /** The probability that it holds, when the leaves are independent. */
  double probability(double[] tests);
}
