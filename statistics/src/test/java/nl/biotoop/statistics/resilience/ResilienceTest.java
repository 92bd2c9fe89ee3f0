package nl.biotoop.statistics.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.biotoop.statistics.resilience.Resilience.Index;
import nl.biotoop.statistics.resilience.Resilience.Reason;
import nl.biotoop.statistics.resilience.Resilience.Undefined;
import org.junit.jupiter.api.Test;

class ResilienceTest {
  private static final Resistance SECTOR = new Resistance(ExpectedChange.SECTOR, 1e-3);
  private static final Resistance AGGREGATE = new Resistance(ExpectedChange.AGGREGATE, 1e-3);

  /**
   * Industry 100 to 80 (−20 %), services 100 to 90 (−10 %), together −15 %. Region 0 has industry
   * 80 and services 20, expects −18 by sector and −15 as a whole, and loses 16: better by sector
   * (2/18), worse as a whole (−1/15).
   */
  @Test
  void theTwoVersionsCanDifferInSign() {
    double[][] start = {{80, 20}, {20, 80}};
    double[][] end = {{66, 18}, {14, 72}};

    Index sector = (Index) SECTOR.of(start, end).get(0);
    Index aggregate = (Index) AGGREGATE.of(start, end).get(0);

    assertThat(sector.expected()).isCloseTo(-18, within(1e-12));
    assertThat(sector.value()).isCloseTo(2.0 / 18, within(1e-12));
    assertThat(aggregate.expected()).isCloseTo(-15, within(1e-12));
    assertThat(aggregate.value()).isCloseTo(-1.0 / 15, within(1e-12));
  }

  @Test
  void theAggregateVersionIsTheRatioOfGrowths() {
    Random random = new Random(30);
    for (int round = 0; round < 100; round++) {
      double[][] start = jobs(random, 1);
      double[][] end = jobs(random, 0.5);
      double before = total(start);
      double nation = (total(end) - before) / before;
      List<Resilience> indices = AGGREGATE.of(start, end);
      double expected = 0;
      for (int r = 0; r < start.length; r++) {
        double size = Arrays.stream(start[r]).sum();
        double growth = (Arrays.stream(end[r]).sum() - size) / size;
        assertThat(((Index) indices.get(r)).value())
            .isCloseTo((growth - nation) / Math.abs(nation), within(1e-10));
        expected += ((Index) SECTOR.of(start, end).get(r)).expected();
      }
      assertThat(expected).isCloseTo(total(end) - before, within(1e-8));
    }
  }

  @Test
  void recoveryIsHeldAgainstAnExpansion() {
    double[][] low = {{100}, {100}};
    double[][] high = {{130}, {110}};
    Recovery recovery = new Recovery(ExpectedChange.AGGREGATE, 1e-3);

    assertThat(((Index) recovery.of(low, high).get(0)).value()).isCloseTo(0.5, within(1e-12));
    assertThat(((Index) recovery.of(low, high).get(1)).value()).isCloseTo(-0.5, within(1e-12));
    assertThat(recovery.of(high, low)).containsOnly(new Undefined(Reason.NATION_DID_NOT_EXPAND));
  }

  @Test
  void aNationOfOneRegionIsAsExpected() {
    double[][] start = {{100, 50}};
    double[][] end = {{80, 45}};

    assertThat(((Index) SECTOR.of(start, end).get(0)).value()).isCloseTo(0, within(1e-12));
  }

  @Test
  void anIndexThatDoesNotExistHasItsReason() {
    double[][] start = {{80, 20}, {20, 80}};

    assertThat(SECTOR.of(start, start)).containsOnly(new Undefined(Reason.NATION_DID_NOT_CONTRACT));
    assertThat(SECTOR.of(start, new double[][] {{80, Double.NaN}, {10, 10}}))
        .containsOnly(new Undefined(Reason.MISSING_VALUE));
    // Industry loses a tenth, services win a tenth: the region with as much of both expects
    // nothing.
    assertThat(
            SECTOR
                .of(new double[][] {{50, 50}, {50, 0}}, new double[][] {{45, 55}, {45, 0}})
                .get(0))
        .isEqualTo(new Undefined(Reason.NEAR_ZERO_DENOMINATOR));
    assertThatThrownBy(() -> SECTOR.of(start, new double[][] {{80, -1}, {1, 1}}))
        .hasMessageContaining("Region 0");
    assertThatThrownBy(() -> SECTOR.of(start, new double[][] {{80, 1}}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Resistance(ExpectedChange.SECTOR, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** −10 % against −5 %: twice as sensitive. */
  @Test
  void sensitivityIsTheRatioOfGrowths() {
    Sensitivity sensitivity = new Sensitivity(1e-3);

    assertThat(((Index) sensitivity.of(100, 90, 1000, 950)).value()).isCloseTo(2, within(1e-12));
    assertThat(sensitivity.of(100, 90, 1000, 1000.5))
        .isEqualTo(new Undefined(Reason.NEAR_ZERO_DENOMINATOR));
    assertThat(sensitivity.of(100, Double.NaN, 1000, 900))
        .isEqualTo(new Undefined(Reason.MISSING_VALUE));
    assertThatThrownBy(() -> sensitivity.of(0, 90, 1000, 900))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theThreeSharesAddToTheChange() {
    Random random = new Random(31);
    for (int round = 0; round < 200; round++) {
      double[][] start = jobs(random, 1);
      double[][] end = jobs(random, 1.2);
      start[0][0] = 0;
      List<ShiftShare> parts = ShiftShare.of(start, end);
      for (int r = 0; r < start.length; r++) {
        ShiftShare part = parts.get(r);
        double size =
            Math.abs(part.national()) + Math.abs(part.mix()) + Math.abs(part.competitive());
        assertThat(part.national() + part.mix() + part.competitive())
            .isCloseTo(part.change(), within(1e-12 * size));
      }
      assertThat(parts.stream().mapToDouble(ShiftShare::mix).sum()).isCloseTo(0, within(1e-8));
      assertThat(parts.stream().mapToDouble(ShiftShare::competitive).sum())
          .isCloseTo(0, within(1e-8));
    }
  }

  /** Region 0 above: −16 = −15 national − 3 mix + 2 competitive. */
  @Test
  void theSharesAgreeWithHandWork() {
    ShiftShare part =
        ShiftShare.of(new double[][] {{80, 20}, {20, 80}}, new double[][] {{66, 18}, {14, 72}})
            .get(0);

    assertThat(part.national()).isCloseTo(-15, within(1e-12));
    assertThat(part.mix()).isCloseTo(-3, within(1e-12));
    assertThat(part.competitive()).isCloseTo(2, within(1e-12));
  }

  @Test
  void aDownturnHasDepthAndDuration() {
    double[] series = {90, 100, 95, 80, 85, 99, 100, 70};

    assertThat(RegionalCycle.of(series, 0, 2))
        .isEqualTo(new RegionalCycle.Regained(1, 3, -0.2, 2, 3));
  }

  @Test
  void aPeakNotRegainedIsCensored() {
    double[] series = {90, 100, 95, 80, 85, 99};

    assertThat(RegionalCycle.of(series, 0, 2))
        .isEqualTo(new RegionalCycle.NotRegained(1, 3, -0.2, 2, 4));
  }

  @Test
  void aRegionWithoutAFallHasNoDownturn() {
    assertThat(RegionalCycle.of(new double[] {1, 2, 3, 4}, 0, 2))
        .isEqualTo(new RegionalCycle.NoDownturn(2));
    assertThat(RegionalCycle.of(new double[] {1, 2, 3}, 0, 2))
        .isEqualTo(new RegionalCycle.NoDownturn(2));
  }

  @Test
  void aMissingPeriodMattersOnlyWhereItDecides() {
    double none = Double.NaN;

    assertThat(RegionalCycle.of(new double[] {2, 1, 3, none}, 0, 1))
        .isEqualTo(new RegionalCycle.Regained(0, 1, -0.5, 1, 1));
    assertThat(RegionalCycle.of(new double[] {2, 1, none, 3}, 0, 1))
        .isEqualTo(new RegionalCycle.Unknown(2));
    assertThat(RegionalCycle.of(new double[] {2, none, 3}, 0, 1))
        .isEqualTo(new RegionalCycle.Unknown(1));
    assertThatThrownBy(() -> RegionalCycle.of(new double[] {2, 0}, 0, 1))
        .hasMessageContaining("Period 1");
    assertThatThrownBy(() -> RegionalCycle.of(new double[] {2}, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double[][] jobs(Random random, double factor) {
    double[][] jobs = new double[6][];
    for (int r = 0; r < jobs.length; r++) {
      jobs[r] = random.doubles(5).map(u -> factor * (1000 + 100 * u)).toArray();
    }
    return jobs;
  }

  private static double total(double[][] jobs) {
    return Arrays.stream(jobs).flatMapToDouble(Arrays::stream).sum();
  }

  @Test
  void aNationThatIsPublishedOnItsOwnGivesTheSameIndexAsTheSumOfItsRegions() {
    double[][] before = {{80}, {20}};
    double[][] after = {{66}, {18}};
    Recovery recovery = new Recovery(ExpectedChange.AGGREGATE, 1e-3);

    assertThat(((Index) AGGREGATE.of(80, 66, 100, 84)).value())
        .isCloseTo(((Index) AGGREGATE.of(before, after).get(0)).value(), within(1e-12));
    // Index numbers: the region's own scale does not count.
    assertThat(((Index) AGGREGATE.of(160, 132, 1, 0.84)).value())
        .isCloseTo((-0.175 + 0.16) / 0.16, within(1e-12));
    assertThat(((Index) recovery.of(66, 80, 84, 100)).value())
        .isCloseTo(((Index) recovery.of(after, before).get(0)).value(), within(1e-12));
    assertThat(AGGREGATE.of(80, 66, 100, 100))
        .isEqualTo(new Undefined(Reason.NATION_DID_NOT_CONTRACT));
    assertThat(recovery.of(80, 90, 100, 99)).isEqualTo(new Undefined(Reason.NATION_DID_NOT_EXPAND));
    assertThat(AGGREGATE.of(80, 66, 100, 99.95))
        .isEqualTo(new Undefined(Reason.NEAR_ZERO_DENOMINATOR));
    assertThat(AGGREGATE.of(80, Double.NaN, 100, 90))
        .isEqualTo(new Undefined(Reason.MISSING_VALUE));
    assertThatThrownBy(() -> SECTOR.of(80, 66, 100, 84)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> AGGREGATE.of(0, 66, 100, 84))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theNationTurnsAtItsPeakItsTroughAndItsNextPeak() {
    double[] series = {95, 97, 93, 95, 97, 96, 99};

    assertThat(TurningPoints.of(series, 0, 1)).contains(new TurningPoints(1, 2, 4));
    assertThat(TurningPoints.of(series, 5, 6)).contains(new TurningPoints(6, 6, 6));
    assertThat(TurningPoints.of(new double[] {97, 93, 90}, 0, 0))
        .as("still falling in the last period")
        .contains(new TurningPoints(0, 2, 2));
    assertThat(TurningPoints.of(new double[] {97, Double.NaN, 90}, 0, 0)).isEmpty();
    assertThat(TurningPoints.of(new double[] {97, 93, Double.NaN}, 0, 0)).isEmpty();
    assertThat(TurningPoints.of(new double[] {Double.NaN, 93, 90}, 0, 1)).isEmpty();
    assertThat(TurningPoints.of(new double[] {97, 93, 95, Double.NaN}, 0, 0))
        .contains(new TurningPoints(0, 1, 2));
    assertThatThrownBy(() -> TurningPoints.of(series, 5, 7))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
