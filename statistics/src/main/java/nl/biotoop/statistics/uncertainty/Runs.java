package nl.biotoop.statistics.uncertainty;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.biotoop.statistics.composite.NotComputable;
import org.jspecify.annotations.Nullable;

/** Many builds of an index, in parallel: what is kept of each, and which failed for what. */
final class Runs {

  /** What is kept of a run; called from any thread, once a run, so it writes only its own place. */
  interface Outcome {
    /**
     * Keeps what it wants of the scores.
     *
     * @param cells units × elements, column-major; overwritten by the next run
     * @throws NotComputable when the scores allow no outcome; the run has then failed
     */
    void keep(int run, double[] cells);
  }

  private record Why(NotComputable.Cause cause, String element) {}

  private final @Nullable Why[] failed;

  Runs(IndexDraws draws, double[][] uniforms, IntConsumer done, Outcome outcome) {
    failed = new Why[uniforms.length];
    Map<Why, Why> known = new ConcurrentHashMap<>();
    ThreadLocal<double[]> scratch =
        ThreadLocal.withInitial(() -> new double[draws.units() * draws.elements()]);
    IntStream.range(0, uniforms.length)
        .parallel()
        .forEach(run -> {
          try {
            draws.scores(draws.choices(uniforms[run]), scratch.get());
            outcome.keep(run, scratch.get());
          } catch (NotComputable e) {
            failed[run] = known.computeIfAbsent(new Why(e.reason(), e.element()), why -> why);
          }
          done.accept(run);
        });
  }

  boolean isFailed(int run) {
    return failed[run] != null;
  }

  /** The runs that did not fail, in order. */
  int[] good() {
    return IntStream.range(0, failed.length).filter(run -> !isFailed(run)).toArray();
  }

  /** How many runs failed, a line for each cause and element. */
  List<Failure> failures() {
    return Arrays.stream(failed)
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1)))
        .entrySet()
        .stream()
        .map(one -> new Failure(one.getKey().cause(), one.getKey().element(), one.getValue()))
        .sorted(Comparator.comparing(Failure::cause).thenComparing(Failure::element))
        .toList();
  }
}
