package nl.biotoop.cli;

import java.nio.file.Path;
import nl.biotoop.sources.index.IndexTables;
import nl.biotoop.sources.index.SpecificationFile;
import nl.biotoop.statistics.composite.IndexData;
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

  IndexData data() {
    return IndexTables.read(dataFile(), metaFile());
  }

  SpecificationFile specification() {
    return spec == null ? SpecificationFile.none() : SpecificationFile.read(spec);
  }

  Path dataFile() {
    return java.util.Objects.requireNonNull(data);
  }

  Path metaFile() {
    return java.util.Objects.requireNonNull(meta);
  }

  @Nullable Path specFile() {
    return spec;
  }
}
