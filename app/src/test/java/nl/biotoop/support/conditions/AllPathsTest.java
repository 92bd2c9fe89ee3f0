package nl.biotoop.support.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Operand;
import nl.biotoop.rules.Operator;
import nl.biotoop.rules.Rule;
import nl.biotoop.rules.engine.RuleSet;
import nl.biotoop.rules.engine.Verdict;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.TestRegister;
import org.junit.jupiter.api.Test;

/** All paths of a rule, against a slow search by another evaluator, over seeded random rules. */
class AllPathsTest {
  private static final AttributeCatalogue CATALOGUE = SlowSearch.catalogue();
  private static final AreaHierarchy AREAS = SlowSearch.areas();

  private static PathReport paths(Condition condition) {
    return AllPaths.of(new Rule("proef", condition), CATALOGUE, AREAS);
  }

  private static Condition.Leaf leaf(String attribute, Operator operator, Operand operand) {
    return SlowSearch.leaf(attribute, operator, operand);
  }

  private static Condition.Leaf atLeast(int number) {
    return leaf("whole", Operator.GTE, new Operand.Amount(number));
  }

  private static Condition.Leaf atMost(int number) {
    return leaf("whole", Operator.LTE, new Operand.Amount(number));
  }

  @Test
  void agreesWithASlowSearchOverAllAnswers() {
    Random random = new Random(2_026);
    int never = 0;
    int idle = 0;
    for (int i = 0; i < 600; i++) {
      Condition condition = SlowSearch.random(random);
      PathReport report = paths(condition);
      SlowSearch slow = new SlowSearch(condition);
      assertThat(report.isExact()).as("%s", condition).isTrue();
      assertThat(report.isNeverMet()).as("never: %s", condition).isEqualTo(slow.met() == 0);
      assertThat(report.isAlwaysMet())
          .as("always: %s", condition)
          .isEqualTo(slow.met() == slow.tried());
      if (!report.isNeverMet()) {
        assertThat(report.idle()).as("idle: %s", condition).isEqualTo(slow.idle());
      }
      assertThat(report.excludes()).as("excludes: %s", condition).isEmpty();
      never += report.isNeverMet() ? 1 : 0;
      idle += report.idle().isEmpty() ? 0 : 1;
    }
    assertThat(never).as("rules that nobody meets were among them").isGreaterThan(20);
    assertThat(idle).as("rules with a condition that never decides too").isGreaterThan(50);
  }

  @Test
  void theExampleMeetsTheRule() {
    Random random = new Random(7);
    int checked = 0;
    for (int i = 0; i < 200; i++) {
      Rule rule = new Rule("proef", SlowSearch.random(random));
      PathReport report = AllPaths.of(rule, CATALOGUE, AREAS);
      if (report.met() > 0) {
        Answers answers = Answers.NONE;
        for (var entry : report.example().entrySet()) {
          answers = answers.with(entry.getKey(), entry.getValue());
        }
        Verdict.Outcome outcome =
            RuleSet.of(CATALOGUE, AREAS, List.of(rule))
                .verdict("proef", answers)
                .orElseThrow()
                .outcome();
        // A place outside all areas cannot be answered; it stays open then.
        boolean outside = SlowSearch.mentions(rule.condition(), "place");
        assertThat(outcome)
            .as("%s", rule)
            .isIn(
                outside && !report.example().containsKey("place")
                    ? Set.of(Verdict.Outcome.ELIGIBLE, Verdict.Outcome.UNKNOWN)
                    : Set.of(Verdict.Outcome.ELIGIBLE));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(100);
  }

  @Test
  void twoConditionsThatContradictAreNamed() {
    PathReport report =
        paths(
            new Condition.All(
                leaf("flag", Operator.EQ, new Operand.Flag(true)), atLeast(5), atMost(4)));
    assertThat(report.isNeverMet()).isTrue();
    assertThat(report.clash()).containsExactly(atLeast(5), atMost(4));
    assertThat(paths(new Condition.All(atLeast(4), atMost(4))).isNeverMet()).isFalse();
    assertThat(paths(new Condition.All(atLeast(9), atMost(8))).clash())
        .as("above what can be answered")
        .containsExactly(atLeast(9));
  }

  @Test
  void aConditionThatIsCoveredByAnotherNeverDecides() {
    assertThat(paths(new Condition.All(atMost(5), atMost(3))).idle()).containsExactly(atMost(5));
    assertThat(paths(new Condition.Any(atMost(5), atMost(3))).idle()).containsExactly(atMost(3));
    assertThat(paths(new Condition.All(atMost(5), atLeast(3))).idle()).isEmpty();
  }

  @Test
  void moreThanCanBeFollowedIsASampleAndSaysSo() {
    List<Attribute> flags = new ArrayList<>();
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      flags.add(SlowSearch.attribute("f" + i, Attribute.Type.BOOL, List.of(), null, null));
      parts.add(leaf("f" + i, Operator.EQ, new Operand.Flag(true)));
    }
    parts.add(leaf("f0", Operator.EQ, new Operand.Flag(false)));
    PathReport report =
        AllPaths.of(
            new Rule("veel", new Condition.All(parts)), new AttributeCatalogue(flags), AREAS);
    assertThat(report.combinations()).isEqualTo(65_536);
    assertThat(report.tried()).isEqualTo(AllPaths.MOST);
    assertThat(report.isExact()).isFalse();
    assertThat(report.isNeverMet()).as("a sample proves nothing of the kind").isFalse();
  }

  @Test
  void everyShippedRuleCanBeMetAndNoOpenAnswerShutsAnybodyOut() {
    for (Instrument instrument : TestRegister.shipped().instruments()) {
      PathReport report =
          AllPaths.of(
              instrument.rule(),
              TestRegister.shipped().attributes(),
              TestRegister.territories().areaHierarchy());
      assertThat(report.met()).as(instrument.id()).isPositive();
      assertThat(report.excludes()).as(instrument.id()).isEmpty();
      assertThat(report.isExact()).as(instrument.id()).isTrue();
    }
  }
}
