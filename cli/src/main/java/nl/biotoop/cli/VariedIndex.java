package nl.biotoop.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import nl.biotoop.sources.index.SpecificationFile;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.uncertainty.MonteCarlo;
import nl.biotoop.statistics.uncertainty.MonteCarlo.RankInterval;
import nl.biotoop.statistics.uncertainty.Sensitivity;
import nl.biotoop.statistics.uncertainty.Variation;

/** The index commands that build many times: {@code uncertainty} and {@code sensitivity}. */
final class VariedIndex {

  static final int WRONG_USE = 2;
  static final int MOST_DRAWS = 10_000_000;

  private final PrintWriter out;
  private final PrintWriter err;

  VariedIndex(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Draws; the intervals of ranks and what each draw chose. */
  int uncertainty(IndexOptions options, int draws, long seed, Path folder) {
    if (draws < 1 || draws > MOST_DRAWS) {
      err.println("--draws: kies 1 tot en met " + MOST_DRAWS);
      return WRONG_USE;
    }
    return IndexWork.refusing(
        err,
        () -> {
          SpecificationFile file = varied(options);
          IndexData data = options.data();
          MonteCarlo result =
              MonteCarlo.of(
                  file.specification(), data, file.variations(), draws, seed, progress(draws));
          OutputFolder files = new OutputFolder(folder);
          IndexWork.write(files, result.nominal(), err);
          files.rows(
              "rank_intervals.csv",
              List.of("uCode", "nominal", "mean", "median", "q5", "q95"),
              result.intervals().stream().map(VariedIndex::cells).toList());
          files.rows(
              "score_intervals.csv",
              List.of("uCode", "nominal", "q5", "q95"),
              result.intervals().stream()
                  .map(
                      one -> List.of(one.unit(), (Object) one.score(), one.score5(), one.score95()))
                  .toList());
          files.rows(
              "convergence.csv",
              List.of("draws", "largest_error"),
              result.convergence().stream()
                  .map(step -> List.of(step.draws(), (Object) step.largestError()))
                  .toList());
          files.rows("choices.csv", header(result), choices(result));
          IndexReport report =
              new IndexReport("uncertainty", options, result.nominal())
                  .with("seed", seed)
                  .with("draws", draws)
                  .with("failures", result.failures());
          files.write("report.json", report.json());
          tellFailures(result.failures(), draws);
          out.println("Klaar: " + folder.resolve("rank_intervals.csv"));
        });
  }

  /** Which choice matters most. */
  int sensitivity(IndexOptions options, int draws, long seed, Path folder) {
    if (draws < 2 || draws > MOST_DRAWS) {
      err.println("--draws: kies 2 tot en met " + MOST_DRAWS);
      return WRONG_USE;
    }
    return IndexWork.refusing(
        err,
        () -> {
          SpecificationFile file = varied(options);
          IndexData data = options.data();
          int runs = draws * (file.variations().size() + 2);
          Sensitivity result =
              Sensitivity.of(
                  file.specification(), data, file.variations(), draws, seed, progress(runs));
          OutputFolder files = new OutputFolder(folder);
          CompositeIndex index = CompositeIndex.of(file.specification(), data);
          IndexWork.write(files, index, err);
          files.rows(
              "indices.csv",
              List.of(
                  "factor", "first", "first_low", "first_high", "total", "total_low", "total_high"),
              result.indices().stream().map(VariedIndex::cells).toList());
          files.rows(
              "convergence.csv",
              List.of("factor", "rows", "first", "total"),
              result.convergence().stream()
                  .map(step ->
                      List.of(step.factor(), step.rows(), (Object) step.first(), step.total()))
                  .toList());
          IndexReport report =
              new IndexReport("sensitivity", options, index)
                  .with("seed", seed)
                  .with("base", draws)
                  .with("runs", result.runs())
                  .with("failures", result.failures());
          files.write("report.json", report.json());
          tellFailures(result.failures(), result.runs());
          out.println("Klaar: " + folder.resolve("indices.csv"));
        });
  }

  private static SpecificationFile varied(IndexOptions options) {
    SpecificationFile file = options.specification();
    if (file.variations().isEmpty()) {
      throw new Refusal("--spec: er is niets om te variëren; zet keuzes onder \"vary\"");
    }
    return file;
  }

  private static List<Object> cells(RankInterval one) {
    return List.of(one.unit(), one.nominal(), one.mean(), one.median(), one.q5(), one.q95());
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

  private static List<List<String>> choices(MonteCarlo result) {
    List<List<String>> rows = new ArrayList<>();
    for (int draw = 0; draw < result.drawCount(); draw++) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(draw + 1)));
      row.addAll(result.choices(draw));
      row.add(result.isFailed(draw) ? "TRUE" : "FALSE");
      rows.add(row);
    }
    return rows;
  }

  private void tellFailures(Map<String, Integer> failures, int runs) {
    failures.forEach((cause, count) ->
        err.println(
            "Let op: " + count + " van " + runs + " keer ging het niet: " + OneLine.of(cause)));
  }

  private IntConsumer progress(int total) {
    return new Progress(
        err,
        total,
        Optional.ofNullable(System.console()).map(java.io.Console::isTerminal).orElse(false));
  }
}
