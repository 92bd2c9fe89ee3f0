package nl.biotoop.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/**
 * The portable backup: all rows of a region in one zip file that H2 and PostgreSQL can both write
 * and read back, byte for byte the same. Making one changes nothing; putting one back happens
 * wholly or not at all.
 *
 * <p>Two things a database cannot hold are refused with the row, never bent: PostgreSQL takes no
 * text with the character NUL, and no date beyond its own range. H2 has no negative zero: −0.0 from
 * PostgreSQL comes back as 0.0.
 */
@Component
public final class Backup {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.of("nl", "NL"));

  private final DataSource dataSource;
  private final Clock clock;
  private final String version;
  private final List<String> modules;

  @Autowired
  Backup(DataSource dataSource, Clock clock, ObjectProvider<BuildProperties> build) {
    this(dataSource, clock, version(build.getIfAvailable()), Migrations.MODULES);
  }

  Backup(DataSource dataSource, Clock clock, String version, List<String> modules) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.version = version;
    this.modules = List.copyOf(modules);
  }

  private static String version(@Nullable BuildProperties build) {
    return build == null ? "dev" : String.valueOf(build.getVersion());
  }

  /** How it ended. */
  public sealed interface Result {}

  /** It is done; the message says what was done. */
  public record Done(String message) implements Result {}

  /** It was not done and nothing has changed; the reason says what to do. */
  public record Refused(String reason) implements Result {}

  /** Writes a backup to a new file. */
  public Result write(String file) {
    try {
      Path target = Path.of(file).toAbsolutePath();
      BackupManifest manifest = write(target);
      return new Done(
          "Kopie gemaakt: %s (%s, %s)."
              .formatted(target, rows(manifest), size(Files.size(target))));
    } catch (BackupFault e) {
      return new Refused(e.sentence());
    } catch (InvalidPathException e) {
      return new Refused("Dit is geen naam van een bestand: " + file);
    } catch (IOException e) {
      return new Refused("De kopie is niet gemaakt. " + reason(e));
    } catch (SQLException e) {
      return new Refused("De kopie is niet gemaakt. De database gaf een fout: " + firstLine(e));
    }
  }

  private BackupManifest write(Path target) throws IOException, SQLException, BackupFault {
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new BackupFault("De map %s bestaat niet. Maak die eerst.".formatted(folder));
    }
    refuseToOverwrite(target);
    // Beside the target, so that the last step is a rename on one disk: all of the file or nothing.
    Path draft = Files.createTempFile(folder, "." + target.getFileName(), ".half");
    try {
      BackupManifest manifest;
      try (Connection connection = dataSource.getConnection()) {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        connection.setReadOnly(true);
        try {
          manifest =
              new BackupWriter(clock.instant(), version, migrations()).write(draft, connection);
        } finally {
          connection.rollback();
          connection.setReadOnly(false);
        }
      }
      refuseToOverwrite(target);
      move(draft, target);
      return manifest;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void refuseToOverwrite(Path target) throws BackupFault {
    if (Files.exists(target)) {
      throw new BackupFault(
          "%s bestaat al. Kies een andere naam, of verwijder dat bestand eerst.".formatted(target));
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target);
    }
    // The name must survive a power cut too; systems that cannot sync a folder say so by failing.
    try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      return;
    }
  }

  /** Puts a backup back into an empty database, or in place of what is there. */
  public Result restore(String file, boolean replace) {
    try {
      Path source = Path.of(file).toAbsolutePath();
      if (!Files.isRegularFile(source)) {
        return new Refused("Er is geen bestand " + source);
      }
      try (BackupReader reader = BackupReader.open(source)) {
        checkMigrations(reader.manifest());
        restore(reader, replace);
        return new Done(
            "Teruggezet: %s uit de kopie van %s (versie %s)."
                .formatted(
                    rows(reader.manifest()),
                    madeAt(reader.manifest()),
                    reader.manifest().version()));
      }
    } catch (BackupFault e) {
      return new Refused(e.sentence());
    } catch (InvalidPathException e) {
      return new Refused("Dit is geen naam van een bestand: " + file);
    } catch (IOException e) {
      return new Refused("De kopie is niet teruggezet; er is niets veranderd. " + reason(e));
    } catch (SQLException e) {
      return new Refused(
          "De kopie is niet teruggezet; er is niets veranderd. De database gaf een fout: "
              + firstLine(e));
    }
  }

  private void restore(BackupReader reader, boolean replace)
      throws IOException, SQLException, BackupFault {
    try (Connection connection = dataSource.getConnection()) {
      BackupSchema schema = BackupSchema.of(connection);
      reader.check(schema);
      connection.setAutoCommit(false);
      boolean complete = false;
      try {
        new BackupRestore(connection, schema, reader).run(replace);
        connection.commit();
        complete = true;
      } finally {
        if (!complete) {
          connection.rollback();
        }
      }
    }
  }

  private Map<String, String> migrations() {
    Map<String, String> latest = new TreeMap<>();
    for (String module : modules) {
      MigrationInfo current = Migrations.forModule(module, dataSource).info().current();
      MigrationVersion step = current == null ? null : current.getVersion();
      latest.put(module, step == null ? "0" : step.toString());
    }
    return latest;
  }

  private void checkMigrations(BackupManifest manifest) throws BackupFault {
    Map<String, String> here = migrations();
    for (Map.Entry<String, String> module : manifest.migrations().entrySet()) {
      String step = here.get(module.getKey());
      if (step == null || isLater(module.getValue(), step)) {
        throw new BackupFault(
            ("Deze kopie komt van een nieuwere Biotoop (versie %s, onderdeel %s, stap %s). "
                    + "Zet haar terug met die versie of een nog nieuwere.")
                .formatted(manifest.version(), module.getKey(), module.getValue()));
      }
    }
    for (Map.Entry<String, String> module : here.entrySet()) {
      String step = manifest.migrations().getOrDefault(module.getKey(), "0");
      if (isLater(module.getValue(), step)) {
        throw new BackupFault(
            ("Deze kopie komt van een oudere Biotoop (versie %s, onderdeel %s, stap %s; nu %s). "
                    + "Zet haar met die versie terug in een lege map en start daarna deze versie: "
                    + "die werkt de gegevens bij.")
                .formatted(manifest.version(), module.getKey(), step, module.getValue()));
      }
    }
  }

  private static boolean isLater(String step, String than) throws BackupFault {
    try {
      return MigrationVersion.fromVersion(step).compareTo(MigrationVersion.fromVersion(than)) > 0;
    } catch (FlywayException e) {
      throw new BackupFault("De kopie is beschadigd: " + step + " is geen stap.");
    }
  }

  private String madeAt(BackupManifest manifest) {
    try {
      return MINUTE.format(
          ZonedDateTime.ofInstant(Instant.parse(manifest.madeAt()), clock.getZone()));
    } catch (DateTimeException e) {
      return manifest.madeAt();
    }
  }

  private static String rows(BackupManifest manifest) {
    return manifest.rows() == 1 ? "1 rij" : manifest.rows() + " rijen";
  }

  private static String size(long bytes) {
    return bytes < 10_000_000 ? bytes / 1_000 + 1 + " kB" : bytes / 1_000_000 + " MB";
  }

  /** What went wrong with a file and what to do, for the failures a person can mend. */
  static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("No space left on device") || message.contains("not enough space")) {
      return "De schijf is vol. Maak ruimte vrij en probeer het opnieuw.";
    }
    if (message.contains("Read-only file system")) {
      return "Op deze schijf kan niet worden geschreven. Kies een andere map.";
    }
    return switch (e) {
      case AccessDeniedException denied ->
          "Biotoop mag dit niet lezen of schrijven: %s. Geef recht, of kies een andere map."
              .formatted(denied.getFile());
      case NoSuchFileException missing -> "Dit bestaat niet: " + missing.getFile();
      case FileSystemException other -> other.getFile() + ": " + other.getReason();
      default ->
          message.contains("Permission denied")
              ? "Biotoop mag dit bestand niet lezen: " + message
              : message;
    };
  }

  /** What a database says, without the statement it repeats after the first line. */
  static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
  }
}
