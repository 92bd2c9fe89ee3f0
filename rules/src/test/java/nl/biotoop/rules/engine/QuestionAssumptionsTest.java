package nl.biotoop.rules.engine;

import static nl.biotoop.rules.Fixtures.AREAS;
import static nl.biotoop.rules.Fixtures.atLeast;
import static nl.biotoop.rules.Fixtures.atMost;
import static nl.biotoop.rules.Fixtures.attribute;
import static nl.biotoop.rules.Fixtures.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Fixtures;
import nl.biotoop.rules.Rule;
import nl.biotoop.rules.Text;
import org.junit.jupiter.api.Test;

class QuestionAssumptionsTest {

  private static final StopRule NEVER = StopRule.NEVER;

  private static QuestionPlan plan(AttributeCatalogue catalogue, StopRule stop, Rule... rules) {
    return new QuestionPlan(RuleSet.of(catalogue, AREAS, List.of(rules)), stop, List.of());
  }

  private static NextQuestion.Ask ask(NextQuestion next) {
    assertThat(next).isInstanceOf(NextQuestion.Ask.class);
    return (NextQuestion.Ask) next;
  }

  private double probability(Attribute attribute, Condition condition) {
    RuleSet set =
        RuleSet.of(
            new AttributeCatalogue(List.of(attribute)), AREAS, List.of(new Rule("r", condition)));
    return set.probabilities(Answers.NONE).getOrDefault("r", Double.NaN);
  }

  @Test
  void numbersAreBinnedAtTheThresholdsOfTheRules() {
    AttributeCatalogue catalogue =
        new AttributeCatalogue(
            List.of(attribute("staff", Attribute.Type.INT).range(0, 1e6).build()));
    RuleSet rules =
        RuleSet.of(
            catalogue,
            AREAS,
            List.of(
                new Rule("few", atMost("staff", 9)),
                new Rule("ten or more", atLeast("staff", 10)),
                new Rule("many", atLeast("staff", 50))));

    assertThat(rules.probabilities(Answers.NONE))
        .containsEntry("few", 1 / 3.0)
        .containsEntry("many", 1 / 3.0);
    assertThat(rules.probabilities(Answers.NONE).get("ten or more"))
        .isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void thresholdsOutsideTheBoundsMakeNoBin() {
    Attribute staff = attribute("staff", Attribute.Type.INT).range(1, 100).build();

    assertThat(probability(staff, atLeast("staff", 1))).isEqualTo(1);
    assertThat(probability(staff, atLeast("staff", 101))).isZero();
    assertThat(probability(staff, atMost("staff", 100))).isEqualTo(1);
  }

  @Test
  void municipalitiesWeighTheSameUnlessAPriorIsGiven() {
    Attribute area = attribute("area", Attribute.Type.AREA).build();

    assertThat(probability(area, Fixtures.within("PV31@2026"))).isEqualTo(0.5);
    assertThat(
            probability(
                area.withPrior(Map.of("GM0935", 3.0, "GM0363", 1.0)), Fixtures.within("PV31@2026")))
        .isEqualTo(0.75);
  }

  @Test
  void aSetCountsAsOneChosenValue() {
    Attribute set = attribute("set", Attribute.Type.SET).choices("p", "q", "r", "s").build();

    assertThat(probability(set, in("set", "p"))).isEqualTo(0.25);
  }

  @Test
  void sectionsWeighTheSameWithinAVersion() {
    Attribute sector = attribute("sector", Attribute.Type.SBI).build();
    Condition c =
        Fixtures.leaf(
            "sector", nl.biotoop.rules.Operator.SBI_UNDER, nl.biotoop.rules.Operand.words("C"));

    assertThat(probability(sector, c)).isCloseTo((1 / 21.0 + 1 / 22.0) / 2, within(1e-12));
    assertThat(probability(sector.withPrior(Map.of("C", 1.0, "F", 3.0)), c))
        .isCloseTo(0.25, within(1e-12));
  }

  @Test
  void aCoarseChoiceTellsLessThanAFineOne() {
    Rule[] rules = {new Rule("1", in("phase", "idee")), new Rule("2", in("phase", "groei"))};
    Attribute fine =
        attribute("phase", Attribute.Type.ENUM).choices("idee", "plan", "groei", "start").build();
    Attribute coarse =
        attribute("phase", Attribute.Type.ENUM)
            .choices(
                List.of(
                    new Attribute.Choice("pril", new Text("p", "p"), List.of("idee", "plan")),
                    new Attribute.Choice("later", new Text("l", "l"), List.of("groei", "start"))))
            .build();
    double h = CompiledRule.entropy(0.25);

    NextQuestion.Ask all =
        ask(plan(new AttributeCatalogue(List.of(fine)), NEVER, rules).next(Answers.NONE));
    NextQuestion.Ask some =
        ask(plan(new AttributeCatalogue(List.of(coarse)), NEVER, rules).next(Answers.NONE));

    assertThat(all.gain()).isCloseTo(2 * h, within(1e-12));
    // Each option leaves one rule at 1/2 and settles the other.
    assertThat(some.gain()).isCloseTo(2 * h - 1, within(1e-12));
  }

  @Test
  void theGainIsTheEntropyMinusTheExpectedEntropyAfterEachAnswer() {
    RandomRules random = new RandomRules(new Random(3));
    List<String> few = List.of("yes1", "yes2", "colour", "size");
    for (int i = 0; i < 300; i++) {
      List<Rule> rules = new ArrayList<>();
      for (int r = 0; r < 5; r++) {
        List<String> drawn = new ArrayList<>();
        for (int k = 0; k < 1 + (i + r) % 5; k++) {
          drawn.add(few.get(new Random(31L * i + 7L * r + k).nextInt(few.size())));
        }
        rules.add(new Rule("r" + r, random.tree(drawn)));
      }
      RuleSet set = RuleSet.of(RandomRules.CATALOGUE, AREAS, rules);
      Answers answers = random.someAnswers(Set.of(few.get(i % 4)));
      for (String id : few) {
        if (!answers.wasAsked(id)) {
          double before = entropy(set, answers);
          double after = 0;
          List<Answer> values = RandomRules.all(id);
          for (Answer value : values) {
            after += entropy(set, answers.with(id, value)) / values.size();
          }
          NextQuestion.Ask ask = ask(new QuestionPlan(set, NEVER, List.of(id)).next(answers));
          assertThat(ask.entropy()).isCloseTo(before, within(1e-9));
          assertThat(ask.gain()).isCloseTo(before - after, within(1e-9));
          assertThat(ask.gain()).isGreaterThanOrEqualTo(-1e-9);
        }
      }
    }
  }

  private static double entropy(RuleSet set, Answers answers) {
    return set.probabilities(answers).values().stream().mapToDouble(CompiledRule::entropy).sum();
  }

  @Test
  void neitherTheOrderOfRulesNorThatOfAnswersMatters() {
    RandomRules random = new RandomRules(new Random(11));
    for (int i = 0; i < 200; i++) {
      List<Rule> rules = new ArrayList<>();
      for (int r = 0; r < 8; r++) {
        rules.add(new Rule("r" + r, random.tree(random.distinct(1 + r % 4))));
      }
      Answers answers = random.someAnswers(Set.of("yes1", "colour", "area"));
      Answers turned = Answers.NONE;
      for (Map.Entry<String, Answer> entry : answers.given().reversed().entrySet()) {
        turned = turned.with(entry.getKey(), entry.getValue());
      }
      for (String id : answers.declined()) {
        turned = turned.decline(id);
      }
      List<Rule> shuffled = new ArrayList<>(rules);
      Collections.shuffle(shuffled, new Random(i));

      NextQuestion one =
          plan(RandomRules.CATALOGUE, NEVER, rules.toArray(Rule[]::new)).next(answers);
      NextQuestion other =
          plan(RandomRules.CATALOGUE, NEVER, shuffled.toArray(Rule[]::new)).next(turned);

      assertThat(other.entropy()).isCloseTo(one.entropy(), within(1e-9));
      assertThat(other.getClass()).isEqualTo(one.getClass());
      if (one instanceof NextQuestion.Ask ask) {
        assertThat(ask(other).attribute().id()).isEqualTo(ask.attribute().id());
        assertThat(ask(other).gain()).isCloseTo(ask.gain(), within(1e-9));
      }
    }
  }

  @Test
  void aRuleThatMentionsManyAttributesTwiceStillTakesLittleTime() {
    List<Attribute> attributes = new ArrayList<>();
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      attributes.add(attribute("a" + i, Attribute.Type.BOOL).build());
      Condition one = Fixtures.isTrue("a" + i);
      Condition other = Fixtures.isTrue("a" + (i + 1) % 40);
      parts.add(new Condition.Any(one, new Condition.Not(other)));
    }
    QuestionPlan plan =
        plan(new AttributeCatalogue(attributes), NEVER, new Rule("r", new Condition.All(parts)));

    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        java.time.Duration.ofSeconds(5), () -> plan.next(Answers.NONE));
  }
}
