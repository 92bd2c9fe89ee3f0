package nl.biotoop.rules.engine;

import java.util.ArrayList;
import java.util.List;
import nl.biotoop.rules.Truth;

/**
 * A rule made ready: its tree, the attributes it mentions, and for an attribute it mentions twice
 * the classes of cells that its tests tell apart.
 */
record CompiledRule(String id, Node root, List<Mention> mentions) {

  /**
   * An attribute in this rule.
   *
   * @param domain number of the attribute in the rule set
   * @param tests the different tests of it
   * @param repeated whether more than one leaf tests it and it is expanded over its classes
   * @param classOf per cell the number of its class
   * @param classes per class how far each of the tests holds: 1, 0 or ½
   */
  record Mention(
      int domain,
      List<Integer> tests,
      boolean repeated,
      List<Integer> classOf,
      List<List<Double>> classes) {

    /** The same, its leaves counted as independent; for a rule that would take too long. */
    Mention unexpanded() {
      return new Mention(domain, tests, false, classOf, classes);
    }

    /** The probability of each class under these probabilities of the cells. */
    double[] classWeights(double[] cells) {
      double[] weights = new double[classes.size()];
      for (int cell = 0; cell < cells.length; cell++) {
        weights[classOf.get(cell)] += cells[cell];
      }
      return weights;
    }
  }

  /**
   * The probability that the rule holds, with the attributes independent. An attribute that several
   * leaves test is expanded over its classes (Shannon), so that the result stays exact.
   *
   * @param tests scratch: the probability of each test; the same again on return
   */
  double probability(Situation situation, double[] tests) {
    Truth truth = root.truth(situation.truths());
    return switch (truth) {
      case TRUE -> 1;
      case FALSE -> 0;
      case UNKNOWN -> expand(0, -1, situation, tests);
    };
  }

  /**
   * The expected uncertainty about the rule after the answer to one of its attributes, in bits.
   *
   * @param tests scratch: the probability of each test; the same again on return
   */
  double expectedEntropy(Mention asked, Situation situation, double[] tests) {
    double[] held = new double[asked.classes().size()];
    double[] now = asked.classWeights(situation.weights(asked.domain()));
    double[] before = saved(asked, tests);
    for (int c = 0; c < held.length; c++) {
      if (now[c] > 0) {
        set(asked, c, tests);
        held[c] = expand(0, asked.domain(), situation, tests);
      }
    }
    restore(asked, before, tests);
    double expected = 0;
    List<double[]> options = situation.options(asked.domain());
    if (options.isEmpty()) {
      for (int c = 0; c < held.length; c++) {
        expected += now[c] * entropy(held[c]);
      }
    }
    for (double[] option : options) {
      double[] joint = asked.classWeights(option);
      double chance = 0;
      double holds = 0;
      for (int c = 0; c < held.length; c++) {
        chance += joint[c];
        holds += joint[c] * held[c];
      }
      if (chance > 0) {
        expected += chance * entropy(holds / chance);
      }
    }
    return expected;
  }

  private double expand(int from, int fixed, Situation situation, double[] tests) {
    for (int i = from; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.repeated() && mention.domain() != fixed && situation.isOpen(mention.domain())) {
        double[] weights = mention.classWeights(situation.weights(mention.domain()));
        double[] before = saved(mention, tests);
        double sum = 0;
        for (int c = 0; c < weights.length; c++) {
          if (weights[c] > 0) {
            set(mention, c, tests);
            sum += weights[c] * expand(i + 1, fixed, situation, tests);
          }
        }
        restore(mention, before, tests);
        return sum;
      }
    }
    return root.probability(tests);
  }

  private static void set(Mention mention, int c, double[] tests) {
    List<Double> values = mention.classes().get(c);
    for (int t = 0; t < values.size(); t++) {
      tests[mention.tests().get(t)] = values.get(t);
    }
  }

  private static double[] saved(Mention mention, double[] tests) {
    double[] saved = new double[mention.tests().size()];
    for (int t = 0; t < saved.length; t++) {
      saved[t] = tests[mention.tests().get(t)];
    }
    return saved;
  }

  private static void restore(Mention mention, double[] saved, double[] tests) {
    for (int t = 0; t < saved.length; t++) {
      tests[mention.tests().get(t)] = saved[t];
    }
  }

  /** An attribute of a rule, with its cells put into classes that the tests tell apart. */
  static Mention mention(
      int domain, int cells, List<Integer> tests, boolean repeated, List<Probe> all) {
    List<List<Double>> classes = new ArrayList<>();
    List<Integer> classOf = new ArrayList<>();
    for (int cell = 0; cell < cells; cell++) {
      List<Double> signature = new ArrayList<>();
      for (int test : tests) {
        signature.add(all.get(test).at(cell));
      }
      int known = classes.indexOf(signature);
      if (known < 0) {
        known = classes.size();
        classes.add(signature);
      }
      classOf.add(known);
    }
    return new Mention(domain, List.copyOf(tests), repeated, List.copyOf(classOf), classes);
  }

  /**
   * The entropy of a yes-or-no question in bits: h(p) = −p·log₂ p − (1−p)·log₂(1−p), h(0) = h(1) =
   * 0. A probability a rounding below 0 or above 1 counts as 0 or 1.
   */
  static double entropy(double p) {
    return p <= 0 || p >= 1 ? 0 : -(p * Math.log(p) + (1 - p) * Math.log1p(-p)) / Math.log(2);
  }
}
