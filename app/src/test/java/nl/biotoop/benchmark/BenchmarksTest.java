package nl.biotoop.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.biotoop.AppTest;
import nl.biotoop.benchmark.Standing.ElementStanding;
import nl.biotoop.benchmark.Standing.Figured;
import nl.biotoop.benchmark.Standing.Measured;
import nl.biotoop.benchmark.Standing.Position;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.territory.RegionCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where regions stand on the figures that ship. */
@AppTest
class BenchmarksTest {
  private static final RegionCode ZUID_LIMBURG = new RegionCode("zuid-limburg");

  private final Benchmarks benchmarks;
  private final ContentFiles files;

  @Autowired
  BenchmarksTest(Benchmarks benchmarks, ContentFiles files) {
    this.benchmarks = benchmarks;
    this.files = files;
  }

  @Test
  void tenElementsAreToldOfAndHalfOfThemAreGaps() {
    Standing standing = of(ZUID_LIMBURG);

    assertThat(standing.area()).contains(new RegionCode("NL42"));
    assertThat(standing.elements()).hasSize(10);
    assertThat(
            standing.elements().stream()
                .filter(element -> !element.measures().isEmpty())
                .map(element -> element.element().id()))
        .containsExactly("institutions", "infrastructure", "talent", "knowledge", "demand");
    assertThat(standing.known()).isEqualTo(5);
    assertThat(
            standing.elements().stream()
                .filter(element -> element.measures().isEmpty())
                .map(ElementStanding::position))
        .containsOnly(new Position.Unknown());
  }

  /** Worked out again from the file that ships, without any of the classes above. */
  @Test
  void theMiddleIsThatOfTheTenPeers() {
    Map<String, Double> talent = new HashMap<>();
    files.rows(
        "observations/tgs00109.csv",
        row -> {
          if (row.text("time_period").equals("2024")) {
            row.optionalNumber("obs_value").ifPresent(it -> talent.put(row.text("region"), it));
          }
          return row;
        },
        "indicator",
        "region",
        "time_period",
        "obs_value",
        "obs_status");
    Standing standing = of(ZUID_LIMBURG);
    double[] peers =
        standing.peers().stream()
            .map(peer -> talent.get(peer.region().value()))
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    Measured measured = element(standing, "talent").measures().getFirst();

    assertThat(peers).hasSize(10);
    assertThat(measured.others().orElseThrow().median()).isEqualTo((peers[4] + peers[5]) / 2);
    assertThat(measured.figured().figure().value()).hasValue(talent.getOrDefault("NL42", -1.0));
    assertThat(standing.peers().stream().map(Standing.Peer::distance)).isSorted();
  }

  /** To learn from is who has every figure of the element better, and is alike. */
  @Test
  void whoCanBeLearnedFromIsBetterOnAllFigures() {
    for (ElementStanding element : of(ZUID_LIMBURG).elements()) {
      for (Standing.Better better : element.better()) {
        assertThat(better.figures()).hasSameSizeAs(element.measures());
        for (int i = 0; i < better.figures().size(); i++) {
          Figured own = element.measures().get(i).figured();
          assertThat(value(better.figures().get(i)) * own.indicator().direction())
              .as("%s of %s", own.indicator().code(), better.region())
              .isGreaterThan(value(own) * own.indicator().direction());
        }
      }
    }
    assertThat(element(of(ZUID_LIMBURG), "demand").better()).isNotEmpty();
  }

  /** The lowest figures of all comparable regions cannot come out as better, nor the highest. */
  @Test
  void theAnswerFollowsTheFigures() {
    for (String code : List.of("zuid-limburg", "midden-brabant", "CR01", "PV24", "BE31")) {
      Standing standing = of(new RegionCode(code));
      standing.results().forEach(BenchmarksTest::follows);
      standing.elements().stream()
          .flatMap(element -> element.measures().stream())
          .forEach(BenchmarksTest::follows);
    }
  }

  private static void follows(Measured measured) {
    if (measured.position() instanceof Position.Likely likely && measured.others().isPresent()) {
      Standing.Others others = measured.others().get();
      int direction = measured.figured().indicator().direction();
      double value = value(measured.figured());
      boolean clearlyWorse = direction > 0 ? value < others.low() : value > others.high();
      boolean clearlyBetter = direction > 0 ? value > others.high() : value < others.low();
      Standing.Answer answer = likely.answer();
      assertThat(clearlyWorse && answer.compareTo(Standing.Answer.UNDECIDED) < 0)
          .as("%s is below the middle half", measured)
          .isFalse();
      assertThat(clearlyBetter && answer.compareTo(Standing.Answer.UNDECIDED) > 0)
          .as("%s is above the middle half", measured)
          .isFalse();
    }
  }

  /** A COROP area that shares ground with a region is no other region. */
  @Test
  void aRegionIsNotComparedWithItsOwnGround() {
    assertThat(births(ZUID_LIMBURG).others().orElseThrow().count()).isEqualTo(39);
    assertThat(births(new RegionCode("midden-brabant")).others().orElseThrow().count())
        .isEqualTo(38);
    assertThat(births(new RegionCode("CR01")).others().orElseThrow().count()).isEqualTo(39);
  }

  @Test
  void theBottleneckSaysHowSureItIs() {
    Standing.Bottleneck bottleneck = of(ZUID_LIMBURG).bottleneck().orElseThrow();

    assertThat(bottleneck.candidates()).hasSize(5);
    assertThat(
            bottleneck.candidates().stream()
                .mapToDouble(Standing.Bottleneck.Candidate::share)
                .sum())
        .isBetween(0.999_999, 1.000_001);
    assertThat(bottleneck.candidates().getFirst().element().id()).isEqualTo("demand");
    assertThat(bottleneck.efforts().getFirst().element().id()).isEqualTo("demand");
    assertThat(bottleneck.efforts().stream().mapToDouble(Standing.Bottleneck.Effort::share).sum())
        .isBetween(0.999_999, 1.000_001);
  }

  @Test
  void theSameFiguresGiveTheSameAnswer() {
    // The province is worked out by itself, from the same figures.
    assertThat(of(new RegionCode("NL42")).elements()).isEqualTo(of(ZUID_LIMBURG).elements());
    assertThat(of(new RegionCode("NL42")).bottleneck()).isEqualTo(of(ZUID_LIMBURG).bottleneck());
  }

  @Test
  void whatIsNotComparedHasNoStanding() {
    for (String code : List.of("GM0935", "NL", "NL4", "NLZZ", "CR99", "NL31", "ZZ99")) {
      assertThat(RegionCode.read(code).flatMap(benchmarks::of)).as(code).isEmpty();
    }
    assertThat(benchmarks.europeanRegions().stream().map(RegionCode::value))
        .contains("NL35", "NL36", "DE30")
        .doesNotContain("NL31", "NL33", "FRXX", "NLZZ");
  }

  private Standing of(RegionCode region) {
    return benchmarks.of(region).orElseThrow();
  }

  private Measured births(RegionCode region) {
    return of(region).results().stream()
        .filter(it -> it.figured().indicator().code().equals("establishment_births_per_1000"))
        .findFirst()
        .orElseThrow();
  }

  private static ElementStanding element(Standing standing, String id) {
    return standing.elements().stream()
        .filter(element -> element.element().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static double value(Figured figured) {
    return figured.figure().value().orElseThrow();
  }
}
