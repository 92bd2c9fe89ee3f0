package nl.biotoop.sources.observation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import nl.biotoop.sources.observation.ODataPage.Rows;
import org.jspecify.annotations.Nullable;

/**
 * CBS OData 3: each row of {@code TypedDataSet} has a code for every dimension and a column for
 * every topic. Codes are padded with blanks to one width; the service does not say why a value is
 * missing.
 *
 * @see <a href="https://opendata.cbs.nl/ODataFeed/odata">opendata.cbs.nl</a>
 */
final class CbsV3 implements Rows {
  /** The feed writes Atom when it is not asked for JSON. */
  static final String JSON = "?$format=json";

  private static final Pattern TOPIC = Pattern.compile(".*_[0-9]+");

  /**
   * A column with figures.
   *
   * @param unit {@code ""} when not known
   * @param words whether it holds words instead
   */
  record Topic(String unit, boolean words) {}

  /**
   * What is known of a table.
   *
   * @param topics those to read, by name
   * @param names every column it may have
   */
  record Table(CbsColumns columns, Map<String, Topic> topics, Set<String> names) {

    /** A table without its description: topics are the names that end in a number. */
    static Table named(Set<String> names) {
      List<String> dimensions = new ArrayList<>();
      Map<String, Topic> topics = new LinkedHashMap<>();
      for (String name : names) {
        if (TOPIC.matcher(name).matches()) {
          topics.put(name, new Topic("", false));
        } else if (isCell(name)) {
          dimensions.add(name);
        }
      }
      return new Table(CbsColumns.named(dimensions), topics, Set.copyOf(names));
    }
  }

  private final String dataset;
  private final AtomicReference<@Nullable Table> table;
  private final Map<String, String> periods;
  private final Tally tally;

  /**
   * Reads rows.
   *
   * @param table its structure; {@code null} to take it from the first row
   * @param periods the status of a period by its code
   */
  CbsV3(String dataset, @Nullable Table table, Map<String, String> periods, Tally tally) {
    this.dataset = dataset;
    this.table = new AtomicReference<>(table);
    this.periods = periods;
    this.tally = tally;
  }

  /**
   * Fetches a table.
   *
   * @param properties the rows of {@code DataProperties}
   */
  static CbsColumns fetch(
      CbsPages pages,
      Map<String, Map<String, String>> properties,
      Selection selection,
      Tally tally) {
    Map<String, String> kinds = new LinkedHashMap<>();
    Map<String, Topic> topics = new LinkedHashMap<>();
    properties.forEach((name, cells) -> {
      String type = cells.getOrDefault("Type", "");
      if (type.equals("Topic")) {
        boolean words = cells.getOrDefault("Datatype", "").equals("String");
        topics.put(name, new Topic(cells.getOrDefault("Unit", ""), words));
      } else if (type.endsWith("Dimension") || type.startsWith("Geo")) {
        kinds.put(name, type);
      }
    });
    CbsColumns columns = CbsColumns.of(kinds);
    Set<String> names = new HashSet<>(topics.keySet());
    names.addAll(kinds.keySet());
    chosen(topics, selection.codes().getOrDefault("Measure", List.of()));
    Map<String, List<String>> rest = new LinkedHashMap<>(selection.codes());
    rest.remove("Measure");
    Map<String, Map<String, Map<String, String>>> codes = new HashMap<>();
    for (String name : rest.keySet()) {
      if (columns.all().contains(name)) {
        codes.put(name, pages.list(name + JSON, "Key"));
      }
    }
    String filter =
        CbsQuery.filter(
            new Selection(rest), columns.all(), (name, code) -> padded(codes, name, code));
    Map<String, String> periods = new LinkedHashMap<>();
    if (!columns.time().isEmpty()) {
      pages
          .listIfThere(columns.time() + JSON, "Key")
          .ifPresent(list ->
              list.forEach((code, cells) -> periods.put(code, cells.getOrDefault("Status", ""))));
    }
    String query = filter.isEmpty() ? "" : "&$filter=" + CbsQuery.encoded(filter);
    CbsV3 reader = new CbsV3(pages.table(), new Table(columns, topics, names), periods, tally);
    pages.all("TypedDataSet" + JSON + query, reader, tally::page);
    return columns;
  }

  /** The code as the table writes it; a code that it does not have is refused. */
  private static String padded(
      Map<String, Map<String, Map<String, String>>> codes, String name, String code) {
    Map<String, Map<String, String>> list = codes.getOrDefault(name, Map.of());
    Map<String, String> row = list.get(code);
    if (row == null) {
      throw CbsQuery.unknown(name + "=" + code, list.keySet());
    }
    return row.getOrDefault("Key", code);
  }

  private static void chosen(Map<String, Topic> topics, List<String> wanted) {
    for (String code : wanted) {
      if (!code.endsWith("*") && !topics.containsKey(code)) {
        throw CbsQuery.unknown(code, topics.keySet());
      }
    }
    if (!wanted.isEmpty()) {
      topics
          .keySet()
          .removeIf(name ->
              wanted.stream()
                  .noneMatch(it ->
                      it.equals(name)
                          || (it.endsWith("*")
                              && name.startsWith(it.substring(0, it.length() - 1)))));
    }
  }

  /** The dimensions, once a row has been read. */
  CbsColumns columns() {
    Table known = table.get();
    return known == null ? CbsColumns.named(List.of()) : known.columns();
  }

  @Override
  public void row(Map<String, String> cells, Place place) {
    Table known = table.get();
    if (known == null) {
      known = Table.named(cells.keySet());
      table.set(known);
    }
    if (known.topics().isEmpty()) {
      throw place.missingColumn("…_1", cells.keySet());
    }
    CbsColumns columns = known.columns();
    for (String name : cells.keySet()) {
      if (isCell(name) && !known.names().contains(name)) {
        throw place
            .column(name)
            .damaged(
                "deze kolom is er onverwacht bij; de bron is anders opgebouwd dan hij zegt.",
                "this column is unexpected; the source is built in another way than it says.");
      }
    }
    String region = CbsColumns.code(columns.region(), cells, place);
    String period = CbsColumns.code(columns.time(), cells, place);
    for (Map.Entry<String, Topic> topic : known.topics().entrySet()) {
      String name = topic.getKey();
      String cell = cells.get(name);
      if (cell == null) {
        throw place.missingColumn(name, cells.keySet());
      }
      if (topic.getValue().words()) {
        tally.leaveOutText();
        continue;
      }
      String sign = cell.strip();
      boolean there = !sign.isEmpty() && !sign.equals(".");
      tally.accept(
          new Observation(
              dataset,
              columns.indicator(name, cells, place),
              region,
              CbsCodes.period(period),
              there ? Figure.of(sign, place.column(name)) : null,
              there
                  ? CbsCodes.status("", true, periods.getOrDefault(period, ""))
                  : CbsCodes.statusOfSign(cell),
              topic.getValue().unit()));
    }
  }

  private static boolean isCell(String name) {
    return !name.equals("ID") && !name.contains("odata");
  }
}
