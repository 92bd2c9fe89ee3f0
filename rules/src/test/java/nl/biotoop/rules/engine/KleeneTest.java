package nl.biotoop.rules.engine;

import static nl.biotoop.rules.Fixtures.AREAS;
import static nl.biotoop.rules.Fixtures.booleans;
import static nl.biotoop.rules.Fixtures.isTrue;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Rule;
import nl.biotoop.rules.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KleeneTest {

  private static final RuleSet RULES =
      RuleSet.of(
          booleans("a", "b", "c"),
          AREAS,
          List.of(
              new Rule("all", new Condition.All(isTrue("a"), isTrue("b"), isTrue("c"))),
              new Rule("any", new Condition.Any(isTrue("a"), isTrue("b"), isTrue("c"))),
              new Rule(
                  "not",
                  new Condition.Not(new Condition.All(isTrue("a"), isTrue("b"), isTrue("c")))),
              new Rule(
                  "mixed",
                  new Condition.All(isTrue("a"), new Condition.Any(isTrue("b"), isTrue("c"))))));

  /** One of the 27 cases, in halves: 0, 1 (= ½) and 2. */
  record Halves(int a, int b, int c) {}

  static List<Halves> cases() {
    List<Halves> cases = new ArrayList<>();
    for (int code = 0; code < 27; code++) {
      cases.add(new Halves(code / 9, code / 3 % 3, code % 3));
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void groupsOfThreeFollowMinimumMaximumAndComplement(Halves given) {
    Answers answers =
        answer(answer(answer(Answers.NONE, "a", given.a()), "b", given.b()), "c", given.c());

    assertThat(halves("all", answers))
        .isEqualTo(Math.min(given.a(), Math.min(given.b(), given.c())));
    assertThat(halves("any", answers))
        .isEqualTo(Math.max(given.a(), Math.max(given.b(), given.c())));
    assertThat(halves("not", answers))
        .isEqualTo(2 - Math.min(given.a(), Math.min(given.b(), given.c())));
    assertThat(halves("mixed", answers))
        .isEqualTo(Math.min(given.a(), Math.max(given.b(), given.c())));
  }

  @Test
  void theTruthValuesThemselvesFollowTheTables() {
    for (Halves given : cases()) {
      Truth a = truth(given.a());
      Truth b = truth(given.b());
      Truth c = truth(given.c());
      assertThat(a.and(b).and(c))
          .isEqualTo(truth(Math.min(given.a(), Math.min(given.b(), given.c()))));
      assertThat(a.or(b).or(c))
          .isEqualTo(truth(Math.max(given.a(), Math.max(given.b(), given.c()))));
      assertThat(a.not()).isEqualTo(truth(2 - given.a()));
    }
  }

  private static Truth truth(int halves) {
    return List.of(Truth.FALSE, Truth.UNKNOWN, Truth.TRUE).get(halves);
  }

  private static Answers answer(Answers answers, String id, int halves) {
    return halves == 1 ? answers : answers.with(id, new Answer.YesNo(halves == 2));
  }

  private static int halves(String rule, Answers answers) {
    return switch (RULES.verdict(rule, answers).orElseThrow().outcome()) {
      case NOT -> 0;
      case UNKNOWN -> 1;
      case ELIGIBLE -> 2;
    };
  }
}
