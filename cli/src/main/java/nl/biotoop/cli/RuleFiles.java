package nl.biotoop.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that every rules command takes. */
final class RuleFiles {

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
