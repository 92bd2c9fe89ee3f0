package nl.biotoop.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.Parsed;
import nl.biotoop.rules.engine.NextQuestion;
import nl.biotoop.rules.engine.Verdict;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.OwnRegion;
import org.junit.jupiter.api.Test;

class WayfinderTest {
  private static final Register REGISTER = TestRegister.shipped();
  private static final Wayfinder WAYFINDER = TestRegister.wayfinder();

  static Answers answers(String... attributesAndValues) {
    Answers answers = Answers.NONE;
    for (int i = 0; i < attributesAndValues.length; i += 2) {
      answers = with(answers, attributesAndValues[i], attributesAndValues[i + 1]);
    }
    return answers;
  }

  static Answers with(Answers answers, String attribute, String value) {
    return switch (WAYFINDER.answerReader().with(answers, attribute, List.of(value))) {
      case Parsed.Accepted(Answers more) -> more;
      case Parsed.Refused refused -> throw new AssertionError(refused.toString());
    };
  }

  private static Advice advice(String problem, String... attributesAndValues) {
    return WAYFINDER.advise(REGISTER.problem(problem), answers(attributesAndValues));
  }

  @Test
  void asksThePlaceFirstThenThePhase() {
    assertThat(asked(advice("geen-vakmensen"))).isEqualTo("area");
    assertThat(asked(advice("geen-vakmensen", "area", "GM0935@2026"))).isEqualTo("phase");
  }

  private static String asked(Advice advice) {
    return advice.next() instanceof NextQuestion.Ask ask ? ask.attribute().id() : "stop";
  }

  @Test
  void ranksByTheProductOfItsParts() {
    Advice advice =
        advice("geen-vakmensen", "area", "GM0935@2026", "phase", "groei", "vacancy", "true");
    assertThat(advice.options()).isNotEmpty();
    assertThat(advice.options())
        .isSortedAccordingTo(Comparator.comparingDouble(option -> -option.score().value()));
    assertThat(advice.options().getFirst().verdict().outcome()).isEqualTo(Verdict.Outcome.ELIGIBLE);
    assertThat(new Score(0.8, 0.5, 1.1, 0.5, 0.25, 0.5).value())
        .isEqualTo(0.8 * 0.5 * 1.1 * 0.5 * 0.75 * 0.5);
  }

  @Test
  void theSameAnswersAlwaysGiveTheSameOrder() {
    List<String> once = ids(advice("geld-om-te-groeien", "area", "GM0855@2026", "phase", "groei"));
    assertThat(ids(advice("geld-om-te-groeien", "area", "GM0855@2026", "phase", "groei")))
        .isEqualTo(once);
  }

  @Test
  void equalScoresTakeAnOrderThatFollowsFromTheAnswersAndNotFromTheName() {
    // Were ties broken by id, every group of equals would stand alphabetically.
    List<List<String>> equals =
        REGISTER.problems().stream()
            .map(problem -> WAYFINDER.advise(Optional.of(problem), Answers.NONE))
            .flatMap(advice ->
                advice.options().stream()
                    .collect(
                        Collectors.groupingBy(
                            option -> option.score().value(),
                            Collectors.mapping(
                                option -> option.instrument().id(), Collectors.toList())))
                    .values()
                    .stream())
            .filter(group -> group.size() > 2)
            .toList();
    assertThat(equals).hasSizeGreaterThan(5);
    assertThat(equals).anyMatch(group -> !group.equals(group.stream().sorted().toList()));
  }

  private static List<String> ids(Advice advice) {
    return advice.options().stream().map(option -> option.instrument().id()).toList();
  }

  @Test
  void whatIsEndedOrUnverifiedIsNeverOfferedAlsoWhenPickedByHand() {
    for (Problem problem : REGISTER.problems()) {
      Advice advice = WAYFINDER.advise(Optional.of(problem), Answers.NONE);
      assertThat(advice.options()).allMatch(option -> option.instrument().isPublic());
      assertThat(advice.closed()).allMatch(option -> option.instrument().isPublic());
    }
    // The test means something: some hand-picked records are not public.
    assertThat(
            REGISTER.problems().stream()
                .flatMap(problem -> problem.instruments().stream())
                .filter(id -> !REGISTER.instrument(id).isPublic()))
        .isNotEmpty();
  }

  @Test
  void anUnansweredQuestionNeverRulesAnythingOut() {
    for (Problem problem : REGISTER.problems()) {
      assertThat(WAYFINDER.advise(Optional.of(problem), Answers.NONE).excluded()).isEmpty();
    }
  }

  @Test
  void whatCannotBeAppliedForNowStandsApart() {
    long closed =
        REGISTER.offered().stream()
            .filter(it -> it.window().at(TestRegister.CLOCK.instant()).timeliness() == 0)
            .count();
    assertThat(closed).isPositive();
    Advice everything = WAYFINDER.advise(Optional.empty(), Answers.NONE);
    assertThat(everything.closed()).hasSize((int) closed);
    assertThat(everything.options()).allMatch(option -> option.score().timeliness() > 0);
  }

  @Test
  void everyProblemInEveryMunicipalityOfTheRegionsHasADeskOfTheOwnRegionBeforeANationalOne() {
    for (OwnRegion region : TestRegister.territories().ownRegions()) {
      for (Municipality municipality : region.municipalities()) {
        for (Problem problem : REGISTER.problems()) {
          Advice advice =
              WAYFINDER.advise(
                  Optional.of(problem), answers("area", municipality.code().value() + "@2026"));
          Contact first = advice.contacts().getFirst();
          assertThat(first.isNational()).as(municipality.name() + " " + problem.id()).isFalse();
          assertThat(first.areas())
              .anyMatch(area ->
                  TestRegister.territories()
                      .areaHierarchy()
                      .municipalities(area)
                      .contains(municipality.code().value()));
          assertThat(advice.region()).contains(region);
        }
      }
    }
  }

  @Test
  void takingOverABusinessInBrabantGivesTheMunicipalDesk() {
    Advice advice = advice("overdragen-overnemen", "area", "GM0855@2026");
    assertThat(advice.contacts()).anyMatch(contact -> contact.kind() == Contact.Kind.MUNICIPAL);
  }

  @Test
  void heusdenBelongsToMiddenBrabant() {
    Advice advice = advice("partner-zoeken", "area", "GM0797@2026");
    assertThat(advice.region().orElseThrow().name()).isEqualTo("Midden-Brabant");
    assertThat(advice.contacts()).extracting(Contact::id).contains("midpoint-brabant");
  }

  @Test
  void withoutAPlaceOrElsewhereTheNationalAdviceTeamComesFirst() {
    Advice unknown =
        WAYFINDER.advise(REGISTER.problem("bank-zegt-nee"), Answers.NONE.decline("area"));
    assertThat(unknown.contacts().getFirst().id()).isEqualTo("kvk-adviesteam");
    assertThat(unknown.region()).isEmpty();
    Advice groningen = advice("bank-zegt-nee", "area", "GM0014@2026");
    assertThat(groningen.contacts().getFirst().id()).isEqualTo("kvk-adviesteam");
    assertThat(groningen.region()).isEmpty();
  }

  @Test
  void aBeginnerIsNotAskedAboutTheTurnoverOfABusiness() {
    Answers answers = answers("area", "GM0935@2026", "phase", "begin");
    for (int i = 0; i < 10; i++) {
      Advice advice = WAYFINDER.advise(REGISTER.problem("bedrijf-starten"), answers);
      if (!(advice.next() instanceof NextQuestion.Ask ask)) {
        break;
      }
      assertThat(ask.attribute().id())
          .isNotIn("turnover", "staff", "smeClass", "foundedYears", "legalForm");
      answers = answers.decline(ask.attribute().id());
    }
  }
}
