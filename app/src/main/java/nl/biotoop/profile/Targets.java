package nl.biotoop.profile;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.profile.Target.Actual;
import nl.biotoop.profile.Target.Better;
import nl.biotoop.profile.Target.Kind;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.table.Row;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/** The figures that the documents of regions name, read once from {@code content/profile}. */
@Component
public final class Targets {
  private static final String FILE = "profile/targets.csv";

  private final List<Target> all;

  /**
   * Reads the list.
   *
   * @throws ContentFault when the file has a fault, with line and column
   */
  Targets(ContentFiles files, Territories territories) {
    Set<String> ids = new HashSet<>();
    this.all =
        List.copyOf(
            files.rows(
                FILE,
                row -> {
                  Target target = target(row, territories);
                  if (!ids.add(target.id())) {
                    throw row.fault("id", "'" + target.id() + "' staat er twee keer");
                  }
                  return target;
                },
                "id",
                "region",
                "kind",
                "measure_nl",
                "measure_en",
                "amount_nl",
                "amount_en",
                "owner_nl",
                "owner_en",
                "threshold",
                "better",
                "deadline",
                "actual",
                "actual_nl",
                "actual_en",
                "actual_year",
                "actual_source",
                "actual_line",
                "document",
                "line",
                "note_nl",
                "note_en"));
  }

  /** All of them, in the order of the file. */
  public List<Target> all() {
    return all;
  }

  /** Those of one region; none when no document names any. */
  public List<Target> of(String region) {
    return all.stream().filter(target -> target.region().equals(region)).toList();
  }

  private static Target target(Row row, Territories territories) {
    String region = row.text("region");
    if (RegionCode.read(region).flatMap(territories::name).isEmpty()) {
      throw row.fault("region", "'" + region + "' is geen gebied dat wij kennen");
    }
    OptionalDouble threshold = number(row, "threshold");
    String better = row.optionalText("better").orElse("");
    if (threshold.isPresent() != !better.isEmpty()) {
      throw row.fault("better", "hier hoort more of less bij een grens, en anders niets");
    }
    return new Target(
        row.text("id"),
        region,
        one(row, "kind", row.text("kind"), Kind.values()),
        both(row, "measure"),
        both(row, "amount"),
        both(row, "owner"),
        threshold,
        better.isEmpty() ? Better.MORE : one(row, "better", better, Better.values()),
        row.optionalDate("deadline"),
        actual(row),
        Evidence.of(row.text("document"), row.text("line")),
        new Text(row.optionalText("note_nl").orElse(""), row.optionalText("note_en").orElse("")));
  }

  /** A figure without a year or a source is refused; an empty cell is not known, never zero. */
  private static Optional<Actual> actual(Row row) {
    if (row.optionalText("actual_nl").isEmpty()) {
      if (row.optionalText("actual").isPresent()) {
        throw row.fault("actual_nl", "is leeg, terwijl er wel een stand is");
      }
      return Optional.empty();
    }
    String year = row.text("actual_year");
    if (!year.matches("[12][0-9]{3}")) {
      throw row.fault("actual_year", "'" + year + "' is geen jaar, zoals 2017");
    }
    return Optional.of(
        new Actual(
            number(row, "actual"),
            both(row, "actual"),
            Integer.parseInt(year),
            Evidence.of(row.text("actual_source"), row.optionalText("actual_line").orElse(""))));
  }

  private static OptionalDouble number(Row row, String column) {
    return row.optionalNumber(column).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  private static Text both(Row row, String column) {
    return new Text(row.text(column + "_nl"), row.text(column + "_en"));
  }

  private static <T extends Enum<T>> T one(Row row, String column, String cell, T[] values) {
    return Arrays.stream(values)
        .filter(value -> value.name().equalsIgnoreCase(cell))
        .findFirst()
        .orElseThrow(() -> row.fault(column, "'" + cell + "' kan hier niet staan"));
  }
}
