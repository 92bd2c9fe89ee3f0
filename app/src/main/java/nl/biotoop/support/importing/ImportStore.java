package nl.biotoop.support.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.biotoop.rules.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tables of imports. */
@Component
class ImportStore {
  /** The longest row that is kept, in characters of JSON. */
  static final int LONGEST_ROW = 100_000;

  private static final int ROWS_AT_ONCE = 1_000;
  private static final int LONGEST_HEADING = 200;

  private static final String SELECT =
      """
      select id, made_at, account_id, account_name, region, file_name, sheets, sheet_number,
             mapping, status, change_number
      from support_import
      """;

  private final JdbcClient database;
  private final JdbcOperations batches;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.shared();

  ImportStore(JdbcClient database, JdbcOperations batches, Clock clock) {
    this.database = database;
    this.batches = batches;
    this.clock = clock;
  }

  /**
   * A row that is kept.
   *
   * @param cells the texts by column
   * @param instrument what it became in the register; empty as long as it is not there
   */
  record Kept(
      int number,
      Map<Integer, String> cells,
      Optional<Decision> decision,
      Optional<String> instrument) {}

  void add(ImportRun run) {
    database
        .sql(
            """
            insert into support_import
              (id, made_at, account_id, account_name, region, file_name, sheets, sheet_number,
               mapping, status, change_number)
            values (:id, :madeAt, :account, :name, :region, :file, :sheets, :sheet, :mapping,
                    :status, 0)
            """)
        .param("id", run.id())
        .param("madeAt", moment(run.madeAt()))
        .param("account", run.account())
        .param("name", run.accountName())
        .param("region", run.region())
        .param("file", run.fileName())
        .param("sheets", sheets(run.sheets()))
        .param("sheet", run.sheet())
        .param("mapping", run.mapping().written())
        .param("status", run.status().name())
        .update();
  }

  /** Adds rows of a sheet, in batches. */
  void addRows(UUID run, int sheet, List<Kept> rows) {
    List<Object[]> values = new ArrayList<>();
    for (Kept row : rows) {
      values.add(new Object[] {run, sheet, row.number(), written(row.cells())});
    }
    for (int from = 0; from < values.size(); from += ROWS_AT_ONCE) {
      batches.batchUpdate(
          """
          insert into support_import_row (import_id, sheet_number, row_number, cells)
          values (?, ?, ?, ?)
          """,
          values.subList(from, Math.min(values.size(), from + ROWS_AT_ONCE)));
    }
  }

  String written(Map<Integer, String> cells) {
    ObjectNode node = json.createObjectNode();
    cells.forEach((column, text) -> node.put(column.toString(), text));
    return node.toString();
  }

  List<ImportRun> latest(int most) {
    return database
        .sql(SELECT + " order by made_at desc, id desc limit :most")
        .param("most", most)
        .query((row, _) -> run(row))
        .list();
  }

  Optional<ImportRun> find(UUID id) {
    return database
        .sql(SELECT + " where id = :id")
        .param("id", id)
        .query((row, _) -> run(row))
        .optional();
  }

  List<Kept> rows(UUID run, int sheet) {
    return database
        .sql(
            """
            select row_number, cells, decision, instrument_id from support_import_row
            where import_id = :run and sheet_number = :sheet order by row_number
            """)
        .param("run", run)
        .param("sheet", sheet)
        .query((row, _) -> kept(row))
        .list();
  }

  /** Some rows of a sheet, by their numbers. */
  List<Kept> rows(UUID run, int sheet, Set<Integer> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : database
            .sql(
                """
                select row_number, cells, decision, instrument_id from support_import_row
                where import_id = :run and sheet_number = :sheet and row_number in (:numbers)
                """)
            .param("run", run)
            .param("sheet", sheet)
            .param("numbers", numbers)
            .query((row, _) -> kept(row))
            .list();
  }

  private Kept kept(ResultSet row) throws SQLException {
    Map<Integer, String> cells = new TreeMap<>();
    for (Map.Entry<String, JsonNode> cell : json.readTree(row.getString("cells")).properties()) {
      cells.put(Integer.valueOf(cell.getKey()), cell.getValue().asString(""));
    }
    @Nullable String decision = row.getString("decision");
    return new Kept(
        row.getInt("row_number"),
        cells,
        Optional.ofNullable(decision).flatMap(Decision::of),
        Optional.ofNullable(row.getString("instrument_id")));
  }

  /**
   * Makes every other change of this import wait until this transaction ends.
   *
   * @return whether the import is still as it was read
   */
  boolean lock(ImportRun run) {
    return database
            .sql(
                """
                update support_import set change_number = change_number + 1
                where id = :id and change_number = :number
                """)
            .param("id", run.id())
            .param("number", run.changeNumber())
            .update()
        == 1;
  }

  void map(ImportRun run, int sheet, Mapping mapping) {
    database
        .sql("update support_import set sheet_number = :sheet, mapping = :mapping where id = :id")
        .param("sheet", sheet)
        .param("mapping", mapping.written())
        .param("id", run.id())
        .update();
  }

  void settle(ImportRun run, ImportRun.Status status) {
    database
        .sql("update support_import set status = :status, settled_at = :now where id = :id")
        .param("status", status.name())
        .param("now", moment(clock.instant()))
        .param("id", run.id())
        .update();
  }

  void write(ImportRun run, int row, Map<Integer, String> cells) {
    database
        .sql(
            """
            update support_import_row set cells = :cells
            where import_id = :run and sheet_number = :sheet and row_number = :row
              and instrument_id is null
            """)
        .param("cells", written(cells))
        .param("run", run.id())
        .param("sheet", run.sheet())
        .param("row", row)
        .update();
  }

  void decide(ImportRun run, int row, Decision decision) {
    database
        .sql(
            """
            update support_import_row set decision = :decision
            where import_id = :run and sheet_number = :sheet and row_number = :row
              and instrument_id is null
            """)
        .param("decision", decision.code())
        .param("run", run.id())
        .param("sheet", run.sheet())
        .param("row", row)
        .update();
  }

  /** Notes what rows became in the register. */
  void taken(ImportRun run, Map<Integer, String> instruments) {
    List<Object[]> values = new ArrayList<>();
    instruments.forEach(
        (row, instrument) -> values.add(new Object[] {instrument, run.id(), run.sheet(), row}));
    batches.batchUpdate(
        """
        update support_import_row set instrument_id = ?
        where import_id = ? and sheet_number = ? and row_number = ?
        """,
        values);
  }

  void delete(UUID run) {
    database.sql("delete from support_import_row where import_id = :id").param("id", run).update();
    database.sql("delete from support_import where id = :id").param("id", run).update();
  }

  /** Drafts that nobody finished. */
  List<UUID> draftsBefore(Instant moment) {
    return database
        .sql("select id from support_import where status = 'DRAFT' and made_at < :moment")
        .param("moment", moment(moment))
        .query(UUID.class)
        .list();
  }

  Map<String, ImportField> remembered(String region) {
    Map<String, ImportField> fields = new TreeMap<>();
    database
        .sql("select heading, field from support_import_heading where region = :region")
        .param("region", region)
        .query(row -> {
          fields.put(row.getString("heading"), ImportField.valueOf(row.getString("field")));
        });
    return fields;
  }

  void remember(String region, String heading, ImportField field) {
    String kept =
        heading.length() > LONGEST_HEADING ? heading.substring(0, LONGEST_HEADING) : heading;
    database
        .sql("delete from support_import_heading where region = :region and heading = :heading")
        .param("region", region)
        .param("heading", kept)
        .update();
    database
        .sql(
            """
            insert into support_import_heading (region, heading, field)
            values (:region, :heading, :field)
            """)
        .param("region", region)
        .param("heading", kept)
        .param("field", field.name())
        .update();
  }

  private ImportRun run(ResultSet row) throws SQLException {
    return new ImportRun(
        row.getObject("id", UUID.class),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getObject("account_id", UUID.class),
        row.getString("account_name"),
        row.getString("region"),
        row.getString("file_name"),
        sheets(json.readTree(row.getString("sheets"))),
        row.getInt("sheet_number"),
        Mapping.read(row.getString("mapping")),
        ImportRun.Status.valueOf(row.getString("status")),
        row.getInt("change_number"));
  }

  private String sheets(List<ImportRun.SheetNote> sheets) {
    ArrayNode list = json.createArrayNode();
    for (ImportRun.SheetNote sheet : sheets) {
      ObjectNode node = list.addObject().put("name", sheet.name()).put("hidden", sheet.hidden());
      ArrayNode remarks = node.putArray("remarks");
      sheet
          .remarks()
          .forEach(text -> remarks.addObject().put("nl", text.nl()).put("en", text.en()));
      ArrayNode rows = node.putArray("headings");
      sheet.headingRows().forEach(rows::add);
    }
    return list.toString();
  }

  private static List<ImportRun.SheetNote> sheets(JsonNode list) {
    List<ImportRun.SheetNote> sheets = new ArrayList<>();
    for (JsonNode node : list) {
      List<Text> remarks = new ArrayList<>();
      for (JsonNode remark : node.path("remarks")) {
        remarks.add(new Text(remark.path("nl").asString(""), remark.path("en").asString("")));
      }
      List<Integer> rows = new ArrayList<>();
      node.path("headings").forEach(row -> rows.add(row.asInt(0)));
      sheets.add(
          new ImportRun.SheetNote(
              node.path("name").asString(""), node.path("hidden").asBoolean(false), remarks, rows));
    }
    return sheets;
  }

  private OffsetDateTime moment(Instant instant) {
    return OffsetDateTime.ofInstant(instant, clock.getZone());
  }
}
