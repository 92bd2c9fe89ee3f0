package nl.biotoop.ecosystem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.rules.Industry;
import nl.biotoop.sources.table.Row;
import org.springframework.stereotype.Component;

/**
 * The sections and divisions of the Dutch standard industrial classification (SBI) with plain
 * names, and a search with everyday words; read once from {@code content/sectors/sbi.csv}. Which
 * codes exist is told by {@link Industry}; a file that has others, or lacks one, is refused. Asking
 * for a code that does not exist is a broken contract: {@link IllegalArgumentException} with the
 * code. Immutable.
 */
@Component
public final class Sectors {
  /** The version that questions and answers use where nothing else is said: SBI 2025. */
  public static final Industry.Version IN_FORCE = Industry.Version.SBI_2025;

  private static final String FILE = "sectors/sbi.csv";
  private static final int MOST_FOUND = 8;

  private final SequencedMap<String, Entry> entries;

  /** A sector with the words that lead to it. */
  private record Entry(Sector sector, SearchWords words) {
    String written() {
      return sector.written();
    }
  }

  private record Hit(Sector sector, int points) {}

  /**
   * Reads the classification.
   *
   * @throws ContentFault when the file is missing or faulty, with its line and column, or lacks a
   *     section or division
   */
  public Sectors(ContentFiles files) {
    entries =
        ContentTable.read(
            files,
            FILE,
            Sectors::entry,
            Entry::written,
            "code",
            "version",
            "code",
            "level",
            "section",
            "nl",
            "en",
            "words_nl");
    for (Industry.Version version : Industry.Version.values()) {
      for (String section : version.sections()) {
        demand(section, version);
        version.divisions(section).forEach(division -> demand(division, version));
      }
    }
  }

  /** The sections of a version, by letter. */
  public List<Sector> sections(Industry.Version version) {
    return version.sections().stream().map(code -> sector(version, code)).toList();
  }

  /** The divisions of a section, by number. */
  public List<Sector> divisions(Industry.Version version, String section) {
    return version.divisions(section(version, section).code()).stream()
        .map(code -> sector(version, code))
        .toList();
  }

  /** The section or division with this code. */
  public Sector sector(Industry.Version version, String code) {
    Entry entry = entries.get(code + "@" + version.year());
    if (entry == null) {
      throw new IllegalArgumentException(
          "SBI " + version.year() + " has no section or division '" + code + "'.");
    }
    return entry.sector();
  }

  /** The section in which a section or division lies. */
  public Sector section(Industry.Version version, String code) {
    return sector(version, sector(version, code).section());
  }

  /** The section in which a section or division of the version in force lies. */
  public Sector section(String code) {
    return section(IN_FORCE, code);
  }

  /** As {@link #find(String, Industry.Version)}, in the version in force. */
  public List<Sector> find(String words) {
    return find(words, IN_FORCE);
  }

  /**
   * The sectors that everyday words, a name or a code lead to, best first, at most eight. Forgives
   * case, accents, endings, compounds and small typing errors; leaves out what fits less than half
   * as well as the best. None when nothing comes near; any text is safe.
   */
  public List<Sector> find(String words, Industry.Version version) {
    List<String> asked = SearchWords.split(words);
    List<Hit> hits = new ArrayList<>();
    for (Entry entry : entries.values()) {
      if (entry.sector().version() == version) {
        int points = entry.words().points(asked);
        if (points > 0) {
          hits.add(new Hit(entry.sector(), points));
        }
      }
    }
    hits.sort(
        Comparator.comparingInt(Hit::points)
            .reversed()
            .thenComparing(hit -> hit.sector().level())
            .thenComparing(hit -> hit.sector().code()));
    int best = hits.stream().mapToInt(Hit::points).max().orElse(0);
    return hits.stream()
        .filter(hit -> 2 * hit.points() >= best)
        .limit(MOST_FOUND)
        .map(Hit::sector)
        .toList();
  }

  private void demand(String code, Industry.Version version) {
    if (!entries.containsKey(code + "@" + version.year())) {
      throw new ContentFault(FILE + ": code " + code + " van SBI " + version.year() + " ontbreekt");
    }
  }

  private static Entry entry(Row row) {
    Industry.Version version = version(row);
    String code = row.text("code");
    Sector.Level level =
        switch (row.text("level")) {
          case "section" -> Sector.Level.SECTION;
          case "division" -> Sector.Level.DIVISION;
          default -> throw row.fault("level", "alleen section of division mag hier staan");
        };
    String section = level == Sector.Level.SECTION ? code : row.text("section");
    boolean exists =
        level == Sector.Level.SECTION
            ? version.sections().contains(code)
            : version.divisions(section).contains(code);
    if (!exists) {
      throw row.fault("code", "'" + code + "' bestaat niet in SBI " + version.year());
    }
    Sector sector = new Sector(version, code, level, section, ContentTable.label(row));
    return new Entry(sector, SearchWords.of(sector, row.list("words_nl")));
  }

  private static Industry.Version version(Row row) {
    String year = row.text("version");
    for (Industry.Version version : Industry.Version.values()) {
      if (Integer.toString(version.year()).equals(year)) {
        return version;
      }
    }
    throw row.fault("version", "'" + year + "' is geen versie van de SBI");
  }
}
