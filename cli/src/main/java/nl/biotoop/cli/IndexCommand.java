package nl.biotoop.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import nl.biotoop.sources.index.InputFault;
import nl.biotoop.sources.index.RefusedInput;
import nl.biotoop.sources.index.SpecificationFile;
import nl.biotoop.statistics.audit.CoherenceAudit;
import nl.biotoop.statistics.audit.Finding;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.Contributions;
import nl.biotoop.statistics.composite.Element;
import nl.biotoop.statistics.composite.Framework;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.table.Units;
import nl.biotoop.statistics.uncertainty.MonteCarlo;
import nl.biotoop.statistics.uncertainty.MonteCarlo.RankInterval;
import nl.biotoop.statistics.uncertainty.Sensitivity;
import nl.biotoop.statistics.uncertainty.Variation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code biotoop index}: a composite index from files, its uncertainty and its explanation. */
@Command(
    name = "index",
    description = "Maak een samengestelde index uit CSV, met de onzekerheid erbij.",
    footer = {
      "",
      "Voorbeeld:",
      "  ./biotoop index build --data data.csv --meta meta.csv --out uitkomst"
    })
final class IndexCommand {

  private static final int REFUSED = 1;
  private static final int WRONG_USE = 2;
  private static final int MOST_DRAWS = 10_000_000;

  private final PrintWriter out;
  private final PrintWriter err;

  IndexCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** A command that reads input and may refuse it. */
  private interface Work {
    void run();
  }

  private int refusing(Work work) {
    try {
      work.run();
      return 0;
    } catch (RefusedInput e) {
      e.faults().stream().map(InputFault::line).forEach(err::println);
    } catch (NotComputable e) {
      err.println(OneLine.of(said(e)));
    } catch (Refusal e) {
      err.println(e.line());
    }
    return REFUSED;
  }

  @Command(name = "build", description = "Maak de index: scores, rangen, gewichten en elke stap.")
  int build(
      @Mixin IndexOptions options,
      @Option(names = "--out", required = true, paramLabel = "MAP", description = "Waarheen.")
          Path folder) {
    return refusing(() -> {
      CompositeIndex index = built(options);
      OutputFolder files = new OutputFolder(folder);
      writeIndex(files, index);
      files.write("report.json", new IndexReport("build", options, index).json());
      out.println("Klaar: " + folder.resolve("scores.csv"));
    });
  }

  @Command(name = "validate", description = "Keur de bestanden; schrijft niets.")
  int validate(@Mixin IndexOptions options) {
    return refusing(() -> {
      IndexData data = options.data();
      CompositeIndex.of(options.specification().specification(), data);
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
    if (draws < 1 || draws > MOST_DRAWS) {
      err.println("--draws: kies 1 tot en met " + MOST_DRAWS);
      return WRONG_USE;
    }
    return refusing(() -> {
      SpecificationFile file = varied(options);
      IndexData data = options.data();
      MonteCarlo result =
          MonteCarlo.of(
              file.specification(), data, file.variations(), draws, seed, progress(draws));
      OutputFolder files = new OutputFolder(folder);
      writeIndex(files, result.nominal());
      files.rows(
          "rank_intervals.csv",
          List.of("uCode", "nominal", "mean", "median", "q5", "q95"),
          result.intervals().stream().map(IndexCommand::cells).toList());
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
    if (draws < 2 || draws > MOST_DRAWS) {
      err.println("--draws: kies 2 tot en met " + MOST_DRAWS);
      return WRONG_USE;
    }
    return refusing(() -> {
      SpecificationFile file = varied(options);
      IndexData data = options.data();
      int runs = draws * (file.variations().size() + 2);
      Sensitivity result =
          Sensitivity.of(
              file.specification(), data, file.variations(), draws, seed, progress(runs));
      OutputFolder files = new OutputFolder(folder);
      CompositeIndex index = CompositeIndex.of(file.specification(), data);
      writeIndex(files, index);
      files.rows(
          "indices.csv",
          List.of("factor", "first", "first_low", "first_high", "total", "total_low", "total_high"),
          result.indices().stream().map(IndexCommand::cells).toList());
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

  @Command(name = "explain", description = "Waar komen de punten van één eenheid vandaan?")
  int explain(
      @Mixin IndexOptions options,
      @Option(names = "--unit", required = true, paramLabel = "CODE", description = "Welke uCode.")
          String unit,
      @Option(names = "--out", required = true, paramLabel = "MAP", description = "Waarheen.")
          Path folder) {
    return refusing(() -> {
      CompositeIndex index = built(options);
      int row = index.data().units().codes().indexOf(unit);
      if (row < 0) {
        throw new Refusal(options.dataFile() + ": er is geen uCode '" + unit + "'");
      }
      OutputFolder files = new OutputFolder(folder);
      writeIndex(files, index);
      files.rows(
          "contributions.csv",
          List.of("iCode", "level", "parent", "raw", "treated", "score", "weight", "points"),
          contributions(index, row));
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
    return refusing(() -> {
      CompositeIndex index = built(options);
      OutputFolder files = new OutputFolder(folder);
      new Bottlenecks(index, choices).write(files);
      writeIndex(files, index);
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
    return refusing(() -> {
      CompositeIndex index = built(options);
      List<Finding> findings = CoherenceAudit.usual().of(index);
      OutputFolder files = new OutputFolder(folder);
      writeIndex(files, index);
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

  private static List<List<Object>> contributions(CompositeIndex index, int row) {
    Framework framework = index.data().framework();
    double[] points;
    try {
      points = Contributions.of(index, row);
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          "aggregate: de punten zijn alleen te verdelen bij een gewogen gemiddelde; kies"
              + " arithmetic, geometric, harmonic of generalised");
    }
    double[] effective = index.effectiveWeights();
    List<List<Object>> rows = new ArrayList<>();
    for (int e = 0; e < framework.size(); e++) {
      Element element = framework.elements().get(e);
      boolean leaf = e < framework.indicatorCount();
      rows.add(
          List.of(
              element.code(),
              Integer.toString(element.level()),
              element.parent().orElse(""),
              leaf ? index.preparation().raw().at(row, e) : Double.NaN,
              leaf ? index.preparation().treated().at(row, e) : Double.NaN,
              index.scores().at(row, e),
              effective[e],
              points[e]));
    }
    return rows;
  }

  private static CompositeIndex built(IndexOptions options) {
    SpecificationFile file = options.specification();
    IndexData data = options.data();
    file.checkAgainst(data.framework());
    return CompositeIndex.of(file.specification(), data);
  }

  private static SpecificationFile varied(IndexOptions options) {
    SpecificationFile file = options.specification();
    if (file.variations().isEmpty()) {
      throw new Refusal("--spec: er is niets om te variëren; zet keuzes onder \"vary\"");
    }
    return file;
  }

  private static void writeIndex(OutputFolder files, CompositeIndex index) {
    Units units = index.data().units();
    files.table("scores.csv", units, index.scores());
    files.table("ranks.csv", units, index.ranks());
    files.table("steps/raw.csv", units, index.preparation().raw());
    files.table("steps/denominated.csv", units, index.preparation().denominated());
    files.table("steps/imputed.csv", units, index.preparation().imputed());
    files.table("steps/screened.csv", units, index.preparation().screened());
    files.table("steps/treated.csv", units, index.preparation().treated());
    files.table("steps/normalised.csv", units, index.preparation().normalised());
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
    files.rows("weights.csv", List.of("iCode", "level", "parent", "weight", "effective"), weights);
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

  private static String said(NotComputable e) {
    String problem =
        switch (e.reason()) {
          case NOT_POSITIVE ->
              "een waarde van 0 of minder past niet bij deze methode; kies een andere schaal, zoals"
                  + " minMax van 1 tot 100";
          case ZERO -> "er wordt door 0 gedeeld; kies een andere methode";
          case NO_WEIGHT -> "de gewichten tellen op tot 0; geef minstens één gewicht";
          case NO_REFERENCE -> "de gevraagde eenheid of noemer heeft hier geen waarde";
          case NO_TARGET -> "er is geen Target; vul hem in";
          case NO_GOALPOSTS -> "er zijn geen goalposts; voeg ze toe";
          case NO_GROUP -> "deze groep is er niet; noem een kolom van de data";
          case TOO_FEW -> "er zijn te weinig volledige waarden";
          case NO_CONVERGENCE -> "de berekening kwam niet tot een eind";
          case INFEASIBLE -> "er is geen oplossing; maak de grenzen ruimer";
          case OUT_OF_RANGE -> "deze methode vraagt waarden van 0 tot en met 1; kies fractionOfMax";
          case MAGNITUDE -> "dit getal is te groot of te klein; kies een andere eenheid";
          case OVERFLOW -> "de uitkomst is te groot; kies een andere schaal";
        };
    return e.element() + ": " + e.detail() + ": " + problem;
  }
}
