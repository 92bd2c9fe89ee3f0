package nl.biotoop.statistics.uncertainty;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.NotComputable;

/** Scores and ranks of many draws, computed in parallel; each draw fills only its own row. */
final class Runs {

  final double[][] scores;
  final int[][] choices;
  private final Map<Integer, String> failed = new ConcurrentHashMap<>();

  Runs(IndexDraws draws, double[][] uniforms, int units, int elements, IntConsumer done) {
    scores = new double[uniforms.length][];
    choices = new int[uniforms.length][];
    ThreadLocal<double[]> scratch = ThreadLocal.withInitial(() -> new double[units * elements]);
    IntStream.range(0, uniforms.length)
        .parallel()
        .forEach(run -> {
          double[] out = new double[units];
          choices[run] = draws.choices(uniforms[run]);
          try {
            draws.scores(choices[run], scratch.get(), out);
          } catch (NotComputable e) {
            failed.put(run, e.reason() + " (" + e.element() + ")");
            Arrays.fill(out, Double.NaN);
          }
          scores[run] = out;
          done.accept(run);
        });
  }

  boolean isFailed(int run) {
    return failed.containsKey(run);
  }

  /** Ranks of one run; {@code NaN} for all when it failed. */
  double[] ranks(int run) {
    return CompositeIndex.ranks(scores[run]);
  }

  /** How many runs failed, by cause. */
  Map<String, Integer> failures() {
    Map<String, Integer> causes = new TreeMap<>();
    failed.values().forEach(cause -> causes.merge(cause, 1, Integer::sum));
    return causes;
  }
}
