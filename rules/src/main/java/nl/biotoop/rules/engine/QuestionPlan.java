package nl.biotoop.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Truth;

/**
 * Chooses the next question: the one whose answer is expected to lower the uncertainty about the
 * rules the most, for its cost. Immutable; safe to share between threads.
 *
 * <p>P_i = probability that rule i holds ({@link RuleSet#probabilities}); H = Σ w_i·h(P_i), h the
 * binary entropy in bits, w_i the weight of the rule; EIG(q) = H − Σ_v P(v)·H(answers ∪ {q = v}).
 * Asked is the attribute with the largest EIG/cost. Left out: attributes that no undecided rule
 * mentions, that were answered or declined, that {@link Attribute#skipWhen} leaves out, and those
 * for ranking only. Numbers count as answered up to the thresholds the rules use, a set as one
 * chosen value.
 *
 * <p>Attributes count as independent; that an attribute can be derived from others is used when
 * these are answered, not in the look ahead.
 */
public final class QuestionPlan {

  private static final double ROUNDING = 1e-9;

  private final RuleSet rules;
  private final StopRule stopRule;
  private final List<String> alwaysAsk;
  private final Map<String, Double> start;

  /**
   * A plan for a rule set.
   *
   * @param alwaysAsk ids of attributes that are asked first, in this order
   * @throws IllegalArgumentException when the catalogue lacks one of these
   */
  public QuestionPlan(RuleSet rules, StopRule stopRule, List<String> alwaysAsk) {
    alwaysAsk.forEach(rules.catalogue()::attribute);
    this.rules = rules;
    this.stopRule = stopRule;
    this.alwaysAsk = List.copyOf(alwaysAsk);
    this.start = rules.probabilities(Answers.NONE);
  }

  /** What to do next, every rule weighing 1. */
  public NextQuestion next(Answers answers) {
    return next(answers, Map.of());
  }

  /**
   * What to do next.
   *
   * @param weights how much each rule matters, not negative; 1 for a rule not named, 0 leaves it
   *     out
   */
  public NextQuestion next(Answers answers, Map<String, Double> weights) {
    double startEntropy = 0;
    for (Map.Entry<String, Double> rule : start.entrySet()) {
      startEntropy +=
          weights.getOrDefault(rule.getKey(), 1.0) * CompiledRule.entropy(rule.getValue());
    }
    Situation situation = rules.situation(answers);
    double entropy = 0;
    double[] gains = new double[rules.domains().size()];
    double[] scratch = situation.probabilities();
    boolean[] candidates = candidates(answers);
    for (CompiledRule rule : rules.rules()) {
      double weight = weights.getOrDefault(rule.id(), 1.0);
      if (weight > 0 && rule.root().truth(situation.truths()) == Truth.UNKNOWN) {
        double before = CompiledRule.entropy(rule.probability(situation, scratch));
        entropy += weight * before;
        for (CompiledRule.Mention mention : rule.mentions()) {
          if (before > 0 && candidates[mention.domain()]) {
            gains[mention.domain()] +=
                weight * (before - rule.expectedEntropy(mention, situation, scratch));
          }
        }
      }
    }
    return choose(answers, gains, entropy, startEntropy);
  }

  private NextQuestion choose(
      Answers answers, double[] gains, double entropy, double startEntropy) {
    for (String id : alwaysAsk) {
      Attribute attribute = rules.catalogue().attribute(id);
      if (!answers.wasAsked(id) && !isSkipped(attribute, answers)) {
        return new NextQuestion.Ask(
            attribute,
            gain(attribute, gains),
            NextQuestion.Because.ALWAYS_ASKED,
            entropy,
            startEntropy);
      }
    }
    int best = -1;
    double bestGain = 0;
    for (int d = 0; d < gains.length; d++) {
      bestGain = Math.max(bestGain, gains[d]);
      if (gains[d] > ROUNDING
          && (best < 0 || perCost(d, gains) > perCost(best, gains) * (1 + ROUNDING))) {
        best = d;
      }
    }
    NextQuestion.Reason reason = null;
    if (entropy <= stopRule.leastEntropy() * startEntropy + ROUNDING) {
      reason = NextQuestion.Reason.ALL_BUT_DECIDED;
    } else if (asked(answers) >= stopRule.mostQuestions()) {
      reason = NextQuestion.Reason.ENOUGH_ASKED;
    } else if (best < 0) {
      reason = NextQuestion.Reason.NOTHING_LEFT;
    } else if (bestGain < stopRule.leastGain() * startEntropy) {
      reason = NextQuestion.Reason.LITTLE_TO_GAIN;
    }
    return reason != null
        ? new NextQuestion.Stop(reason, bestGain, entropy, startEntropy)
        : new NextQuestion.Ask(
            rules.domains().get(best).attribute(),
            gains[best],
            NextQuestion.Because.MOST_INFORMATIVE,
            entropy,
            startEntropy);
  }

  private double perCost(int domain, double[] gains) {
    return gains[domain] / rules.domains().get(domain).attribute().cost();
  }

  private double gain(Attribute attribute, double[] gains) {
    for (int d = 0; d < gains.length; d++) {
      if (rules.domains().get(d).attribute().id().equals(attribute.id())) {
        return gains[d];
      }
    }
    return 0;
  }

  private boolean[] candidates(Answers answers) {
    boolean[] candidates = new boolean[rules.domains().size()];
    for (int d = 0; d < candidates.length; d++) {
      Attribute attribute = rules.domains().get(d).attribute();
      candidates[d] =
          attribute.use() == Attribute.Use.RULE
              && !answers.wasAsked(attribute.id())
              && !isSkipped(attribute, answers);
    }
    return candidates;
  }

  private long asked(Answers answers) {
    return rules.catalogue().attributes().stream()
        .filter(attribute -> attribute.use() == Attribute.Use.RULE)
        .filter(attribute -> answers.wasAsked(attribute.id()))
        .count();
  }

  private static boolean isSkipped(Attribute attribute, Answers answers) {
    return attribute.skipWhen().entrySet().stream()
        .anyMatch(skip ->
            answers
                .answer(skip.getKey())
                .map(answer -> isSurelyOneOf(answer, skip.getValue()))
                .orElse(false));
  }

  private static boolean isSurelyOneOf(Answer answer, Set<String> values) {
    return switch (answer) {
      case Answer.OneOf one -> values.containsAll(one.possible());
      case Answer.Several several ->
          several.choices().stream().allMatch(choice -> values.containsAll(choice.possible()));
      case Answer.YesNo _, Answer.Quantity _, Answer.Place _, Answer.Activity _ ->
          values.containsAll(answer.given());
    };
  }
}
