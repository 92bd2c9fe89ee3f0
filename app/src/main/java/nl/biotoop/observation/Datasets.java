package nl.biotoop.observation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.table.Row;
import org.springframework.stereotype.Component;

/** The tables that figures come from, read once from {@code content/observations}. Immutable. */
@Component
public final class Datasets {
  private static final String FILE = "observations/datasets.csv";

  private final Map<String, Dataset> byCode = new LinkedHashMap<>();

  /**
   * Reads the list.
   *
   * @throws ContentFault when the file has a fault, with line and column
   */
  Datasets(ContentFiles files) {
    files.rows(
        FILE,
        row -> {
          Dataset dataset = dataset(row);
          if (byCode.putIfAbsent(dataset.code(), dataset) != null) {
            throw row.fault("dataset", "'" + dataset.code() + "' staat er twee keer");
          }
          return dataset;
        },
        "dataset",
        "title_nl",
        "title_en",
        "owner",
        "source_url",
        "licence",
        "licence_url",
        "nuts_version",
        "note_nl",
        "note_en");
  }

  private static Dataset dataset(Row row) {
    return new Dataset(
        row.text("dataset"),
        new Text(row.text("title_nl"), row.text("title_en")),
        row.text("owner"),
        row.text("source_url"),
        row.text("licence"),
        row.text("licence_url"),
        row.optionalText("nuts_version"),
        new Text(row.optionalText("note_nl").orElse(""), row.optionalText("note_en").orElse("")));
  }

  /** All of them, in the order of the content. */
  public List<Dataset> all() {
    return List.copyOf(byCode.values());
  }

  /** The table with this code; empty when the content has none. */
  public Optional<Dataset> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
