package nl.biotoop.rules.engine;

import static nl.biotoop.rules.Fixtures.AREAS;
import static nl.biotoop.rules.Fixtures.atLeast;
import static nl.biotoop.rules.Fixtures.attribute;
import static nl.biotoop.rules.Fixtures.in;
import static nl.biotoop.rules.Fixtures.isTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
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
      NextQuestion.Ask ask = ask(plan.next(Answers.NONE, Map.of("I4", 3.0, "I1", 0.0)));

      assertThat(ask.attribute().id()).isEqualTo("klein");
      assertThat(ask.gain()).isCloseTo(3, within(1e-12));
      assertThat(ask.startEntropy()).isEqualTo(ask.entropy());
      assertThat(ask.entropy()).isCloseTo(3.3548 - 1 + 2, within(0.00005));
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
      assertThat(stop(plan.next(yes(Answers.NONE, "a"))).reason())
          .as("1 of 2 bits left is still little against the 3 of the start")
          .isEqualTo(NextQuestion.Reason.LITTLE_TO_GAIN);
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
}
