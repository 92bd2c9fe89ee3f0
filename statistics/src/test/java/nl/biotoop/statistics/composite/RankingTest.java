package nl.biotoop.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import nl.biotoop.statistics.audit.LeaveOneOut;
import nl.biotoop.statistics.table.Units;
import nl.biotoop.statistics.uncertainty.MonteCarlo;
import nl.biotoop.statistics.uncertainty.Sensitivity;
import nl.biotoop.statistics.uncertainty.Variation;
import org.junit.jupiter.api.Test;

class RankingTest {

  private static final CompositeIndex PANEL =
      CompositeIndex.of(IndexSpecification.plain(), Examples.panel());
  private static final List<Variation> NOISE = List.of(new Variation.OfNoisyWeights(0.5));

  @Test
  void equalScoresTakeTheLowestPlaceAndAMissingOneNone() {
    Ranking ranking = Ranking.within(Units.of(List.of("a", "b", "c", "d", "e")));
    double[] scores = {1, 3, Double.NaN, 3, 2};
    assertThat(ranking.of(scores)).containsExactly(4, 1, Double.NaN, 1, 3);
    assertThat(ranking.order(scores).getFirst()).containsExactly(1, 3, 4, 0);
    assertThat(ranking.longest()).isEqualTo(5);
  }

  @Test
  void theMeanShiftLeavesOutWhoHasNoPlace() {
    assertThat(Ranking.meanShift(new double[] {1, 2, Double.NaN}, new double[] {3, 2, 1}))
        .isEqualTo(1);
    assertThat(Ranking.meanShift(new double[] {1}, new double[] {Double.NaN})).isNaN();
  }

  @Test
  void inAPanelEveryMethodRanksWithinTheYear() {
    assertThat(PANEL.ranks().column(2)).containsExactly(2, 1, 1, 2);
    MonteCarlo drawn = MonteCarlo.of(PANEL, NOISE, 20, 1, _ -> {});
    assertThat(drawn.intervals())
        .extracting(MonteCarlo.RankInterval::nominal)
        .containsExactly(2.0, 1.0, 1.0, 2.0);
    assertThat(drawn.intervals())
        .extracting(MonteCarlo.RankInterval::mean)
        .containsExactly(2.0, 1.0, 1.0, 2.0);
    assertThat(drawn.probabilityInTop(1)).containsExactly(0, 1, 1, 0);
    assertThat(drawn.pairs(10))
        .containsExactly(new MonteCarlo.Pair(1, 0, 1), new MonteCarlo.Pair(2, 3, 1));
    assertThat(Sensitivity.of(PANEL, NOISE, 8, 1, _ -> {}).variance()).isZero();
    assertThat(Comparison.of(PANEL, PANEL).shifts())
        .extracting(Comparison.Shift::rank)
        .containsExactly(2.0, 1.0, 1.0, 2.0);
  }

  @Test
  void aUnitOfAPanelIsLeftOutWithAllItsYears() {
    // without A the other is alone in each year, and first before and after
    assertThat(LeaveOneOut.rankShiftsByUnit(PANEL)).containsOnly(entry("A", 0.0), entry("B", 0.0));
  }

  @Test
  void componentsAreThoseOfTheIndicatorsThatAreNotLeftOut() {
    IndexSpecification components =
        IndexSpecification.plain().with(new Weighting.PrincipalComponent());
    CompositeIndex index = CompositeIndex.of(components, Examples.random(3, 40, 1, 4));
    MonteCarlo drawn =
        MonteCarlo.of(index, List.of(new Variation.OfOneLeftOut(List.of("i0_0"))), 1, 1, _ -> {});
    assertThat(drawn.intervals()).anyMatch(one -> one.mean() != one.nominal());
  }
}
