package nl.biotoop.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.biotoop.statistics.table.IndicatorTable;
import nl.biotoop.statistics.table.Units;
import nl.biotoop.statistics.uncertainty.MonteCarlo;
import nl.biotoop.statistics.uncertainty.MonteCarlo.RankInterval;
import nl.biotoop.statistics.uncertainty.Room;
import nl.biotoop.statistics.uncertainty.Sensitivity;
import nl.biotoop.statistics.uncertainty.Variation;

/** The index commands that build many times: {@code uncertainty} and {@code sensitivity}. */
final class VariedIndex {

  /** Each unit is held against so many below it: all pairs of a usual list, and no more files. */
  private static final int BELOW = 100;

  private static final List<Integer> TOPS = List.of(1, 3, 5, 10);

  private final DrawOptions options;
  private final Room room;
  private final PrintWriter err;

  VariedIndex(DrawOptions options, Room room, PrintWriter err) {
    this.options = options;
    this.room = room;
    this.err = err;
  }

  /** Draws; the intervals of ranks, who is above whom, and what each draw chose. */
  String uncertainty(IndexRun run) {
    List<Variation> variations = run.asked();
    int draws = options.draws(1000, room.draws(run.index(), variations));
    MonteCarlo result =
        MonteCarlo.of(run.index(), variations, draws, options.seed(), progress(draws));
    List<RankInterval> intervals = result.intervals();
    Units units = run.index().data().units();
    columns(
        run.files(),
        "rank_intervals.csv",
        units,
        List.of("nominal", "mean", "median", "q5", "q95"),
        List.of(
            numbers(intervals, RankInterval::nominal),
            numbers(intervals, RankInterval::mean),
            numbers(intervals, RankInterval::median),
            numbers(intervals, RankInterval::q5),
            numbers(intervals, RankInterval::q95)));
    columns(
        run.files(),
        "score_intervals.csv",
        units,
        List.of("nominal", "q5", "q95"),
        List.of(
            numbers(intervals, RankInterval::score),
            numbers(intervals, RankInterval::score5),
            numbers(intervals, RankInterval::score95)));
    columns(
        run.files(),
        "top_k.csv",
        units,
        TOPS.stream().map(top -> "top_" + top).toList(),
        TOPS.stream().map(result::probabilityInTop).toList());
    above(run.files(), units, result);
    run.files()
        .rows(
            "convergence.csv",
            List.of("draws", "largest_error"),
            result.convergence().stream()
                .map(step -> List.<Object>of(step.draws(), step.largestError())));
    run.files().rows("choices.csv", header(result), choices(result));
    run.report().with("seed", options.seed()).with("draws", draws);
    run.failed(result.failures(), draws);
    return "rank_intervals.csv";
  }

  /** Which choice matters most. */
  String sensitivity(IndexRun run) {
    List<Variation> variations = run.asked();
    int base = options.draws(1024, room.base(run.index(), variations));
    int runs = base * (variations.size() + 2);
    Sensitivity result =
        Sensitivity.of(run.index(), variations, base, options.seed(), progress(runs));
    run.files()
        .rows(
            "indices.csv",
            List.of(
                "factor", "first", "first_low", "first_high", "total", "total_low", "total_high"),
            result.indices().stream().map(VariedIndex::cells));
    run.files()
        .rows(
            "convergence.csv",
            List.of("factor", "rows", "first", "total"),
            result.convergence().stream()
                .map(step ->
                    List.<Object>of(step.factor(), step.rows(), step.first(), step.total())));
    run.report().with("seed", options.seed()).with("base", base).with("runs", runs);
    run.failed(result.failures(), runs);
    return "indices.csv";
  }

  private static double[] numbers(
      List<RankInterval> intervals, ToDoubleFunction<RankInterval> one) {
    return intervals.stream().mapToDouble(one).toArray();
  }

  /** A row a unit, with its year in a panel. */
  private static void columns(
      OutputFolder files, String name, Units units, List<String> names, List<double[]> columns) {
    double[] cells = columns.stream().flatMapToDouble(Arrays::stream).toArray();
    files.table(name, units, IndicatorTable.wrap(units.codes(), names, cells));
  }

  private static void above(OutputFolder files, Units units, MonteCarlo result) {
    boolean times = units.isPanel();
    files.rows(
        "probability_above.csv",
        times
            ? List.of("uCode", "Time", "other", "probability")
            : List.of("uCode", "other", "probability"),
        result.pairs(BELOW).stream()
            .map(pair -> {
              String above = units.codes().get(pair.row());
              String other = units.codes().get(pair.other());
              return times
                  ? List.<Object>of(above, units.times().get(pair.row()), other, pair.probability())
                  : List.<Object>of(above, other, pair.probability());
            }));
  }

  private static List<Object> cells(Sensitivity.Index one) {
    return List.of(
        one.factor(),
        one.first(),
        one.firstLow(),
        one.firstHigh(),
        one.total(),
        one.totalLow(),
        one.totalHigh());
  }

  private static List<String> header(MonteCarlo result) {
    List<String> header = new ArrayList<>(List.of("draw"));
    result.variations().stream().map(Variation::name).forEach(header::add);
    header.add("failed");
    return header;
  }

  private static Stream<List<String>> choices(MonteCarlo result) {
    return IntStream.range(0, result.drawCount())
        .mapToObj(draw -> {
          List<String> row = new ArrayList<>(List.of(Integer.toString(draw + 1)));
          row.addAll(result.choices(draw));
          row.add(result.isFailed(draw) ? "TRUE" : "FALSE");
          return row;
        });
  }

  private IntConsumer progress(int total) {
    return new Progress(
        err, total, Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
  }
}
