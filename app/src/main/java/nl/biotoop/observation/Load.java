package nl.biotoop.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One intake of data from a source.
 *
 * @param number its place among all loads
 * @param dataset the table it came from
 * @param at when it came in
 * @param origin the address or the file it was read from; see {@link #file()}
 * @param payload the SHA-256 of what was read, in hexadecimal digits
 * @param figures how many cells it has, also empty ones
 * @param actor who asked for it; empty for the program itself
 * @param updated the day on which the source says it last changed the table
 * @param takenBack the number at which it was taken back; empty while it counts
 */
public record Load(
    int number,
    UUID id,
    String dataset,
    Instant at,
    String origin,
    String payload,
    int figures,
    Optional<UUID> actor,
    Optional<LocalDate> updated,
    OptionalInt takenBack) {

  private static final String FROM_FILE = "file:";
  private static final String BETWEEN = " | ";

  /**
   * A file that somebody handed in, as the origin of a load: not what a source itself gave.
   *
   * @param name what it was called, 120 characters at most
   * @param source where it came from, in the words of whoever handed it in, 500 at most
   */
  public record FromFile(String name, String source) {
    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_SOURCE = 500;

    /** On one line, and cut where too long; the end of a name says most. */
    public FromFile {
      name = line(name.replace('|', ' '));
      name = name.substring(Math.max(0, name.length() - LONGEST_NAME));
      source = line(source);
      source = source.substring(0, Math.min(LONGEST_SOURCE, source.length()));
    }

    private static String line(String text) {
      return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /** Where the files of some loads came from, each once; none when a source gave them all. */
    public static List<String> sources(Collection<Load> loads) {
      return loads.stream()
          .filter(Load::counts)
          .flatMap(load -> load.file().stream())
          .map(FromFile::source)
          .distinct()
          .toList();
    }

    /** As the origin of a load. */
    public String origin() {
      return FROM_FILE + name + BETWEEN + source;
    }
  }

  /** The file it was read from; empty when a source or the program itself gave it. */
  public Optional<FromFile> file() {
    int between = origin.indexOf(BETWEEN);
    return origin.startsWith(FROM_FILE) && between > 0
        ? Optional.of(
            new FromFile(
                origin.substring(FROM_FILE.length(), between),
                origin.substring(between + BETWEEN.length())))
        : Optional.empty();
  }

  /** Whether it counts in what is shown now. */
  public boolean counts() {
    return takenBack.isEmpty();
  }
}
