package nl.biotoop.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import nl.biotoop.sources.index.InputFault;
import nl.biotoop.sources.index.RefusedInput;
import nl.biotoop.sources.index.SpecificationFile;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.Element;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.table.Units;

/** What every index command does: read, build, write, and tell why input is refused. */
final class IndexWork {

  private static final int REFUSED = 1;

  private IndexWork() {}

  /** A command that reads input and may refuse it. */
  interface Work {
    void run();
  }

  /** Runs a command; 0 when done, 1 with a line for each fault when its input is refused. */
  static int refusing(PrintWriter err, Work work) {
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

  /** The index that the options ask for. */
  static CompositeIndex built(IndexOptions options) {
    SpecificationFile file = options.specification();
    IndexData data = options.data();
    file.checkAgainst(data.framework());
    return CompositeIndex.of(file.specification(), data);
  }

  /** Writes scores, ranks, weights and every step. */
  static void write(OutputFolder files, CompositeIndex index, PrintWriter err) {
    IndexReport.warnings(index).forEach(warning -> err.println("Let op: " + OneLine.of(warning)));
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
