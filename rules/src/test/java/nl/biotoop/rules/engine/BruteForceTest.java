package nl.biotoop.rules.engine;

import static nl.biotoop.rules.Fixtures.AREAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Rule;
import org.junit.jupiter.api.Test;

/** The three-valued verdicts against all completions of the answers, on seeded random rules. */
class BruteForceTest {

  private static final int RULE_SETS = 10_000;

  @Test
  void rulesThatMentionEachAttributeOnceGetTheVerdictOfAllCompletions() {
    RandomRules rules = new RandomRules(new Random(20261121));
    int[] seen = new int[3];
    for (int i = 0; i < RULE_SETS; i++) {
      List<String> attributes = rules.distinct(1 + i % 4);
      Condition condition = rules.tree(attributes);
      Answers answers = rules.someAnswers(Set.copyOf(attributes));
      Set<Boolean> outcomes = outcomes(condition, answers);
      Verdict.Outcome expected =
          outcomes.size() == 2
              ? Verdict.Outcome.UNKNOWN
              : outcomes.contains(true) ? Verdict.Outcome.ELIGIBLE : Verdict.Outcome.NOT;

      assertThat(verdict(condition, answers).outcome())
          .as("rule set %s: %s with %s", i, condition, answers)
          .isEqualTo(expected);
      switch (expected) {
        case ELIGIBLE -> seen[0]++;
        case NOT -> seen[1]++;
        case UNKNOWN -> seen[2]++;
      }
    }
    for (int count : seen) {
      assertThat(count).as("each outcome often enough").isGreaterThan(RULE_SETS / 20);
    }
  }

  @Test
  void openHoldsExactlyTheAttributesThatCanStillChangeTheVerdict() {
    RandomRules rules = new RandomRules(new Random(42));
    int unknown = 0;
    for (int i = 0; i < RULE_SETS / 5; i++) {
      List<String> attributes = rules.distinct(1 + i % 4);
      Condition condition = rules.tree(attributes);
      Answers answers = rules.someAnswers(Set.copyOf(attributes));
      Verdict verdict = verdict(condition, answers);
      if (verdict.outcome() == Verdict.Outcome.UNKNOWN) {
        unknown++;
        assertThat(verdict.open())
            .as("rule set %s: %s with %s", i, condition, answers)
            .containsExactlyElementsOf(canChange(condition, answers));
      } else {
        assertThat(verdict.open()).isEmpty();
      }
    }
    assertThat(unknown).isGreaterThan(500);
  }

  @Test
  void rulesThatMentionAnAttributeTwiceAreCoarserButNeverWrong() {
    RandomRules rules = new RandomRules(new Random(7));
    int coarser = 0;
    int decided = 0;
    for (int i = 0; i < RULE_SETS; i++) {
      Condition condition = rules.tree(rules.repeated(3 + i % 4, 3));
      Answers answers = rules.someAnswers(RandomRules.mentioned(condition));
      Set<Boolean> outcomes = outcomes(condition, answers);
      switch (verdict(condition, answers).outcome()) {
        case ELIGIBLE -> {
          assertThat(outcomes).as("%s with %s", condition, answers).containsExactly(true);
          decided++;
        }
        case NOT -> {
          assertThat(outcomes).as("%s with %s", condition, answers).containsExactly(false);
          decided++;
        }
        case UNKNOWN -> coarser += outcomes.size() == 1 ? 1 : 0;
      }
    }
    assertThat(decided).isGreaterThan(RULE_SETS / 10);
    assertThat(coarser).as("some verdicts are coarser").isPositive();
  }

  @Test
  void probabilitiesAreExactAlsoForAttributesMentionedMoreThanOnce() {
    RandomRules rules = new RandomRules(new Random(99));
    for (int i = 0; i < RULE_SETS / 5; i++) {
      List<String> few = List.of("yes1", "yes2", "colour", "size");
      List<String> drawn = new ArrayList<>();
      for (int k = 0; k < 2 + i % 5; k++) {
        drawn.add(few.get(new Random(1000L * i + k).nextInt(few.size())));
      }
      Condition condition = rules.tree(drawn);
      Answers answers = rules.someAnswers(Set.copyOf(drawn));
      List<Map<String, Answer>> completions =
          RandomRules.completions(RandomRules.mentioned(condition), answers);
      double holding =
          completions.stream().filter(complete -> RandomRules.holds(condition, complete)).count();

      assertThat(ruleSet(condition).probabilities(answers).get("r"))
          .as("%s with %s", condition, answers)
          .isCloseTo(holding / completions.size(), within(1e-12));
    }
  }

  @Test
  void constancyIsThatOfAllCompletions() {
    RandomRules rules = new RandomRules(new Random(5));
    int constant = 0;
    for (int i = 0; i < RULE_SETS / 5; i++) {
      List<String> few = List.of("yes1", "colour", "size", "tags", "count");
      List<String> drawn = new ArrayList<>();
      for (int k = 0; k < 2 + i % 5; k++) {
        drawn.add(few.get(new Random(77L * i + k).nextInt(few.size())));
      }
      Condition condition = rules.tree(drawn);
      Set<Boolean> outcomes = outcomes(condition, Answers.NONE);
      Constancy expected =
          outcomes.size() == 2
              ? Constancy.VARIES
              : outcomes.contains(true) ? Constancy.ALWAYS : Constancy.NEVER;

      assertThat(Constancy.of(new Rule("r", condition), RandomRules.CATALOGUE, AREAS))
          .as("%s", condition)
          .isEqualTo(expected);
      constant += expected == Constancy.VARIES ? 0 : 1;
    }
    assertThat(constant).isGreaterThan(20);
  }

  private static RuleSet ruleSet(Condition condition) {
    return RuleSet.of(RandomRules.CATALOGUE, AREAS, List.of(new Rule("r", condition)));
  }

  private static Verdict verdict(Condition condition, Answers answers) {
    return ruleSet(condition).verdict("r", answers).orElseThrow();
  }

  private static Set<Boolean> outcomes(Condition condition, Answers answers) {
    Set<Boolean> outcomes = new LinkedHashSet<>();
    for (Map<String, Answer> complete :
        RandomRules.completions(RandomRules.mentioned(condition), answers)) {
      outcomes.add(RandomRules.holds(condition, complete));
    }
    return outcomes;
  }

  private static List<String> canChange(Condition condition, Answers answers) {
    Set<String> mentioned = RandomRules.mentioned(condition);
    List<String> open = new ArrayList<>();
    for (String attribute : mentioned) {
      Map<Map<String, Answer>, Set<Boolean>> byOthers = new LinkedHashMap<>();
      for (Map<String, Answer> complete : RandomRules.completions(mentioned, answers)) {
        Map<String, Answer> others = new LinkedHashMap<>(complete);
        others.remove(attribute);
        byOthers
            .computeIfAbsent(others, _ -> new LinkedHashSet<>())
            .add(RandomRules.holds(condition, complete));
      }
      if (byOthers.values().stream().anyMatch(outcomes -> outcomes.size() == 2)) {
        open.add(attribute);
      }
    }
    return open;
  }
}
