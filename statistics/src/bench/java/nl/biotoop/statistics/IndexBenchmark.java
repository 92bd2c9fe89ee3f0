package nl.biotoop.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.Element;
import nl.biotoop.statistics.composite.Framework;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.composite.IndexSpecification;
import nl.biotoop.statistics.composite.aggregate.Aggregation;
import nl.biotoop.statistics.composite.aggregate.Copeland;
import nl.biotoop.statistics.composite.impute.Imputation;
import nl.biotoop.statistics.composite.normalise.Normalisation;
import nl.biotoop.statistics.composite.treat.Treatment;
import nl.biotoop.statistics.descriptive.Deviation;
import nl.biotoop.statistics.table.IndicatorTable;
import nl.biotoop.statistics.table.Units;
import nl.biotoop.statistics.uncertainty.MonteCarlo;
import nl.biotoop.statistics.uncertainty.Sensitivity;
import nl.biotoop.statistics.uncertainty.Variation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Builds, draws and outranking at the sizes of docs/methods/performance.md. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class IndexBenchmark {

  private static final IndexSpecification USUAL =
      IndexSpecification.plain()
          .with(new Imputation(Imputation.Method.MEAN, ""))
          .with(Optional.of(Treatment.usual()));

  private static final List<Variation> FIVE =
      List.of(
          new Variation.OfNormalisation(
              List.of("minMax", "zScore"),
              List.of(
                  new Normalisation.MinMax(1, 100),
                  new Normalisation.ZScore(100, 10, Deviation.SAMPLE))),
          new Variation.OfNoisyWeights(0.25),
          new Variation.OfWinsorising(List.of(0, 5)),
          new Variation.OfAggregation(
              List.of("arithmetic", "geometric"),
              List.of(Aggregation.arithmetic(), Aggregation.geometric())),
          new Variation.OfImputation(
              List.of("mean", "median"),
              List.of(
                  new Imputation(Imputation.Method.MEAN, ""),
                  new Imputation(Imputation.Method.MEDIAN, ""))));

  /** 51 units, 49 indicators, 8 pillars: the size of the reference example. */
  @State(Scope.Benchmark)
  public static class Reference {
    final IndexData data = data(51, 49, 8);
  }

  /** A larger table. */
  @State(Scope.Benchmark)
  public static class Large {
    @Param({"300x60", "1000x60", "10000x100"})
    public String size = "";

    IndexData data = data(2, 2, 1);

    /** Makes the data of this size. */
    @Setup
    public void make() {
      String[] sides = size.split("x");
      data = data(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), 10);
    }
  }

  /** A table of 100,000 units. */
  @State(Scope.Benchmark)
  public static class Huge {
    final IndexData data = data(100_000, 100, 10);
  }

  private static IndexData data(int units, int indicators, int pillars) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    List<Element> elements = new ArrayList<>();
    IntStream.range(0, indicators)
        .forEach(i -> elements.add(Element.indicator("i" + i, "P" + i % pillars)));
    IntStream.range(0, pillars).forEach(p -> elements.add(Element.aggregate("P" + p, 2, "I")));
    elements.add(Element.aggregate("I", 3, ""));
    double[] cells = new double[units * indicators];
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = random.nextInt(50) == 0 ? Double.NaN : Math.exp(0.8 * random.nextGaussian());
    }
    Framework framework = Framework.of(elements);
    List<String> codes = IntStream.range(0, units).mapToObj(u -> "u" + u).toList();
    return new IndexData(
        Units.of(codes),
        IndicatorTable.copyOf(
            codes, framework.indicators().stream().map(Element::code).toList(), cells),
        framework);
  }

  @Benchmark
  public CompositeIndex buildReference(Reference state) {
    return CompositeIndex.of(USUAL, state.data);
  }

  @Benchmark
  public List<?> tenThousandDrawsOfFiveFactors(Reference state) {
    return MonteCarlo.of(CompositeIndex.of(USUAL, state.data), FIVE, 10_000, 1, _ -> {})
        .intervals();
  }

  @Benchmark
  public Sensitivity sobolOfFiveFactors(Reference state) {
    return Sensitivity.of(CompositeIndex.of(USUAL, state.data), FIVE, 1024, 1, _ -> {});
  }

  @Benchmark
  public CompositeIndex buildLarge(Large state) {
    return CompositeIndex.of(USUAL, state.data);
  }

  @Benchmark
  @Measurement(iterations = 3, time = 2)
  public List<?> thousandDrawsLarge(Large state) {
    return MonteCarlo.of(CompositeIndex.of(USUAL, state.data), FIVE, 1_000, 1, _ -> {}).intervals();
  }

  @Benchmark
  public CompositeIndex buildHuge(Huge state) {
    return CompositeIndex.of(USUAL, state.data);
  }

  @Benchmark
  @Measurement(iterations = 2, time = 2)
  @Warmup(iterations = 1, time = 2)
  public CompositeIndex outrankLarge(Large state) {
    return CompositeIndex.of(USUAL.with(new Copeland()), state.data);
  }
}
