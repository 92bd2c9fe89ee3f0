package nl.biotoop.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;

import nl.biotoop.statistics.audit.LeaveOneOut;
import nl.biotoop.statistics.composite.UnitProfile.Place;
import org.junit.jupiter.api.Test;

class ProfileTest {

  private static final int[] ALL = {0, 1, 2, 3};

  @Test
  void strengthsAreTheBestRanksAndTheWorstRankIsNone() {
    UnitProfile profile = UnitProfile.of(Examples.small(), 0, ALL, 2);
    // A: first on c, last on a, b and d
    assertThat(profile.strengths()).containsExactly(new Place("c", 1, 4));
    assertThat(profile.weaknesses()).containsExactly(new Place("a", 4, 4), new Place("b", 4, 4));
  }

  @Test
  void aMissingIndicatorIsNeither() {
    UnitProfile profile = UnitProfile.of(Examples.small(), 1, ALL, 9);
    assertThat(profile.strengths()).extracting(Place::indicator).doesNotContain("d");
    assertThat(profile.weaknesses()).extracting(Place::indicator).doesNotContain("d");
  }

  @Test
  void anIndexComparedWithItselfDoesNotMove() {
    CompositeIndex index = CompositeIndex.of(IndexSpecification.plain(), Examples.small());
    Comparison same = Comparison.of(index, index);
    assertThat(same.meanShift()).isZero();
    assertThat(same.rankCorrelation()).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
  }

  @Test
  void anotherWeightMovesUnitsByTheDifferenceOfTheirRanks() {
    CompositeIndex first = CompositeIndex.of(IndexSpecification.plain(), Examples.small());
    CompositeIndex second =
        CompositeIndex.of(
            IndexSpecification.plain()
                .with(new Weighting.Given(java.util.Map.of("P", 0.0, "Q", 1.0))),
            Examples.small());
    Comparison comparison = Comparison.of(first, second);
    // by P and Q: D 56, C 54, B 55, A 25 of 100; by Q alone: B and C lead
    assertThat(comparison.shifts().get(3).places()).isPositive();
    assertThat(comparison.largestShift())
        .isEqualTo(
            comparison.shifts().stream()
                .mapToDouble(shift -> Math.abs(shift.places()))
                .max()
                .orElseThrow());
  }

  @Test
  void leavingOutAnIndicatorOfNoWeightMovesNoOne() {
    CompositeIndex index =
        CompositeIndex.of(
            IndexSpecification.plain().with(new Weighting.Given(java.util.Map.of("a", 0.0))),
            Examples.small());
    assertThat(LeaveOneOut.rankShifts(index).get("a")).isZero();
    assertThat(LeaveOneOut.rankShifts(index)).hasSize(4);
  }

  @Test
  void leavingOutAUnitThatShapesNoScaleMovesNoOne() {
    CompositeIndex index =
        CompositeIndex.of(IndexSpecification.plain(), Examples.random(3, 30, 2, 3));
    // most units are nowhere the lowest or highest: the others keep their scores
    assertThat(LeaveOneOut.rankShiftsByUnit(index).values().stream().filter(x -> x == 0.0).count())
        .isGreaterThan(10);
    assertThat(LeaveOneOut.rankShiftsByUnit(index).values()).anyMatch(x -> x > 0);
  }
}
