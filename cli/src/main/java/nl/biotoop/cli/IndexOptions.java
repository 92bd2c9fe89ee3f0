package nl.biotoop.cli;

import java.nio.file.Path;
import java.util.Objects;
import nl.biotoop.sources.index.IndexInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The input files that every index command takes. */
final class IndexOptions {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "BESTAND",
      description = "De cijfers: CSV met uCode, groepen, noemers en indicatoren (iData).")
  private @Nullable Path data;

  @Option(
      names = "--meta",
      required = true,
      paramLabel = "BESTAND",
      description = "De boom: CSV met iCode, Level, Weight, Type, Direction, Parent (iMeta).")
  private @Nullable Path meta;

  @Option(
      names = "--spec",
      paramLabel = "BESTAND",
      description = "De keuzes, als JSON; zonder bestand: min-max 0-100 en gewogen gemiddelde.")
  private @Nullable Path spec;

  /** Reads the files and holds them against each other. */
  IndexInput read() {
    return IndexInput.read(dataFile(), metaFile(), spec);
  }

  Path dataFile() {
    return Objects.requireNonNull(data);
  }

  Path metaFile() {
    return Objects.requireNonNull(meta);
  }

  @Nullable Path specFile() {
    return spec;
  }
}
