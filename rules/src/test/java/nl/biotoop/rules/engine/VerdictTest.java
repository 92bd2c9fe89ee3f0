package nl.biotoop.rules.engine;

import static nl.biotoop.rules.Fixtures.arrange;
import static nl.biotoop.rules.Fixtures.atLeast;
import static nl.biotoop.rules.Fixtures.atMost;
import static nl.biotoop.rules.Fixtures.booleans;
import static nl.biotoop.rules.Fixtures.catalogue;
import static nl.biotoop.rules.Fixtures.in;
import static nl.biotoop.rules.Fixtures.isTrue;
import static nl.biotoop.rules.Fixtures.within;
import static nl.biotoop.rules.engine.Cases.given;
import static nl.biotoop.rules.engine.Cases.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Truth;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VerdictTest {

  @Nested
  class TheExampleOfTheDesign {

    private final Condition rule =
        new Condition.All(
            in("smeClass", "micro", "small", "medium"),
            within("PV31@2026"),
            new Condition.Any(in("phase", "idee", "plan"), atMost("foundedYears", 5)),
            atLeast("deMinimisRoom", 25_000));

    @Test
    void anUnknownAreaLeavesItOpen() {
      Verdict verdict =
          verdict(rule, given("smeClass", "micro", "phase", "idee", "deMinimisRoom", "30000"));

      assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.UNKNOWN);
      assertThat(verdict.open()).containsExactly("area");
      assertThat(verdict.trace()).extracting(TraceEntry::path).containsExactly("all[1]");
    }

    @Test
    void aPhaseThatFailsLeavesTheOtherWayOpen() {
      Verdict verdict =
          verdict(
              rule,
              given(
                  "smeClass",
                  "micro",
                  "area",
                  "GM0935@2026",
                  "phase",
                  "groei",
                  "deMinimisRoom",
                  "30000"));

      assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.UNKNOWN);
      assertThat(verdict.open()).containsExactly("foundedYears");
      assertThat(verdict.trace()).extracting(TraceEntry::path).containsExactly("all[2].any[1]");
    }

    @Test
    void threeHundredPeopleCloseItWithoutAFlip() {
      Verdict verdict = verdict(rule, given("staff", "300"));

      assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.NOT);
      assertThat(verdict.trace()).extracting(TraceEntry::path).containsExactly("all[0]");
      assertThat(verdict.trace().getFirst().leaf().attribute()).isEqualTo("smeClass");
      assertThat(verdict.trace().getFirst().truth()).isEqualTo(Truth.FALSE);
      assertThat(verdict.flips()).isEmpty();
      assertThat(verdict.open()).isEmpty();
    }

    @Test
    void nothingAnsweredLeavesEverythingOpenInOrderOfMention() {
      Verdict verdict = verdict(rule, Answers.NONE);

      assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.UNKNOWN);
      assertThat(verdict.open())
          .containsExactly("smeClass", "area", "phase", "foundedYears", "deMinimisRoom");
    }

    @Test
    void allAnsweredWellFitsAndSaysWhy() {
      Verdict verdict =
          verdict(
              rule,
              given(
                  "staff",
                  "8",
                  "turnover",
                  "1500000",
                  "area",
                  "GM0935@2026",
                  "phase",
                  "groei",
                  "foundedYears",
                  "5",
                  "deMinimisRoom",
                  "25000"));

      assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.ELIGIBLE);
      assertThat(verdict.trace())
          .extracting(TraceEntry::path)
          .containsExactly("all[0]", "all[1]", "all[2].any[1]", "all[3]");
    }
  }

  @Nested
  class Flips {

    private final AttributeCatalogue catalogue = booleans("a", "b", "c", "d");

    private List<String> flips(Condition condition, Answers answers) {
      Verdict verdict = verdict(catalogue, condition, answers);
      assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.NOT);
      return verdict.flips().stream().map(TraceEntry::path).toList();
    }

    private Answers no(String... ids) {
      Answers answers = Answers.NONE;
      for (String id : ids) {
        answers = answers.with(id, new Answer.YesNo(false));
      }
      return answers;
    }

    @Test
    void whatCanBeArrangedLiftsTheVerdict() {
      assertThat(flips(new Condition.All(isTrue("a"), arrange("b")), no("b")))
          .containsExactly("all[1]");
    }

    @Test
    void aConditionThatCannotBeChangedMakesFlipsUseless() {
      assertThat(flips(new Condition.All(isTrue("a"), arrange("b")), no("a", "b"))).isEmpty();
    }

    @Test
    void everyClosedPartOfAllMustBeArranged() {
      assertThat(flips(new Condition.All(arrange("a"), arrange("b"), isTrue("c")), no("a", "b")))
          .containsExactly("all[0]", "all[1]");
    }

    @Test
    void theShortestWayThroughAnyIsTaken() {
      Condition condition =
          new Condition.Any(
              new Condition.All(arrange("a"), arrange("b")), arrange("c"), isTrue("d"));

      assertThat(flips(condition, no("a", "b", "c", "d"))).containsExactly("any[1]");
    }

    @Test
    void underNotTheLeafMustStopBeingTrue() {
      Condition condition = new Condition.Not(new Condition.Any(arrange("a"), arrange("b")));
      Answers answers = Answers.NONE.with("a", new Answer.YesNo(true));

      assertThat(flips(condition, answers)).containsExactly("not.any[0]");
      Verdict verdict = verdict(catalogue, condition, answers);
      assertThat(verdict.trace().getFirst().truth()).isEqualTo(Truth.TRUE);
      assertThat(
              flips(
                  new Condition.Not(new Condition.All(arrange("a"), isTrue("b"))),
                  answers.with("b", new Answer.YesNo(true))))
          .containsExactly("not.all[0]");
    }

    @Test
    void onlyAVerdictOfNotHasFlips() {
      assertThat(verdict(catalogue, arrange("a"), Answers.NONE).flips()).isEmpty();
      assertThat(
              verdict(catalogue, arrange("a"), Answers.NONE.with("a", new Answer.YesNo(true)))
                  .flips())
          .isEmpty();
    }
  }

  @Test
  void aRuleThatIsOneConditionHasAnEmptyPath() {
    Verdict verdict =
        verdict(isTrue("doesRnd"), Answers.NONE.with("doesRnd", new Answer.YesNo(false)));

    assertThat(verdict.trace()).extracting(TraceEntry::path).containsExactly("");
  }

  @Test
  void rulesAtFaultAreRefusedWithTheOffendingValue() {
    assertThatThrownBy(() -> verdict(isTrue("nope"), Answers.NONE)).hasMessageContaining("nope");
    assertThatThrownBy(() -> verdict(in("phase", "later"), Answers.NONE))
        .hasMessageContaining("later");
    assertThatThrownBy(() -> verdict(within("PV99@2026"), Answers.NONE))
        .hasMessageContaining("PV99");
    Condition deep = isTrue("doesRnd");
    for (int i = 0; i <= Condition.DEEPEST; i++) {
      deep = new Condition.Not(deep);
    }
    Condition tooDeep = deep;
    assertThatThrownBy(() -> verdict(tooDeep, Answers.NONE)).hasMessageContaining("100");
    assertThatThrownBy(
            () -> verdict(isTrue("doesRnd"), Answers.NONE.with("doesRnd", new Answer.Quantity(1))))
        .hasMessageContaining("doesRnd");
  }
}
