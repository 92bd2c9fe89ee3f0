package nl.biotoop.rules.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.Truth;

/** What a set of answers means for a rule set: the truth and the probability of every test. */
final class Situation {

  private final double[][] weights;
  private final List<List<double[]>> options = new ArrayList<>();
  private final boolean[] open;
  private final List<Domain> domains;
  private final Truth[] truths;
  private final double[] probabilities;

  Situation(List<Domain> domains, List<Probe> tests, Answers answers) {
    this.domains = domains;
    weights = new double[domains.size()][];
    open = new boolean[domains.size()];
    List<List<BitSet>> possible = domains.stream().map(domain -> domain.possible(answers)).toList();
    for (int d = 0; d < domains.size(); d++) {
      weights[d] = domains.get(d).weights(possible.get(d));
      options.add(domains.get(d).options(weights[d]));
      // Several sets are several choices: each test of them is known, or guessed on its own.
      open[d] = possible.get(d).size() <= 1;
    }
    truths = new Truth[tests.size()];
    probabilities = new double[tests.size()];
    for (int t = 0; t < tests.size(); t++) {
      Probe test = tests.get(t);
      List<BitSet> left = possible.get(test.domain());
      truths[t] = test.truth(left);
      probabilities[t] =
          switch (truths[t]) {
            case TRUE -> 1;
            case FALSE -> 0;
            case UNKNOWN ->
                left.size() > 1 ? guess(test, left) : test.probability(weights[test.domain()]);
          };
    }
  }

  private double guess(Probe test, List<BitSet> possible) {
    double none = 1;
    for (BitSet cells : possible) {
      double[] each = domains.get(test.domain()).weights(List.of(cells));
      none *= 1 - test.mask().probability(each);
    }
    return test.negated() ? none : 1 - none;
  }

  /** The truth of each test; not to be changed. */
  Truth[] truths() {
    return truths;
  }

  /** A copy of the probability of each test. */
  double[] probabilities() {
    return probabilities.clone();
  }

  /** The probabilities of an attribute's cells; not to be changed. */
  double[] weights(int domain) {
    return weights[domain];
  }

  /** Whether the attribute's cells are uncertain in a way that {@link #weights} describes. */
  boolean isOpen(int domain) {
    return open[domain];
  }

  /** What can be answered about an attribute; see {@link Domain#options(double[])}. */
  List<double[]> options(int domain) {
    return options.get(domain);
  }
}
