package nl.biotoop.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.biotoop.AppTest;
import nl.biotoop.index.IndexResult.RegionScore;
import nl.biotoop.index.IndexResult.Score;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Observations;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.statistics.descriptive.Correlation;
import nl.biotoop.statistics.ecosystem.EcosystemIndex;
import nl.biotoop.territory.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The index that ships, on the figures that ship. */
@AppTest
class IndicesTest {
  private static final RegionCode NOORD_BRABANT = new RegionCode("NL41");

  private final Indices indices;
  private final Observations observations;

  @Autowired
  IndicesTest(Indices indices, Observations observations) {
    this.indices = indices;
    this.observations = observations;
  }

  private Edition edition() {
    return indices.find("eu-nuts2@1").orElseThrow();
  }

  private IndexSpec changed(String from, String to) {
    String json = edition().spec().json();
    assertThat(json).contains(from);
    return indices.read(json.replace(from, to));
  }

  private IndexResult result(IndexSpec spec) {
    return indices.result(spec, indices.vintage(), 1, 20);
  }

  private static Score score(IndexResult result, String region) {
    return result.region(new RegionCode(region)).orElseThrow().score().orElseThrow();
  }

  private static double[] all(IndexResult result, ToDoubleFunction<Score> number) {
    return result.complete().stream()
        .mapToDouble(region -> number.applyAsDouble(region.score().orElseThrow()))
        .toArray();
  }

  @Test
  void theScoresAreThoseOfAnIndependentCalculation() {
    IndexResult result = indices.result(edition());
    assertThat(result.regions()).hasSize(244);
    assertThat(result.complete()).hasSize(138);
    assertThat(result.complete().stream().map(RegionScore::country).distinct()).hasSize(15);
    // A calculation of its own, in another language, on the same files.
    assertThat(score(result, "NL41").additive()).isCloseTo(12.162, within(0.0005));
    assertThat(score(result, "NL41").logarithmic().getAsDouble()).isCloseTo(3.686, within(0.0005));
    assertThat(score(result, "NL35").additive()).isCloseTo(12.917, within(0.0005));
    assertThat(score(result, "NL34").logarithmic().getAsDouble()).isCloseTo(-0.840, within(0.0005));
    assertThat(indices.agreement(result)).extracting(Agreement::regions).containsExactly(130, 132);
    assertThat(indices.agreement(result).getFirst().value()).isCloseTo(0.895195, within(1e-6));
  }

  @Test
  void theLibrarysEcosystemIndexSaysTheSame() {
    IndexResult result = indices.result(edition());
    double[][] raw =
        result.spec().parts().stream()
            .map(part ->
                result.complete().stream()
                    .mapToDouble(region ->
                        region.parts().stream()
                            .filter(one -> one.part().equals(part))
                            .findFirst()
                            .orElseThrow()
                            .figure()
                            .figure()
                            .value()
                            .orElseThrow())
                    .toArray())
            .toArray(double[][]::new);
    List<EcosystemIndex.Region> library = EcosystemIndex.exponential().of(raw);
    double[] additive = all(result, Score::additive);
    double[] logarithmic = all(result, score -> score.logarithmic().orElseThrow());
    for (int row = 0; row < additive.length; row++) {
      assertThat(additive[row]).isCloseTo(library.get(row).additive(), within(1e-12));
      assertThat(logarithmic[row]).isCloseTo(library.get(row).logarithmic(), within(1e-12));
    }
  }

  @Test
  void withoutACapTheOrderByTheLogarithmIsThatOfTheMeanStandardScore() {
    IndexResult result =
        result(
            changed(
                "\"normalise\": {\"method\": \"expZ\", \"deviation\": \"population\", \"cap\": 5},",
                "\"normalise\": {\"method\": \"expZ\", \"deviation\": \"population\"},"));
    assertThat(
            Correlation.SPEARMAN
                .of(
                    all(result, score -> score.logarithmic().orElseThrow()),
                    all(result, Score::meanStandard))
                .coefficient())
        .isCloseTo(1, within(1e-12));
    assertThat(score(result, "NL41").additive())
        .isGreaterThan(score(indices.result(edition()), "NL41").additive());
  }

  @Test
  void aRegionWithoutAnElementHasNoScoreAndSaysWhichIsMissing() {
    RegionScore germany = indices.result(edition()).region(new RegionCode("DE11")).orElseThrow();
    assertThat(germany.score()).isEmpty();
    assertThat(germany.missing())
        .extracting(IndexSpec.Part::indicator)
        .contains("quality_of_government", "daily_internet_users");
    RegionScore brabant = indices.result(edition()).region(NOORD_BRABANT).orElseThrow();
    assertThat(brabant.parts().getFirst().isInherited()).isTrue();
    assertThat(brabant.parts().getFirst().figure().period()).isEqualTo("2017");
    assertThat(brabant.parts().getLast().figure().period()).isEqualTo("2012");
    assertThat(brabant.parts().getLast().part().substitute()).isTrue();
  }

  @Test
  void theSameSeedGivesTheSameBitsAndAnotherOtherIntervals() {
    IndexResult first = indices.result(edition());
    assertThat(indices.recompute(edition()).fingerprint()).isEqualTo(first.fingerprint());
    IndexSpec spec = edition().spec();
    IndexResult other = indices.result(spec, edition().vintage(), spec.seed() + 1, spec.draws());
    assertThat(other.fingerprint()).isNotEqualTo(first.fingerprint());
    assertThat(score(other, "NL41").value()).isEqualTo(score(first, "NL41").value());
  }

  @Test
  void aLaterLoadLeavesWhatWasPublishedAndALoadTakenBackIsToldOf() {
    Edition before = edition();
    String bits = indices.result(before).fingerprint();
    Load wrong = load("disposable_income_per_inhabitant", "NL41", "2018", 99_000);
    Edition with = edition();
    try {
      assertThat(indices.recompute(before).fingerprint()).isEqualTo(bits);
      assertThat(indices.recompute(with).fingerprint()).isNotEqualTo(bits);
      assertThat(indices.result(with).region(NOORD_BRABANT).orElseThrow().parts().get(2).figure())
          .satisfies(figure -> assertThat(figure.period()).isEqualTo("2018"));
      assertThat(indices.result(with).origin().takenBack()).isEmpty();
    } finally {
      observations.takeBack(wrong.number(), UUID.randomUUID());
    }
    String withIt = indices.recompute(with).fingerprint();
    assertThat(withIt).isNotEqualTo(bits);
    assertThat(indices.result(with).fingerprint()).isEqualTo(withIt);
    assertThat(indices.result(with).origin().takenBack())
        .extracting(Load::number)
        .containsExactly(wrong.number());
    assertThat(indices.result(edition()).fingerprint()).isEqualTo(bits);
  }

  private Load load(String indicator, String region, String year, double value) {
    Observations.Intake intake =
        new Observations.Intake(
            UUID.randomUUID(),
            "tgs00026",
            "proef",
            UUID.randomUUID().toString(),
            Optional.empty(),
            Optional.empty());
    Figure figure = new Figure(indicator, region, year, OptionalDouble.of(value), "");
    return ((Observations.Loaded.Kept) observations.add(intake, Stream.of(figure))).load();
  }

  @Test
  void otherChoicesMoveThePlacesAndTheirOwnDoNot() {
    List<Robustness.Choice> choices = indices.robustness(indices.result(edition()));
    assertThat(choices).hasSize(4 * 3 * 6);
    assertThat(choices.getFirst().largestShift()).hasValue(0);
    assertThat(choices).allSatisfy(one -> assertThat(one.ranks()).hasSize(138));
    assertThat(choices.stream().mapToDouble(Robustness.Choice::meanShift).max().orElseThrow())
        .isGreaterThan(5);
  }

  @Test
  void tooFewRegionsOrNoSpreadGiveNoScoreButSayWhy() {
    String json = edition().spec().json();
    String few = json.substring(0, json.indexOf("\"regions\": [")) + "\"regions\": [\"NL41\", %s]}";
    assertThat(result(indices.read(few.formatted("\"DE11\", \"DE12\""))).obstacle())
        .hasValue(IndexResult.Obstacle.TOO_FEW);
    // Three provinces that share one inherited value.
    assertThat(result(indices.read(few.replace("NL41", "NL21").formatted("\"NL22\", \"NL23\""))))
        .satisfies(it -> assertThat(it.obstacle()).hasValue(IndexResult.Obstacle.NOT_COMPUTABLE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"weight\": 1 | \"weight\": 0 | ZERO_WEIGHTS",
        "\"weight\": 1 | \"weight\": -1 | WEIGHT",
        "\"indicator\": \"quality_of_government\", | | NO_INDICATOR",
        "\"indicator\": \"quality_of_government\" | \"indicator\": \"geluk\" | UNKNOWN_INDICATOR",
        "\"element\": \"talent\" | \"element\": \"geluk\" | UNKNOWN_ELEMENT",
        "\"element\": \"talent\" | \"element\": \"demand\" | DOUBLE",
        "\"element\": \"talent\" | \"element\": \"culture\" | OTHER_ELEMENT",
        "\"table\": \"eqi\" | \"table\": \"rci\" | NOT_IN_TABLE",
        "\"table\": \"eqi\" | \"table\": \"eqi\", \"vintage\": 3 | MIXED_VINTAGES",
        "\"AT11\" | \"ATZZ\" | REGION",
        "\"AT11\" | \"NL\" | REGION",
        "\"AT11\" | \"AT12\" | DOUBLE",
        "\"seed\": 20191 | \"sed\": 20191 | UNKNOWN_KEY",
        "\"seed\": 20191, | | MISSING",
        "\"draws\": 1000 | \"draws\": 0 | FORM",
        "\"cap\": 5 | \"cap\": 0 | FORM",
        "\"method\": \"harmonic\" | \"method\": \"harmonisch\" | CHOICES",
        "\"choices\": { | \"choices\": {\"weights\": {}, | UNKNOWN_KEY",
        "\"draws\": | draws: | UNREADABLE"
      })
  void aFaultInASpecificationIsToldWithItsPlace(String from, String to, SpecFault.Kind kind) {
    String json = edition().spec().json();
    assertThat(json).contains(from);
    String faulty = json.replace(from, to == null ? "" : to);
    assertThatThrownBy(() -> indices.read(faulty))
        .isInstanceOfSatisfying(
            RefusedSpec.class,
            refused ->
                assertThat(refused.faults())
                    .anySatisfy(fault -> {
                      assertThat(fault.kind()).isEqualTo(kind);
                      assertThat(fault.in(Words.of(Language.NL))).contains(fault.where());
                      assertThat(fault.in(Words.of(Language.EN))).isNotBlank();
                    }));
  }
}
