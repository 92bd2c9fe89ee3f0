package nl.biotoop.sources.observation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;
import org.jspecify.annotations.Nullable;

/**
 * Writes figures as CSV: UTF-8, comma, the columns of {@link #HEADER}, a missing value empty. The
 * file appears when all is written; until then what stood there stays.
 */
public final class ObservationFile {

  /** The columns, under the names of SDMX. */
  public static final String HEADER =
      "dataset,indicator,region,time_period,obs_value,obs_status,unit";

  /** A longer row of digits is written with an exponent. */
  private static final int PLAIN_DIGITS = 30;

  private ObservationFile() {}

  /**
   * Writes what a source hands over.
   *
   * @param fetching hands over figures, and tells what it handed over
   * @throws SourceRefused when the source refuses or nothing can be written; then nothing changed
   */
  public static Fetched write(Path file, Function<Consumer<Observation>, Fetched> fetching) {
    Path whole = file.toAbsolutePath();
    @Nullable Path part = null;
    try {
      Path folder = whole.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      // Beside the file, so that moving it there is one step.
      part = whole.resolveSibling("." + UUID.randomUUID() + ".part");
      part.toFile().deleteOnExit();
      Fetched fetched;
      try (BufferedWriter writer = Files.newBufferedWriter(part)) {
        writer.write(HEADER + "\n");
        fetched = fetching.apply(observation -> write(observation, writer));
      }
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return fetched;
    } catch (IOException | UncheckedIOException e) {
      throw new SourceRefused(
          Why.UNWRITABLE,
          file + ": schrijven is niet gelukt; is er ruimte, en mag het daar?",
          file + ": writing failed; is there room, and is it allowed there?");
    } finally {
      remove(part);
    }
  }

  /**
   * The figures of a file that {@link #write} wrote. To be closed.
   *
   * @throws IOException when it cannot be opened
   */
  public static Stream<Observation> read(Path file) throws IOException {
    return CsvReader.builder().ofNamedCsvRecord(file).stream().map(ObservationFile::observation);
  }

  private static Observation observation(NamedCsvRecord row) {
    String value = row.getField("obs_value");
    return new Observation(
        text(row.getField("dataset")),
        text(row.getField("indicator")),
        text(row.getField("region")),
        text(row.getField("time_period")),
        value.isEmpty() ? null : new BigDecimal(value),
        text(row.getField("obs_status")),
        text(row.getField("unit")));
  }

  /** A cell as it was before {@link #cell} made it safe. */
  private static String text(String cell) {
    boolean safe = cell.length() > 2 && cell.charAt(0) == '\'' && isFormula(cell.substring(1));
    return safe ? cell.substring(1) : cell;
  }

  private static void remove(@Nullable Path part) {
    try {
      if (part != null) {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      // It goes when the program ends.
      part.toFile().deleteOnExit();
    }
  }

  private static void write(Observation one, Writer writer) {
    try {
      writer.write(
          cell(one.dataset())
              + ','
              + cell(one.indicator())
              + ','
              + cell(one.region())
              + ','
              + cell(one.period())
              + ','
              + number(one.value())
              + ','
              + cell(one.status())
              + ','
              + cell(one.unit())
              + '\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String number(@Nullable BigDecimal value) {
    if (value == null) {
      return "";
    }
    boolean plain = Math.abs((long) value.scale()) + value.precision() <= PLAIN_DIGITS;
    return plain ? value.toPlainString() : value.toString();
  }

  /** A cell; a text that a spreadsheet would take for a formula gets an apostrophe. */
  private static String cell(String text) {
    String safe = isFormula(text) ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(it -> it == ',' || it == '"' || it < ' ');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean isFormula(String text) {
    return text.length() > 1 && "=+-@".indexOf(text.charAt(0)) >= 0;
  }
}
