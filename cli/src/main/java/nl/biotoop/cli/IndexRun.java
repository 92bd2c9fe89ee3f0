package nl.biotoop.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import nl.biotoop.sources.index.IndexInput;
import nl.biotoop.sources.index.InputFault;
import nl.biotoop.sources.index.RefusedInput;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.Element;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.composite.Preparation;
import nl.biotoop.statistics.table.Units;
import nl.biotoop.statistics.uncertainty.Failure;
import nl.biotoop.statistics.uncertainty.Variation;

/**
 * One run of an index command: reads, builds, lets the command add its own files, and writes the
 * index and the report. All is computed, and all that can be refused is, before the first file.
 */
final class IndexRun {

  private static final int REFUSED = 1;

  private final IndexInput input;
  private final CompositeIndex index;
  private final OutputFolder files;
  private final IndexReport report;
  private final PrintWriter err;

  private IndexRun(String command, IndexOptions options, OutputFolder files, PrintWriter err) {
    input = options.read();
    index = input.index();
    this.files = files;
    this.err = err;
    report = new IndexReport(command, options, input.file(), index);
  }

  /** What a command does with the index. */
  interface Work {
    /**
     * Computes, then writes its own files.
     *
     * @return the file that answers the question
     */
    String in(IndexRun run);
  }

  /** Runs a command; 0 when done, 1 with a line for each fault when its input is refused. */
  static int of(
      String command, IndexOptions options, OutputFolder files, Work work, Outlet outlet) {
    return refusing(
        outlet.err(),
        () -> {
          IndexRun run = new IndexRun(command, options, files, outlet.err());
          String answer = work.in(run);
          run.writeIndex();
          outlet.out().println("Klaar: " + files.at(answer));
        });
  }

  /** Where text for the user goes. */
  record Outlet(PrintWriter out, PrintWriter err) {}

  static int refusing(PrintWriter err, Runnable work) {
    try {
      work.run();
      return 0;
    } catch (RefusedInput e) {
      e.faults().stream().map(InputFault::line).forEach(err::println);
    } catch (NotComputable e) {
      err.println(Refusal.oneLine(Words.of(e)));
    } catch (Refusal e) {
      err.println(e.line());
    }
    return REFUSED;
  }

  CompositeIndex index() {
    return index;
  }

  OutputFolder files() {
    return files;
  }

  IndexReport report() {
    return report;
  }

  List<Variation> variations() {
    return input.file().variations();
  }

  /**
   * What the specification varies.
   *
   * @throws Refusal when that is nothing
   */
  List<Variation> asked() {
    if (variations().isEmpty()) {
      throw new Refusal("--spec: er is niets om te variëren; zet keuzes onder \"vary\"");
    }
    return variations();
  }

  /**
   * The row of a unit.
   *
   * @throws Refusal when there is no such unit, or one for each of several years
   */
  int rowOf(String option, String unit) {
    List<String> codes = index.data().units().codes();
    int row = codes.indexOf(unit);
    if (row < 0) {
      throw new Refusal(option + ": er is geen uCode '" + unit + "'");
    }
    if (row != codes.lastIndexOf(unit)) {
      throw new Refusal(
          option
              + ": '"
              + unit
              + "' staat er voor meer dan één jaar; laat in --data alleen de regels van één jaar"
              + " staan");
    }
    return row;
  }

  /** Reports the runs that failed, and tells of them. */
  void failed(List<Failure> failures, int runs) {
    report.failures(failures);
    for (Failure failure : failures) {
      err.println(
          Refusal.oneLine(
              "Let op: %s van %s keer ging het niet: %s"
                  .formatted(
                      Integer.toString(failure.runs()),
                      Integer.toString(runs),
                      Words.of(failure))));
    }
  }

  /** Writes scores, ranks, weights, every step and the report. */
  private void writeIndex() {
    IndexReport.warnings(index)
        .forEach(warning -> err.println("Let op: " + Refusal.oneLine(warning)));
    Units units = index.data().units();
    Preparation steps = index.preparation();
    files.table("scores.csv", units, index.scores());
    files.table("ranks.csv", units, index.ranks());
    files.table("steps/raw.csv", units, steps.raw());
    files.table("steps/denominated.csv", units, steps.denominated());
    files.table("steps/imputed.csv", units, steps.imputed());
    files.table("steps/screened.csv", units, steps.screened());
    files.table("steps/treated.csv", units, steps.treated());
    files.table("steps/normalised.csv", units, steps.normalised());
    double[] effective = index.effectiveWeights();
    List<List<Object>> weights = new ArrayList<>();
    for (int e = 0; e < effective.length; e++) {
      Element element = index.data().framework().elements().get(e);
      weights.add(
          List.of(
              element.code(),
              Integer.toString(element.level()),
              element.parent().orElse(""),
              index.weights()[e],
              effective[e]));
    }
    files.rows(
        "weights.csv",
        List.of("iCode", "level", "parent", "weight", "effective"),
        weights.stream());
    files.write("report.json", report.json());
  }
}
