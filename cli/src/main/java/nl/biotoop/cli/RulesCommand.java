package nl.biotoop.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import nl.biotoop.rules.Fault;
import nl.biotoop.rules.reading.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code biotoop rules}: evaluate and validate rules in files. */
@Command(name = "rules", description = "Reken regels door, of keur een regelbestand.")
final class RulesCommand {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final PrintWriter out;

  RulesCommand(PrintWriter out) {
    this.out = out;
  }

  @Command(
      name = "evaluate",
      description = {
        "Reken alle regels door met de antwoorden in een bestand.",
        "Schrijft JSON: per regel het oordeel (eligible, not of unknown), waarom, welke kenmerken"
            + " nog open zijn en wat eerst geregeld kan worden."
      },
      exitCodeListHeading = "%nEindcodes:%n",
      exitCodeList = {
        "0:gelukt",
        "2:geweigerd: een bestand is niet te lezen, de regels hebben fouten, of een antwoord klopt"
            + " niet; één regel op stderr zegt wat"
      })
  int evaluate(
      @Mixin RuleFiles files,
      @Option(
              names = "--answers",
              required = true,
              paramLabel = "BESTAND",
              description = "De antwoorden, als JSON: {\"kenmerk\": waarde}; null is onbeantwoord.")
          Path answers) {
    out.println(MAPPER.writeValueAsString(VerdictJson.of(files.read().verdicts(answers))));
    return 0;
  }

  @Command(
      name = "validate",
      description = {
        "Keur een regelbestand.",
        "Schrijft per fout of waarschuwing één regel, met de plaats voorop."
      },
      exitCodeListHeading = "%nEindcodes:%n",
      exitCodeList = {
        "0:geen fouten (waarschuwingen mogen)",
        "1:minstens één fout",
        "2:geweigerd: een bestand is niet te lezen, of de kenmerken kloppen niet; één regel op"
            + " stderr zegt wat"
      })
  int validate(@Mixin RuleFiles files) {
    Reading reading = files.read().reading();
    for (Fault fault : reading.faults()) {
      out.println(
          Refusal.oneLine(
              "%s: %s: %s"
                  .formatted(
                      fault.path(),
                      fault.isError() ? "fout" : "waarschuwing",
                      fault.message().nl())));
    }
    if (reading.faults().isEmpty()) {
      out.println("Geen fouten in " + reading.rules().size() + " regels.");
    }
    return reading.hasErrors() ? 1 : 0;
  }

  /** The files that every rules command takes. */
  static final class RuleFiles {

    @Option(
        names = "--rules",
        required = true,
        paramLabel = "BESTAND",
        description = "De regels, als JSON (biotoop-rules/1).")
    private @Nullable Path rules;

    @Option(
        names = "--attributes",
        required = true,
        paramLabel = "BESTAND",
        description = "De kenmerken, als JSON (biotoop-attributes/1).")
    private @Nullable Path attributes;

    /** The rules as read, with their attributes. */
    EvaluateRules read() {
      return new EvaluateRules(Objects.requireNonNull(rules), Objects.requireNonNull(attributes));
    }
  }
}
