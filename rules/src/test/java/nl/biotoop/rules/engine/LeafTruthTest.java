package nl.biotoop.rules.engine;

import static nl.biotoop.rules.Fixtures.atLeast;
import static nl.biotoop.rules.Fixtures.atMost;
import static nl.biotoop.rules.Fixtures.catalogue;
import static nl.biotoop.rules.Fixtures.in;
import static nl.biotoop.rules.Fixtures.isTrue;
import static nl.biotoop.rules.Fixtures.leaf;
import static nl.biotoop.rules.Fixtures.within;
import static nl.biotoop.rules.engine.Cases.given;
import static nl.biotoop.rules.engine.Cases.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Operand;
import nl.biotoop.rules.Operator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LeafTruthTest {

  @Nested
  class SizeClassFromStaffAndTurnover {

    private final Condition micro = leaf("smeClass", Operator.EQ, new Operand.Word("micro"));

    @Test
    void staffAloneLeavesItOpen() {
      Verdict verdict = verdict(micro, given("staff", "8"));

      assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.UNKNOWN);
      assertThat(verdict.open()).containsExactly("smeClass");
    }

    @Test
    void staffAndTurnoverDecideIt() {
      assertThat(verdict(micro, given("staff", "8", "turnover", "1500000")).outcome())
          .isEqualTo(Verdict.Outcome.ELIGIBLE);
    }

    @Test
    void anAnswerOfItsOwnGoesFirst() {
      assertThat(
              verdict(micro, given("staff", "8", "turnover", "1500000", "smeClass", "large"))
                  .outcome())
          .isEqualTo(Verdict.Outcome.NOT);
    }

    @Test
    void aDeclinedSizeIsStillDerived() {
      assertThat(verdict(micro, given("staff", "300").decline("smeClass")).outcome())
          .isEqualTo(Verdict.Outcome.NOT);
    }

    @Test
    void aCatalogueThatDoesNotDeriveItLeavesItOpen() {
      AttributeCatalogue plain =
          new AttributeCatalogue(
              catalogue().attributes().stream()
                  .map(a ->
                      a.id().equals("smeClass")
                          ? nl.biotoop.rules.Fixtures.attribute(a.id(), a.type())
                              .choices(a.choices())
                              .build()
                          : a)
                  .toList());

      assertThat(verdict(plain, micro, given("staff", "300")).outcome())
          .isEqualTo(Verdict.Outcome.UNKNOWN);
    }
  }

  @Nested
  class Areas {

    @Test
    void aMunicipalityLiesInItsProvinceAndNotInAnother() {
      assertThat(verdict(within("PV31@2026"), given("area", "GM0935@2026")).outcome())
          .isEqualTo(Verdict.Outcome.ELIGIBLE);
      assertThat(verdict(within("PV30@2026"), given("area", "GM0935@2026")).outcome())
          .isEqualTo(Verdict.Outcome.NOT);
    }

    @Test
    void aProvinceThatHoldsTheAreaPartlyLeavesItOpen() {
      Verdict verdict = verdict(within("CR39@2026"), given("area", "PV31@2026"));

      assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.UNKNOWN);
      assertThat(verdict.open()).containsExactly("area");
      assertThat(verdict(within("NL@2026"), given("area", "PV31@2026")).outcome())
          .isEqualTo(Verdict.Outcome.ELIGIBLE);
      assertThat(verdict(within("CR34@2026"), given("area", "PV31@2026")).outcome())
          .isEqualTo(Verdict.Outcome.NOT);
    }

    @Test
    void anAreaIsTheSetOfItsMunicipalities() {
      Condition both = within("CR39@2026", "GM0983@2026");

      assertThat(verdict(both, given("area", "PV31@2026")).outcome())
          .isEqualTo(Verdict.Outcome.ELIGIBLE);
    }

    @Test
    void anAnswerOfAnotherYearStaysUnknownEvenForTheWholeCountry() {
      for (String area : List.of("NL@2026", "PV30@2026", "PV31@2026")) {
        assertThat(verdict(within(area), given("area", "GM0935@2025")).outcome())
            .isEqualTo(Verdict.Outcome.UNKNOWN);
        Answer byHand = new Answer.Place("GM0935", 2025, java.util.Set.of("GM0935"));
        assertThat(verdict(within(area), Answers.NONE.with("area", byHand)).outcome())
            .isEqualTo(Verdict.Outcome.UNKNOWN);
      }
    }

    @Test
    void aRuleOfAnotherYearStaysUnknownButItsOtherAreasCount() {
      assertThat(verdict(within("PV31@2025"), given("area", "GM0935@2026")).outcome())
          .isEqualTo(Verdict.Outcome.UNKNOWN);
      assertThat(verdict(within("PV31@2025", "PV30@2026"), given("area", "GM0855@2026")).outcome())
          .isEqualTo(Verdict.Outcome.ELIGIBLE);
      assertThat(verdict(within("PV31@2025", "PV30@2026"), given("area", "GM0935@2026")).outcome())
          .isEqualTo(Verdict.Outcome.UNKNOWN);
    }

    @Test
    void anUnansweredAreaIsUnknownEvenForTheWholeCountry() {
      assertThat(verdict(within("NL@2026"), Answers.NONE).outcome())
          .isEqualTo(Verdict.Outcome.UNKNOWN);
    }
  }

  @Nested
  class Industry {

    private Verdict.Outcome under(String answer, String... codes) {
      return verdict(
              leaf("sector", Operator.SBI_UNDER, Operand.words(codes)), given("sector", answer))
          .outcome();
    }

    @Test
    void aCodeFallsUnderItsSectionDivisionAndGroup() {
      assertThat(under("10.71", "C")).isEqualTo(Verdict.Outcome.ELIGIBLE);
      assertThat(under("1071", "10")).isEqualTo(Verdict.Outcome.ELIGIBLE);
      assertThat(under("10.71", "10.7")).isEqualTo(Verdict.Outcome.ELIGIBLE);
      assertThat(under("10.71", "10.8")).isEqualTo(Verdict.Outcome.NOT);
      assertThat(under("10.71", "A", "F")).isEqualTo(Verdict.Outcome.NOT);
    }

    @Test
    void aCoarseAnswerLeavesAFinerTestOpen() {
      assertThat(under("10", "10.71")).isEqualTo(Verdict.Outcome.UNKNOWN);
      assertThat(under("C", "10")).isEqualTo(Verdict.Outcome.UNKNOWN);
      assertThat(under("C", "C")).isEqualTo(Verdict.Outcome.ELIGIBLE);
      assertThat(under("C", "01")).isEqualTo(Verdict.Outcome.NOT);
      assertThat(under("10.7", "10.71", "10.72")).isEqualTo(Verdict.Outcome.UNKNOWN);
    }

    @Test
    void aDivisionWhoseSectionDependsOnTheVersionLeavesItOpenUntilTheVersionIsGiven() {
      assertThat(under("86", "Q")).isEqualTo(Verdict.Outcome.UNKNOWN);
      assertThat(under("86@2008", "Q")).isEqualTo(Verdict.Outcome.ELIGIBLE);
      assertThat(under("86@2025", "Q")).isEqualTo(Verdict.Outcome.NOT);
      assertThat(under("86", "Q", "R")).isEqualTo(Verdict.Outcome.ELIGIBLE);
      assertThat(under("96", "S", "T")).isEqualTo(Verdict.Outcome.ELIGIBLE);
    }
  }

  @Nested
  class SetsAndPartialAnswers {

    @Test
    void oneMatchingChoiceIsEnoughForIn() {
      Condition in = in("hiresTarget", "banenafspraak", "uitkering");

      assertThat(verdict(in, given("hiresTarget", "arbeidsbeperking|uitkering")).outcome())
          .isEqualTo(Verdict.Outcome.ELIGIBLE);
      assertThat(verdict(in, given("hiresTarget", "arbeidsbeperking")).outcome())
          .isEqualTo(Verdict.Outcome.NOT);
    }

    @Test
    void oneMatchingChoiceIsEnoughAgainstNotIn() {
      Condition notIn = leaf("hiresTarget", Operator.NOT_IN, Operand.words("geen", "uitkering"));

      assertThat(verdict(notIn, given("hiresTarget", "arbeidsbeperking|uitkering")).outcome())
          .isEqualTo(Verdict.Outcome.NOT);
      assertThat(verdict(notIn, given("hiresTarget", "arbeidsbeperking")).outcome())
          .isEqualTo(Verdict.Outcome.ELIGIBLE);
      assertThat(verdict(notIn, Answers.NONE).outcome()).isEqualTo(Verdict.Outcome.UNKNOWN);
    }

    @Test
    void aChoiceThatStandsForTwoPhasesIsTrueFalseOrOpen() {
      Answers early =
          Answers.NONE.with("phase", new Answer.OneOf("pril", java.util.Set.of("idee", "plan")));

      assertThat(verdict(in("phase", "idee", "plan", "start"), early).outcome())
          .isEqualTo(Verdict.Outcome.ELIGIBLE);
      assertThat(verdict(in("phase", "groei"), early).outcome()).isEqualTo(Verdict.Outcome.NOT);
      Verdict open = verdict(in("phase", "plan", "groei"), early);
      assertThat(open.outcome()).isEqualTo(Verdict.Outcome.UNKNOWN);
      assertThat(open.open()).containsExactly("phase");
    }

    @Test
    void dontKnowStaysOpen() {
      Verdict verdict = verdict(isTrue("doesRnd"), Answers.NONE.decline("doesRnd"));

      assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.UNKNOWN);
      assertThat(verdict.open()).containsExactly("doesRnd");
    }
  }

  @Nested
  class Numbers {

    @Test
    void theEndsOfAnIntervalBelongToIt() {
      Condition between = leaf("deMinimisRoom", Operator.BETWEEN, Operand.between(10, 20));

      assertThat(verdict(between, given("deMinimisRoom", "10")).outcome())
          .isEqualTo(Verdict.Outcome.ELIGIBLE);
      assertThat(verdict(between, given("deMinimisRoom", "20")).outcome())
          .isEqualTo(Verdict.Outcome.ELIGIBLE);
      assertThat(verdict(between, given("deMinimisRoom", "9,99")).outcome())
          .isEqualTo(Verdict.Outcome.NOT);
      assertThat(verdict(between, given("deMinimisRoom", "20,01")).outcome())
          .isEqualTo(Verdict.Outcome.NOT);
    }

    @Test
    void thresholdsThemselvesCount() {
      assertThat(verdict(atLeast("staff", 10), given("staff", "10")).outcome())
          .isEqualTo(Verdict.Outcome.ELIGIBLE);
      assertThat(verdict(atLeast("staff", 10), given("staff", "9")).outcome())
          .isEqualTo(Verdict.Outcome.NOT);
      assertThat(verdict(atMost("foundedYears", 5), given("foundedYears", "5")).outcome())
          .isEqualTo(Verdict.Outcome.ELIGIBLE);
      assertThat(verdict(atMost("foundedYears", 5), given("foundedYears", "5,1")).outcome())
          .isEqualTo(Verdict.Outcome.NOT);
      Condition exactly =
          leaf(
              "staff",
              Operator.IN,
              new Operand.Series(List.of(new Operand.Amount(3), new Operand.Amount(7))));
      assertThat(verdict(exactly, given("staff", "7")).outcome())
          .isEqualTo(Verdict.Outcome.ELIGIBLE);
      assertThat(verdict(exactly, given("staff", "5")).outcome()).isEqualTo(Verdict.Outcome.NOT);
    }
  }
}
