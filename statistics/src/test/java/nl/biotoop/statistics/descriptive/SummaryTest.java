package nl.biotoop.statistics.descriptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class SummaryTest {
  @Test
  void countsSharesOfWhatIsAvailable() {
    Summary summary = of(0, -0.0, 2, Double.NaN, 4);
    assertThat(summary.available()).isEqualTo(4);
    assertThat(summary.missing()).isEqualTo(1);
    assertThat(summary.shareZero()).isEqualTo(0.5);
    assertThat(summary.shareUnique()).isEqualTo(0.75);
    assertThat(summary.minimum()).isZero();
    assertThat(summary.median()).isEqualTo(1);
    assertThat(summary.thirdQuartile()).isEqualTo(2.5);
    assertThat(summary.maximum()).isEqualTo(4);
  }

  @Test
  void agreesWithR() {
    agrees("shareZero", Summary::shareZero);
    agrees("shareUnique", Summary::shareUnique);
    agrees("skewness2", Summary::skewness);
    agrees("sd", Summary::standardDeviation);
    for (Reference.Line line : Reference.of("quantile7")) {
      Summary summary = of(Reference.column(line.first()));
      double quartile =
          switch (line.second()) {
            case "0.25" -> summary.firstQuartile();
            case "0.5" -> summary.median();
            default -> summary.thirdQuartile();
          };
      assertThat(quartile).as("%s", line).isCloseTo(line.value(), within(1e-12));
    }
  }

  private static void agrees(String statistic, ToDoubleFunction<Summary> figure) {
    for (Reference.Line line : Reference.of(statistic)) {
      assertThat(figure.applyAsDouble(of(Reference.column(line.first()))))
          .as("%s", line)
          .isCloseTo(line.value(), within(1e-11));
    }
  }

  @Test
  void pointsAtOutliersOnlyWhenBothMeasuresAreBeyondTheirBounds() {
    assertThat(of(Reference.column("g")).outliers()).isEqualTo(Summary.Outliers.SUSPECTED);
    assertThat(of(Reference.column("a")).outliers()).isEqualTo(Summary.Outliers.NOT_SUSPECTED);
    assertThat(of(-9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9).outliers())
        .as("heavy tails without skew")
        .isEqualTo(Summary.Outliers.NOT_SUSPECTED);
    assertThat(of(1, 2, 90).outliers()).isEqualTo(Summary.Outliers.UNKNOWN);
    assertThat(of(2, 2, 2, 2, 2).outliers()).isEqualTo(Summary.Outliers.UNKNOWN);
  }

  @Test
  void ofNothingNothingIsKnownAndInfinityIsRefused() {
    Summary nothing = of(Double.NaN);
    assertThat(nothing.missing()).isEqualTo(1);
    assertThat(nothing.minimum()).isNaN();
    assertThat(nothing.shareZero()).isNaN();
    assertThat(nothing.shareUnique()).isNaN();
    assertThatThrownBy(() -> of(1, Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Summary of(double... values) {
    return Summary.of(values, Deviation.SAMPLE, Shape.TYPE_2, Quantile.HF7);
  }
}
