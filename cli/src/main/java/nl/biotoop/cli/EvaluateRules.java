package nl.biotoop.cli;

import java.nio.file.Path;
import java.util.List;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Fault;
import nl.biotoop.rules.Parsed;
import nl.biotoop.rules.UnreadableContent;
import nl.biotoop.rules.engine.RuleSet;
import nl.biotoop.rules.engine.Verdict;
import nl.biotoop.rules.reading.AnswerReader;
import nl.biotoop.rules.reading.CatalogueReader;
import nl.biotoop.rules.reading.Reading;
import nl.biotoop.rules.reading.RuleReader;

/** Reads rules, attributes and answers from files, and evaluates or only validates the rules. */
final class EvaluateRules {

  private final AreaHierarchy areas = Areas.ofTheNetherlands();
  private final AttributeCatalogue catalogue;
  private final Reading reading;
  private final Path rulesFile;

  /**
   * Reads the rules and the attributes they are about.
   *
   * @throws Refusal when a file cannot be read, or the attributes are at fault
   */
  EvaluateRules(Path rulesFile, Path attributesFile) {
    this.rulesFile = rulesFile;
    try {
      catalogue = CatalogueReader.read(InputFile.read(attributesFile));
    } catch (UnreadableContent e) {
      throw new Refusal(attributesFile + ": " + e.getMessage());
    }
    reading = new RuleReader(catalogue, areas).read(InputFile.read(rulesFile));
  }

  /** The rules and everything wrong with them. */
  Reading reading() {
    return reading;
  }

  /**
   * The verdict of every rule on the answers in a file.
   *
   * @throws Refusal when the rules have errors, or the answers cannot be read
   */
  List<Verdict> verdicts(Path answersFile) {
    List<Fault> errors = reading.faults().stream().filter(Fault::isError).toList();
    if (!errors.isEmpty()) {
      Fault first = errors.getFirst();
      throw new Refusal(
          "%s: fouten in de regels: %s; de eerste: %s: %s"
              .formatted(rulesFile, errors.size(), first.path(), first.message().nl()));
    }
    Answers answers =
        switch (new AnswerReader(catalogue, areas).read(InputFile.read(answersFile))) {
          case Parsed.Accepted(Answers accepted) -> accepted;
          case Parsed.Refused refused -> throw new Refusal(answersFile + ": " + said(refused));
        };
    return RuleSet.of(catalogue, areas, reading.rules()).verdicts(answers);
  }

  private static String said(Parsed.Refused refused) {
    String problem =
        switch (refused.reason()) {
          case UNKNOWN_ATTRIBUTE -> "dit kenmerk bestaat niet";
          case WRONG_TYPE -> "'%s' is niet het goede soort waarde".formatted(refused.value());
          case NOT_WHOLE -> "'%s' is geen heel getal".formatted(refused.value());
          case OUT_OF_RANGE -> "'%s' is te klein of te groot".formatted(refused.value());
          case NOT_A_CHOICE -> "'%s' is geen van de keuzes".formatted(refused.value());
          case EMPTY -> "hier staat geen waarde";
          case TOO_MANY -> "hier past maar één waarde";
          case YEAR_MISSING ->
              "bij '%s' hoort een jaar, zoals GM0935@2026".formatted(refused.value());
          case UNKNOWN_AREA -> "het gebied '%s' bestaat niet".formatted(refused.value());
          case UNKNOWN_INDUSTRY -> "de SBI-code '%s' bestaat niet".formatted(refused.value());
        };
    return refused.attribute().isEmpty()
        ? "hier hoort een object met antwoorden"
        : refused.attribute() + ": " + problem;
  }
}
