package nl.biotoop.library;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.biotoop.library.Source.Access;
import nl.biotoop.library.Source.Kind;
import nl.biotoop.observation.Datasets;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.table.Row;
import org.springframework.stereotype.Component;

/** The sources of {@code content/library}, read once. */
@Component
final class ListedSources {
  private static final String FILE = "library/sources.csv";
  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
  private static final Pattern LINK =
      Pattern.compile("doi:10\\.[0-9]{4,9}/\\S+|https?://[^\\s/]+\\.[^\\s]+");

  private final List<Source> all;

  /**
   * Reads the list.
   *
   * @throws ContentFault when the file has a fault, with line and column
   */
  ListedSources(ContentFiles files, Datasets datasets) {
    Set<String> codes = new HashSet<>();
    this.all =
        List.copyOf(
            files.rows(
                FILE,
                row -> {
                  Source source = source(row);
                  if (datasets.find(source.code()).isPresent()) {
                    throw row.fault(
                        "code", "'" + source.code() + "' is een tabel met cijfers en staat er al");
                  }
                  if (!codes.add(source.code())) {
                    throw row.fault("code", "'" + source.code() + "' staat er twee keer");
                  }
                  return source;
                },
                "code",
                "type",
                "title",
                "language",
                "author",
                "year",
                "published",
                "link",
                "access",
                "methods",
                "use_nl",
                "use_en",
                "checked_on"));
  }

  /** In the order of the file. */
  List<Source> all() {
    return all;
  }

  private static Source source(Row row) {
    String title = row.text("title");
    return new Source(
        matching(row, "code", CODE, "kleine letters, cijfers en streepjes").orElseThrow(),
        one(row, "type", row.text("type"), Kind.values(), Kind::code),
        new Text(title, title),
        matching(row, "language", LANGUAGE, "twee letters, zoals en"),
        row.text("author"),
        matching(row, "year", YEAR, "een jaar, zoals 2008")
            .map(Integer::parseInt)
            .map(OptionalInt::of)
            .orElseGet(OptionalInt::empty),
        row.optionalText("published").orElse(""),
        matching(row, "link", LINK, "doi: met een DOI, of een adres dat met https:// begint"),
        one(
            row,
            "access",
            row.optionalText("access").orElse(Access.UNKNOWN.code()),
            Access.values(),
            Access::code),
        Optional.empty(),
        new Text(row.text("use_nl"), row.text("use_en")),
        row.list("methods"),
        List.of(),
        row.optionalDate("checked_on"));
  }

  /** A cell as it must look; empty when it is, but a code never is. */
  private static Optional<String> matching(Row row, String column, Pattern shape, String wanted) {
    Optional<String> cell =
        column.equals("code") ? Optional.of(row.text(column)) : row.optionalText(column);
    cell.filter(it -> !shape.matcher(it).matches())
        .ifPresent(it -> {
          throw row.fault(column, "'" + it + "' kan niet; hier hoort " + wanted);
        });
    return cell;
  }

  private static <T> T one(
      Row row, String column, String cell, T[] values, Function<T, String> code) {
    return Arrays.stream(values)
        .filter(value -> code.apply(value).equals(cell))
        .findFirst()
        .orElseThrow(() ->
            row.fault(
                column,
                "'"
                    + cell
                    + "' is geen van "
                    + String.join(", ", Arrays.stream(values).map(code).toList())));
  }
}
