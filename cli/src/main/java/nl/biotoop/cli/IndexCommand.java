package nl.biotoop.cli;

import java.util.List;
import nl.biotoop.statistics.audit.CoherenceAudit;
import nl.biotoop.statistics.audit.Finding;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.uncertainty.Room;
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

  private final IndexRun.Outlet outlet;
  private final Room room;

  IndexCommand(IndexRun.Outlet outlet, Room room) {
    this.outlet = outlet;
    this.room = room;
  }

  @Command(name = "build", description = "Maak de index: scores, rangen, gewichten en elke stap.")
  int build(@Mixin IndexOptions options, @Mixin OutputFolder files) {
    return IndexRun.of("build", options, files, _ -> "scores.csv", outlet);
  }

  @Command(name = "validate", description = "Keur de bestanden; schrijft niets.")
  int validate(@Mixin IndexOptions options) {
    return IndexRun.refusing(
        outlet.err(),
        () -> {
          IndexData data = options.read().index().data();
          outlet
              .out()
              .println(
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
      @Mixin IndexOptions options, @Mixin DrawOptions draws, @Mixin OutputFolder files) {
    VariedIndex varied = new VariedIndex(draws.atLeast(1), room, outlet.err());
    return IndexRun.of("uncertainty", options, files, varied::uncertainty, outlet);
  }

  @Command(name = "sensitivity", description = "Welke keuze doet er het meest toe?")
  int sensitivity(
      @Mixin IndexOptions options, @Mixin DrawOptions draws, @Mixin OutputFolder files) {
    VariedIndex varied = new VariedIndex(draws.atLeast(2), room, outlet.err());
    return IndexRun.of("sensitivity", options, files, varied::sensitivity, outlet);
  }

  @Command(name = "explain", description = "Waar komen de punten van één eenheid vandaan?")
  int explain(
      @Mixin IndexOptions options,
      @Option(names = "--unit", required = true, paramLabel = "CODE", description = "Welke uCode.")
          String unit,
      @Mixin OutputFolder files) {
    return IndexRun.of(
        "explain",
        options,
        files,
        run -> {
          List<List<Object>> rows = ContributionRows.of(run.index(), run.rowOf("--unit", unit));
          run.report().with("unit", unit);
          run.files().rows("contributions.csv", ContributionRows.HEADER, rows.stream());
          return "contributions.csv";
        },
        outlet);
  }

  @Command(
      name = "benchmark",
      description =
          "Vergelijk één eenheid met andere: waar zit het knelpunt, en wat helpt het meest?")
  int benchmark(
      @Mixin IndexOptions options,
      @Mixin BenchmarkOptions choices,
      @Mixin DrawOptions draws,
      @Mixin OutputFolder files) {
    draws.atLeast(1);
    return IndexRun.of(
        "benchmark",
        options,
        files,
        run -> new Bottlenecks(run, choices, draws, room).write(),
        outlet);
  }

  @Command(name = "audit", description = "Draagt de data de boom? Elke bevinding met haar grens.")
  int audit(@Mixin IndexOptions options, @Mixin OutputFolder files) {
    return IndexRun.of(
        "audit",
        options,
        files,
        run -> {
          List<Finding> findings = CoherenceAudit.usual().of(run.index());
          run.report().with("findings", findings.size());
          run.files()
              .rows(
                  "findings.csv",
                  List.of("rule", "element", "other", "value", "threshold"),
                  findings.stream()
                      .map(one ->
                          List.<Object>of(
                              one.rule().name(),
                              one.element(),
                              one.other(),
                              one.value(),
                              one.threshold())));
          return "findings.csv";
        },
        outlet);
  }
}
