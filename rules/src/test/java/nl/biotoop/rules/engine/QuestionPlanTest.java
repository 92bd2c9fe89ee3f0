package nl.biotoop.rules.engine;

import static nl.biotoop.rules.Fixtures.AREAS;
import static nl.biotoop.rules.Fixtures.atLeast;
import static nl.biotoop.rules.Fixtures.atMost;
import static nl.biotoop.rules.Fixtures.attribute;
import static nl.biotoop.rules.Fixtures.in;
import static nl.biotoop.rules.Fixtures.isTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuestionPlanTest {

  private static final StopRule NEVER = StopRule.NEVER;

  private static QuestionPlan plan(AttributeCatalogue catalogue, StopRule stop, Rule... rules) {
    return new QuestionPlan(RuleSet.of(catalogue, AREAS, List.of(rules)), stop, List.of());
  }

  private static NextQuestion.Ask ask(NextQuestion next) {
    assertThat(next).isInstanceOf(NextQuestion.Ask.class);
    return (NextQuestion.Ask) next;
  }

  private static NextQuestion.Stop stop(NextQuestion next) {
    assertThat(next).isInstanceOf(NextQuestion.Stop.class);
    return (NextQuestion.Stop) next;
  }

  private static Answers yes(Answers answers, String id) {
    return answers.with(id, new Answer.YesNo(true));
  }

  private static Answers no(Answers answers, String id) {
    return answers.with(id, new Answer.YesNo(false));
  }

  /** I1: fase=idee; I2: fase=groei and agri; I3: agri; I4: klein. */
  @Nested
  class TheHandCheckOfTheDesign {

    private final AttributeCatalogue catalogue =
        new AttributeCatalogue(
            List.of(
                attribute("klein", Attribute.Type.BOOL).build(),
                attribute("agri", Attribute.Type.BOOL)
                    .prior(Map.of("true", 0.25, "false", 0.75))
                    .build(),
                attribute("fase", Attribute.Type.ENUM).choices("idee", "groei").build()));
    private final Rule[] rules = {
      new Rule("I1", in("fase", "idee")),
      new Rule("I2", new Condition.All(in("fase", "groei"), isTrue("agri"))),
      new Rule("I3", isTrue("agri")),
      new Rule("I4", isTrue("klein"))
    };
    private final QuestionPlan plan = plan(catalogue, NEVER, rules);

    @Test
    void thePhaseIsAskedFirst() {
      NextQuestion.Ask ask = ask(plan.next(Answers.NONE));

      assertThat(ask.attribute().id()).isEqualTo("fase");
      assertThat(ask.entropy()).isCloseTo(3.3548, within(0.00005));
      assertThat(ask.startEntropy()).isEqualTo(ask.entropy());
      assertThat(ask.gain()).isCloseTo(1.1379, within(0.00005));
      assertThat(ask.because()).isEqualTo(NextQuestion.Because.MOST_INFORMATIVE);
    }

    @Test
    void theOtherGainsAreThoseOfTheHandCheck() {
      assertThat(gainOf("agri")).isCloseTo(1.1048, within(0.00005));
      assertThat(gainOf("klein")).isCloseTo(1.0, within(0.00005));
    }

    private double gainOf(String id) {
      QuestionPlan first =
          new QuestionPlan(RuleSet.of(catalogue, AREAS, List.of(rules)), NEVER, List.of(id));
      return ask(first.next(Answers.NONE)).gain();
    }

    @Test
    void aDearQuestionGivesWay() {
      AttributeCatalogue dear =
          new AttributeCatalogue(
              catalogue.attributes().stream()
                  .map(a ->
                      a.id().equals("fase")
                          ? attribute("fase", a.type()).choices("idee", "groei").cost(1.1).build()
                          : a)
                  .toList());

      assertThat(ask(plan(dear, NEVER, rules).next(Answers.NONE)).attribute().id())
          .isEqualTo("agri");
    }

    @Test
    void weightsCountPerRule() {
      NextQuestion.Ask ask = ask(plan.next(Answers.NONE, Map.of("I4", 2.0, "I1", 0.0)));

      assertThat(ask.attribute().id()).isEqualTo("klein");
      assertThat(ask.gain()).isCloseTo(2, within(1e-12));
      assertThat(ask.entropy()).isCloseTo(3.3548 - 1 + 1, within(0.00005));
    }
  }

  @Nested
  class Stopping {

    private final AttributeCatalogue catalogue = Fixtures.booleans("a", "b", "c", "d");
    private final Rule[] rules = {
      new Rule("1", isTrue("a")), new Rule("2", isTrue("b")), new Rule("3", isTrue("c"))
    };

    @Test
    void whenAllButDecided() {
      NextQuestion.Stop stop =
          stop(
              plan(catalogue, StopRule.STANDARD, rules)
                  .next(yes(yes(no(Answers.NONE, "a"), "b"), "c")));

      assertThat(stop.reason()).isEqualTo(NextQuestion.Reason.ALL_BUT_DECIDED);
      assertThat(stop.entropy()).isZero();
      assertThat(stop.startEntropy()).isEqualTo(3);
    }

    @Test
    void afterTheMostQuestionsAnsweredOrDeclined() {
      QuestionPlan two = plan(catalogue, new StopRule(0.05, 0.05, 2), rules);

      assertThat(two.next(yes(Answers.NONE, "a"))).isInstanceOf(NextQuestion.Ask.class);
      assertThat(stop(two.next(yes(Answers.NONE, "a").decline("b"))).reason())
          .isEqualTo(NextQuestion.Reason.ENOUGH_ASKED);
    }

    @Test
    void whenNoQuestionIsLeft() {
      Answers declined = Answers.NONE.decline("a").decline("b").decline("c");

      NextQuestion.Stop stop = stop(plan(catalogue, StopRule.STANDARD, rules).next(declined));

      assertThat(stop.reason()).isEqualTo(NextQuestion.Reason.NOTHING_LEFT);
      assertThat(stop.entropy()).as("declined stays uncertain").isEqualTo(3);
    }

    @Test
    void whenTheGainIsSmallAgainstTheStart() {
      QuestionPlan plan = plan(catalogue, new StopRule(0.4, 0, 7), rules);

      NextQuestion.Stop stop = stop(plan.next(Answers.NONE));

      assertThat(stop.reason()).isEqualTo(NextQuestion.Reason.LITTLE_TO_GAIN);
      assertThat(stop.bestGain()).isEqualTo(1);
      assertThat(plan(catalogue, new StopRule(0.3, 0, 7), rules).next(Answers.NONE))
          .isInstanceOf(NextQuestion.Ask.class);
    }

    @Test
    void theStartStaysTheStart() {
      QuestionPlan plan = plan(catalogue, new StopRule(0.05, 0.4, 7), rules);

      assertThat(plan.next(yes(Answers.NONE, "a"))).isInstanceOf(NextQuestion.Ask.class);
      assertThat(stop(plan.next(yes(yes(Answers.NONE, "a"), "b"))).reason())
          .isEqualTo(NextQuestion.Reason.ALL_BUT_DECIDED);
    }

    @Test
    void withoutRulesThereIsNothingToAsk() {
      assertThat(plan(catalogue, StopRule.STANDARD).next(Answers.NONE))
          .isInstanceOf(NextQuestion.Stop.class);
    }
  }

  @Nested
  class LeavingOut {

    @Test
    void whatNoUndecidedRuleMentions() {
      Rule both = new Rule("1", new Condition.All(isTrue("a"), isTrue("b")));
      QuestionPlan plan = plan(Fixtures.booleans("a", "b", "c"), NEVER, both);

      assertThat(stop(plan.next(no(Answers.NONE, "a"))).entropy()).isZero();
    }

    @Test
    void whatWasDeclined() {
      QuestionPlan plan =
          plan(
              Fixtures.booleans("a", "b"),
              NEVER,
              new Rule("1", isTrue("a")),
              new Rule("2", isTrue("b")));

      assertThat(ask(plan.next(Answers.NONE)).attribute().id()).isEqualTo("a");
      assertThat(ask(plan.next(Answers.NONE.decline("a"))).attribute().id()).isEqualTo("b");
    }

    @Test
    void whatSkipWhenExcludesOnceItIsCertain() {
      AttributeCatalogue catalogue =
          new AttributeCatalogue(
              List.of(
                  attribute("phase", Attribute.Type.ENUM)
                      .choices(
                          List.of(
                              new Attribute.Choice(
                                  "pril", new Text("p", "p"), List.of("idee", "plan")),
                              new Attribute.Choice("groei", new Text("g", "g"))))
                      .build(),
                  attribute("staff", Attribute.Type.INT)
                      .skipWhen(Map.of("phase", Set.of("idee")))
                      .build(),
                  attribute("rnd", Attribute.Type.BOOL)
                      .skipWhen(Map.of("phase", Set.of("idee", "plan")))
                      .build()));
      QuestionPlan plan =
          plan(
              catalogue,
              NEVER,
              new Rule("1", atLeast("staff", 10)),
              new Rule("2", isTrue("rnd")),
              new Rule("3", in("phase", "idee")));
      Answers early = Answers.NONE.with("phase", new Answer.OneOf("pril", Set.of("idee", "plan")));

      assertThat(ask(plan.next(early)).attribute().id()).isEqualTo("staff");
      assertThat(stop(plan.next(early.decline("staff"))).reason())
          .isEqualTo(NextQuestion.Reason.NOTHING_LEFT);
      assertThat(stop(plan.next(Answers.NONE.with("phase", new Answer.OneOf("idee")))).reason())
          .isEqualTo(NextQuestion.Reason.NOTHING_LEFT);
    }

    @Test
    void whatIsForRankingOnly() {
      AttributeCatalogue catalogue =
          new AttributeCatalogue(
              List.of(attribute("a", Attribute.Type.BOOL).use(Attribute.Use.RANKING).build()));

      assertThat(
              stop(plan(catalogue, NEVER, new Rule("1", isTrue("a"))).next(Answers.NONE)).reason())
          .isEqualTo(NextQuestion.Reason.NOTHING_LEFT);
    }
  }

  @Nested
  class AlwaysAsking {

    private final AttributeCatalogue catalogue = Fixtures.catalogue();
    private final QuestionPlan plan =
        new QuestionPlan(
            RuleSet.of(
                catalogue,
                AREAS,
                List.of(new Rule("1", isTrue("doesRnd")), new Rule("2", in("phase", "idee")))),
            StopRule.STANDARD,
            List.of("area", "phase"));

    @Test
    void goesInOrderAndBeforeTheGain() {
      NextQuestion.Ask first = ask(plan.next(Answers.NONE));
      assertThat(first.attribute().id()).isEqualTo("area");
      assertThat(first.because()).isEqualTo(NextQuestion.Because.ALWAYS_ASKED);
      assertThat(first.gain()).as("no rule mentions it").isZero();

      NextQuestion.Ask second = ask(plan.next(Answers.NONE.decline("area")));
      assertThat(second.attribute().id()).isEqualTo("phase");
      assertThat(second.gain()).isPositive();

      NextQuestion.Ask third =
          ask(plan.next(Answers.NONE.decline("area").with("phase", new Answer.OneOf("idee"))));
      assertThat(third.attribute().id()).isEqualTo("doesRnd");
    }

    @Test
    void anUnknownAttributeIsRefused() {
      RuleSet rules = RuleSet.of(catalogue, AREAS, List.of());
      assertThatThrownBy(() -> new QuestionPlan(rules, NEVER, List.of("nope")))
          .hasMessageContaining("nope");
    }
  }

  @Nested
  class Assumptions {

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
                  area.withPrior(Map.of("GM0935", 3.0, "GM0363", 1.0)),
                  Fixtures.within("PV31@2026")))
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
}
