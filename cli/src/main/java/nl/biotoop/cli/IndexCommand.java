package nl.biotoop.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import nl.biotoop.statistics.audit.CoherenceAudit;
import nl.biotoop.statistics.audit.Finding;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.IndexData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code biotoop index}: a composite index from files, its uncertainty and its explanation. */
@Command(
    name = "index",
    description = "Maak een samengestelde index uit CSV, met de onzekerheid erbij.",
    footer = {
      "",
      "Voorbeeld (fictieve regio's):",
      "  cd docs/handbook/index-example",
      "  ../../../biotoop index uncertainty --data data.csv --meta meta.csv \\",
      "      --spec spec.json --out uitkomst"
    })
final class IndexCommand {

  private final PrintWriter out;
  private final PrintWriter err;

  IndexCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Command(name = "build", description = "Maak de index: scores, rangen, gewichten en elke stap.")
  int build(
      @Mixin IndexOptions options,
      @Option(names = "--out", required = true, paramLabel = "MAP", description = "Waarheen.")
          Path folder) {
    return IndexWork.refusing(
        err,
        () -> {
          CompositeIndex index = IndexWork.built(options);
          OutputFolder files = new OutputFolder(folder);
          IndexWork.write(files, index, err);
          files.write("report.json", new IndexReport("build", options, index).json());
          out.println("Klaar: " + folder.resolve("scores.csv"));
        });
  }

  @Command(name = "validate", description = "Keur de bestanden; schrijft niets.")
  int validate(@Mixin IndexOptions options) {
    return IndexWork.refusing(
        err,
        () -> {
          IndexData data = IndexWork.built(options).data();
          out.println(
              "In orde: %s eenheden, %s indicatoren."
                  .formatted(
                      Integer.toString(data.units().count()),
                      Integer.toString(data.framework().indicatorCount())));
        });
  }

  @Command(
      name = "uncertainty",
      description = "Reken de index vaak door met andere keuzes: hoe vast staat een rang?")
  int uncertainty(
      @Mixin IndexOptions options,
      @Option(names = "--draws", defaultValue = "1000", paramLabel = "N", description = "Hoe vaak.")
          int draws,
      @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Het begin.")
          long seed,
      @Option(names = "--out", required = true, paramLabel = "MAP", description = "Waarheen.")
          Path folder) {
    return new VariedIndex(out, err).uncertainty(options, draws, seed, folder);
  }

  @Command(name = "sensitivity", description = "Welke keuze doet er het meest toe?")
  int sensitivity(
      @Mixin IndexOptions options,
      @Option(
              names = "--draws",
              defaultValue = "1024",
              paramLabel = "N",
              description = "De basis N; de index wordt N(d+2) keer gemaakt.")
          int draws,
      @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Het begin.")
          long seed,
      @Option(names = "--out", required = true, paramLabel = "MAP", description = "Waarheen.")
          Path folder) {
    return new VariedIndex(out, err).sensitivity(options, draws, seed, folder);
  }

  @Command(name = "explain", description = "Waar komen de punten van één eenheid vandaan?")
  int explain(
      @Mixin IndexOptions options,
      @Option(names = "--unit", required = true, paramLabel = "CODE", description = "Welke uCode.")
          String unit,
      @Option(names = "--out", required = true, paramLabel = "MAP", description = "Waarheen.")
          Path folder) {
    return IndexWork.refusing(
        err,
        () -> {
          CompositeIndex index = IndexWork.built(options);
          int row = index.data().units().codes().indexOf(unit);
          if (row < 0) {
            throw new Refusal(options.dataFile() + ": er is geen uCode '" + unit + "'");
          }
          OutputFolder files = new OutputFolder(folder);
          IndexWork.write(files, index, err);
          files.rows("contributions.csv", ContributionRows.HEADER, ContributionRows.of(index, row));
          files.write("report.json", new IndexReport("explain", options, index).json());
          out.println("Klaar: " + folder.resolve("contributions.csv"));
        });
  }

  @Command(
      name = "benchmark",
      description =
          "Vergelijk één eenheid met andere: waar zit het knelpunt, en wat helpt het meest?")
  int benchmark(
      @Mixin IndexOptions options,
      @Mixin BenchmarkOptions choices,
      @Option(names = "--out", required = true, paramLabel = "MAP", description = "Waarheen.")
          Path folder) {
    if (choices.draws() < 1 || choices.draws() > VariedIndex.MOST_DRAWS) {
      err.println("--draws: kies 1 tot en met " + VariedIndex.MOST_DRAWS);
      return VariedIndex.WRONG_USE;
    }
    return IndexWork.refusing(
        err,
        () -> {
          CompositeIndex index = IndexWork.built(options);
          OutputFolder files = new OutputFolder(folder);
          new Bottlenecks(index, options.specification().variations(), choices).write(files);
          IndexWork.write(files, index, err);
          IndexReport report =
              new IndexReport("benchmark", options, index)
                  .with("unit", choices.unit())
                  .with("penalty", "exponential")
                  .with("averageAdjustment", true)
                  .with("targetGain", choices.gain())
                  .with("seed", choices.seed());
          files.write("report.json", report.json());
          out.println("Klaar: " + folder.resolve("bottlenecks.csv"));
        });
  }

  @Command(name = "audit", description = "Draagt de data de boom? Elke bevinding met haar grens.")
  int audit(
      @Mixin IndexOptions options,
      @Option(names = "--out", required = true, paramLabel = "MAP", description = "Waarheen.")
          Path folder) {
    return IndexWork.refusing(
        err,
        () -> {
          CompositeIndex index = IndexWork.built(options);
          List<Finding> findings = CoherenceAudit.usual().of(index);
          OutputFolder files = new OutputFolder(folder);
          IndexWork.write(files, index, err);
          files.rows(
              "findings.csv",
              List.of("rule", "element", "other", "value", "threshold"),
              findings.stream()
                  .map(one ->
                      List.of(
                          one.rule().name(),
                          one.element(),
                          one.other(),
                          (Object) one.value(),
                          one.threshold()))
                  .toList());
          files.write(
              "report.json",
              new IndexReport("audit", options, index).with("findings", findings.size()).json());
          out.println("Klaar: " + folder.resolve("findings.csv"));
        });
  }
}
