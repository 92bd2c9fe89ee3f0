package nl.biotoop.statistics.descriptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MomentsTest {
  private static final Offset<Double> CLOSE = within(1e-11);

  /** 1, 2, 3, 6: mean 3, deviations −2, −1, 0, 3; squares 14, cubes 18, fourths 98. */
  @Test
  void agreesWithTheFormulasWorkedByHand() {
    Moments moments = Moments.of(new double[] {1, Double.NaN, 2, 3, 6});
    assertThat(moments.available()).isEqualTo(4);
    assertThat(moments.missing()).isEqualTo(1);
    assertThat(moments.mean()).isEqualTo(3);
    assertThat(moments.variance(Deviation.SAMPLE)).isCloseTo(14 / 3.0, CLOSE);
    assertThat(moments.variance(Deviation.POPULATION)).isCloseTo(3.5, CLOSE);
    double g1 = 4.5 / Math.pow(3.5, 1.5);
    assertThat(moments.skewness(Shape.TYPE_1)).isCloseTo(g1, CLOSE);
    assertThat(moments.skewness(Shape.TYPE_2)).isCloseTo(g1 * Math.sqrt(12) / 2, CLOSE);
    assertThat(moments.excessKurtosis(Shape.TYPE_1)).isCloseTo(-1, CLOSE);
    assertThat(moments.excessKurtosis(Shape.TYPE_2)).isCloseTo(1.5, CLOSE);
    assertThat(moments.excessKurtosis(Shape.TYPE_3)).isCloseTo(2 * 0.5625 - 3, CLOSE);
  }

  @Test
  void agreesWithRAndWithE1071() {
    agrees("available", Moments::available);
    agrees("mean", Moments::mean);
    agrees("sd", moments -> moments.standardDeviation(Deviation.SAMPLE));
    agrees("variance", moments -> moments.variance(Deviation.SAMPLE));
    for (Shape shape : Shape.values()) {
      agrees("skewness" + number(shape), moments -> moments.skewness(shape));
      agrees("kurtosis" + number(shape), moments -> moments.excessKurtosis(shape));
    }
  }

  private static String number(Shape shape) {
    return shape.name().replace("TYPE_", "");
  }

  private static void agrees(String statistic, ToDoubleFunction<Moments> figure) {
    for (Reference.Line line : Reference.of(statistic)) {
      assertThat(figure.applyAsDouble(Moments.of(Reference.column(line.first()))))
          .as("%s", line)
          .isCloseTo(line.value(), within(1e-12 * Math.max(1, Math.abs(line.value()))));
    }
  }

  /** The NIST StRD sets NumAcc1–4: certified mean the first value; what doubles can still reach. */
  @ParameterizedTest
  @CsvSource({
    "10000002, 10000001, 10000003, 3, 1, 1e-15",
    "1.2, 1.1, 1.3, 1001, 0.1, 1e-14",
    "1000000.2, 1000000.1, 1000000.3, 1001, 0.1, 1e-9",
    "10000000.2, 10000000.1, 10000000.3, 1001, 0.1, 1e-8"
  })
  void keepsTheDigitsOfTheNistAccuracySets(
      double first, double low, double high, int n, double deviation, double error) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> i == 0 ? first : i % 2 == 1 ? low : high);
    Moments moments = Moments.of(values);
    assertThat(moments.mean()).isCloseTo(first, within(Math.ulp(first)));
    assertThat(moments.standardDeviation(Deviation.SAMPLE)).isCloseTo(deviation, within(error));
  }

  /** The NIST StRD set Michelso, certified; the data as R has them in datasets::morley. */
  @Test
  void reachesTheCertifiedValuesOfMichelso() {
    Moments moments = Moments.of(Reference.column("michelso.csv", "speed"));
    assertThat(moments.available()).isEqualTo(100);
    assertThat(moments.mean()).isCloseTo(299.8524, within(1e-13));
    assertThat(moments.standardDeviation(Deviation.SAMPLE))
        .isCloseTo(0.0790105478190518, within(1e-13));
  }

  @ParameterizedTest
  @EnumSource
  void theShapeNeedsEnoughValuesThatDiffer(Shape shape) {
    Moments three = Moments.of(new double[] {1, 2, 4});
    assertThat(three.skewness(shape)).isFinite();
    assertThat(three.excessKurtosis(shape)).isNaN();
    assertThat(Moments.of(new double[] {1, 2}).skewness(shape)).isNaN();
    Moments constant = Moments.of(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1});
    assertThat(constant.mean()).isEqualTo(0.1);
    assertThat(constant.variance(Deviation.SAMPLE)).isZero();
    assertThat(constant.skewness(shape)).isNaN();
    assertThat(constant.excessKurtosis(shape)).isNaN();
  }

  @Test
  void nothingAndOneValueHaveLittleToSay() {
    Moments nothing = Moments.of(new double[] {Double.NaN});
    assertThat(nothing.mean()).isNaN();
    assertThat(nothing.variance(Deviation.POPULATION)).isNaN();
    Moments one = Moments.of(new double[] {7});
    assertThat(one.mean()).isEqualTo(7);
    assertThat(one.variance(Deviation.SAMPLE)).isNaN();
    assertThat(one.variance(Deviation.POPULATION)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void theShapeMindsNeitherUnitNorOriginAndTurnsWithTheSign(Shape shape) {
    Random random = new Random(20261127);
    for (int round = 0; round < 200; round++) {
      double[] values = random.doubles(4 + random.nextInt(30), -5, 5).toArray();
      double[] turned = Arrays.stream(values).map(value -> 30 - 4e150 * value).toArray();
      Moments moments = Moments.of(values);
      Moments other = Moments.of(turned);
      assertThat(other.skewness(shape)).isCloseTo(-moments.skewness(shape), within(1e-9));
      assertThat(other.excessKurtosis(shape))
          .isCloseTo(moments.excessKurtosis(shape), within(1e-9));
    }
  }

  @Test
  void refusesAnInfiniteValue() {
    assertThatThrownBy(() -> Moments.of(new double[] {1, Double.NEGATIVE_INFINITY}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Infinity");
  }
}
