package nl.biotoop.observation.refresh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.refresh.Feed.Office;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.sources.observation.Selection;
import nl.biotoop.sources.table.Row;
import org.springframework.stereotype.Component;

/** Where figures can be fetched, read once from {@code content/observations}. Immutable. */
@Component
public final class Feeds {
  private static final String FILE = "observations/feeds.csv";

  private final List<Feed> all;

  /**
   * Reads the list.
   *
   * @throws ContentFault when the file has a fault, with line and column
   */
  Feeds(ContentFiles files, Datasets datasets, Indicators indicators) {
    this.all =
        files.rows(
            FILE,
            row -> {
              Feed feed = feed(row);
              if (datasets.find(feed.dataset()).isEmpty()) {
                throw row.fault("dataset", "'" + feed.dataset() + "' staat niet in datasets.csv");
              }
              if (indicators.find(feed.indicator()).isEmpty()) {
                throw row.fault(
                    "indicator", "'" + feed.indicator() + "' staat niet in indicators.csv");
              }
              return feed;
            },
            "dataset",
            "indicator",
            "office",
            "table",
            "selection");
  }

  private static Feed feed(Row row) {
    String office = row.text("office");
    return new Feed(
        row.text("dataset"),
        row.text("indicator"),
        Arrays.stream(Office.values())
            .filter(one -> one.code().equals(office))
            .findFirst()
            .orElseThrow(() -> row.fault("office", "kies cbs of eurostat")),
        row.text("table"),
        selection(row));
  }

  /** Written as {@code geo=NL11,NL12;sex=T}. */
  private static Selection selection(Row row) {
    Map<String, List<String>> codes = new LinkedHashMap<>();
    for (String part : row.optionalText("selection").map(it -> it.split(";", -1)).orElse(NONE)) {
      if (!part.matches("[A-Za-z][A-Za-z0-9_]*=[^,]+(,[^,]+)*")) {
        throw row.fault("selection", "schrijf een naam en codes, zoals geo=NL11,NL12;sex=T");
      }
      int equals = part.indexOf('=');
      codes
          .computeIfAbsent(part.substring(0, equals), _ -> new ArrayList<>())
          .addAll(List.of(part.substring(equals + 1).split(",", -1)));
    }
    return new Selection(codes);
  }

  private static final String[] NONE = {};

  /** Those of one table, in the order of the content; none when it cannot be fetched. */
  public List<Feed> of(String dataset) {
    return all.stream().filter(feed -> feed.dataset().equals(dataset)).toList();
  }
}
