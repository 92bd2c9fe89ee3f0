package nl.biotoop.statistics;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.biotoop.statistics.composite.treat.Skew;
import nl.biotoop.statistics.descriptive.Moments;
import nl.biotoop.statistics.descriptive.Shape;
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

/** The kernel of outlier treatment beside the moments it could delegate to. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SkewBenchmark {

  /** A column with one value in fifty missing. */
  @State(Scope.Benchmark)
  public static class Column {
    @Param({"51", "10000"})
    public int units;

    double[] values = new double[0];

    /** Makes the column. */
    @Setup
    public void make() {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
      values = new double[units];
      for (int u = 0; u < units; u++) {
        values[u] = random.nextInt(50) == 0 ? Double.NaN : Math.exp(0.8 * random.nextGaussian());
      }
    }
  }

  @Benchmark
  public Skew kernel(Column column) {
    return Skew.of(column.values, 0, column.units);
  }

  @Benchmark
  public double moments(Column column) {
    Moments moments = Moments.of(column.values);
    return moments.skewness(Shape.TYPE_2) + moments.excessKurtosis(Shape.TYPE_2);
  }
}
