package nl.biotoop.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.engine.NextQuestion;
import nl.biotoop.rules.engine.QuestionPlan;
import nl.biotoop.rules.engine.RuleSet;
import nl.biotoop.rules.engine.StopRule;
import nl.biotoop.support.internal.NeedFit;
import org.junit.jupiter.api.Test;

/**
 * How much uncertainty is left after five and eight questions when they are chosen by expected
 * gain, by how often the rules use them, or at random: on the shipped register, weighted by need
 * fit, over all entry problems and made-up firms.
 */
class QuestionOrderTest {
  private static final int FIRMS_PER_PROBLEM = 12;
  private static final int MOST = 8;
  private static final long SEED = 20_261_121;

  private static final Register REGISTER = TestRegister.shipped();
  private static final QuestionPlan PLAN =
      new QuestionPlan(
          RuleSet.of(
              REGISTER.attributes().withPrior(Wayfinder.AREA, ownMunicipalities()),
              TestRegister.territories().areaHierarchy(),
              REGISTER.offered().stream().map(Instrument::rule).toList()),
          StopRule.NEVER,
          List.of());

  private static Map<String, Double> ownMunicipalities() {
    Map<String, Double> own = new HashMap<>();
    TestRegister.territories()
        .ownRegions()
        .forEach(region -> region.municipalities().forEach(it -> own.put(it.code().value(), 1.0)));
    return own;
  }

  /** Chooses what to ask next. */
  private interface Order {
    Optional<String> next(Answers answers, Map<String, Double> weights, Random random);
  }

  @Test
  void expectedGainLeavesLeastUncertaintyAndRandomMost() throws IOException {
    Map<String, Order> orders = new LinkedHashMap<>();
    orders.put(
        "expected gain",
        (answers, weights, _) ->
            PLAN.next(answers, weights) instanceof NextQuestion.Ask ask
                ? Optional.of(ask.attribute().id())
                : Optional.empty());
    orders.put("most used first", QuestionOrderTest::mostUsed);
    orders.put("random", QuestionOrderTest::atRandom);

    Map<String, double[]> left = new LinkedHashMap<>();
    StringBuilder table = new StringBuilder("| order | after 5 | after 8 |\n|---|---:|---:|\n");
    orders.forEach((name, order) -> {
      double[] share = residual(order);
      left.put(name, share);
      table.append(
          String.format(
              Locale.ROOT, "| %s | %.1f %% | %.1f %% |%n", name, 100 * share[5], 100 * share[8]));
    });
    Files.writeString(Path.of("target", "question-order.md"), table.toString());

    List<double[]> shares = List.copyOf(left.values());
    for (int asked : new int[] {5, 8}) {
      assertThat(shares.get(0)[asked]).isLessThan(shares.get(1)[asked]);
      assertThat(shares.get(1)[asked]).isLessThan(shares.get(2)[asked]);
    }
  }

  /** The mean share of the starting uncertainty that is left after 0, 1, … questions. */
  private static double[] residual(Order order) {
    double[] sum = new double[MOST + 1];
    int firms = 0;
    for (Problem problem : REGISTER.problems()) {
      Map<String, Double> weights = weights(problem);
      for (int firm = 0; firm < FIRMS_PER_PROBLEM; firm++) {
        Random random = new Random(SEED + 1_000L * problem.order() + firm);
        Answers answers = Answers.NONE;
        for (int asked = 0; asked <= MOST; asked++) {
          NextQuestion now = PLAN.next(answers, weights);
          sum[asked] += now.entropy() / now.startEntropy();
          Optional<String> next = order.next(answers, weights, random);
          if (next.isPresent()) {
            Attribute attribute = REGISTER.attributes().attribute(next.get());
            answers =
                WayfinderTest.with(
                    answers, attribute.id(), AnswerPathsTest.value(attribute, random));
          }
        }
        firms++;
      }
    }
    for (int asked = 0; asked <= MOST; asked++) {
      sum[asked] /= firms;
    }
    return sum;
  }

  private static Map<String, Double> weights(Problem problem) {
    Map<String, Double> weights = new HashMap<>();
    for (Instrument instrument : REGISTER.offered()) {
      weights.put(
          instrument.id(), NeedFit.of(instrument, Optional.of(problem), Answers.NONE, Set.of()));
    }
    return weights;
  }

  private static Optional<String> mostUsed(
      Answers answers, Map<String, Double> weights, Random random) {
    return uses(weights).entrySet().stream()
        .filter(use -> !answers.wasAsked(use.getKey()))
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private static Optional<String> atRandom(
      Answers answers, Map<String, Double> weights, Random random) {
    List<String> left =
        new ArrayList<>(
            uses(weights).keySet().stream().filter(id -> !answers.wasAsked(id)).sorted().toList());
    Collections.shuffle(left, random);
    return left.stream().findFirst();
  }

  /** Per attribute the weight of the rules that mention it. */
  private static Map<String, Double> uses(Map<String, Double> weights) {
    Map<String, Double> uses = new LinkedHashMap<>();
    for (Instrument instrument : REGISTER.offered()) {
      double weight = weights.getOrDefault(instrument.id(), 0.0);
      Set<String> mentioned = new TreeSet<>();
      mentioned(instrument.rule().condition(), mentioned);
      if (weight > 0) {
        mentioned.forEach(id -> uses.merge(id, weight, Double::sum));
      }
    }
    return uses;
  }

  private static void mentioned(Condition condition, Set<String> attributes) {
    switch (condition) {
      case Condition.All all -> all.parts().forEach(part -> mentioned(part, attributes));
      case Condition.Any any -> any.parts().forEach(part -> mentioned(part, attributes));
      case Condition.Not not -> mentioned(not.part(), attributes);
      case Condition.Leaf leaf -> attributes.add(leaf.attribute());
    }
  }
}
