package nl.biotoop.support.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.biotoop.platform.Ids;
import nl.biotoop.support.Check;
import nl.biotoop.support.editing.Origin;
import nl.biotoop.support.editing.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The table of revisions. Rows are only ever added. */
@Component
public class Revisions {
  /** The longest record that is kept, in characters of JSON. */
  public static final int LONGEST_RECORD = 100_000;

  private static final int IDS_AT_ONCE = 500;
  private static final int ROWS_AT_ONCE = 1_000;

  private static final String SELECT =
      """
      select r.instrument_id, r.revision_number, r.made_at, r.actor, r.actor_name, r.origin,
             r.import_id, r.record_json, r.protected_fields, r.withdrawn,
             r.checked_at, r.checked_by, r.next_check
      from support_revision r
      """;

  private static final String IS_NEWEST =
      """
      r.revision_number =
        (select max(n.revision_number) from support_revision n
         where n.instrument_id = r.instrument_id)
      """;

  private final JdbcClient database;
  private final JdbcOperations batches;
  private final Clock clock;
  private final Ids ids;
  private final JsonMapper json = JsonMapper.builder().nodeFactory(new SharedTexts()).build();

  Revisions(JdbcClient database, JdbcOperations batches, Clock clock, Ids ids) {
    this.database = database;
    this.batches = batches;
    this.clock = clock;
    this.ids = ids;
  }

  /** Moves with every change; 0 as long as nobody changed anything. */
  long version() {
    return database
        .sql("select register_version from support_register_version where id = 1")
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /**
   * Moves the version, and makes every other change wait until this transaction ends.
   *
   * @throws org.springframework.dao.DuplicateKeyException when two first changes meet; try again
   */
  public long lock() {
    int moved =
        database
            .sql(
                """
                update support_register_version set register_version = register_version + 1
                where id = 1
                """)
            .update();
    if (moved == 0) {
      database
          .sql("insert into support_register_version (id, register_version) values (1, 1)")
          .update();
    }
    return version();
  }

  /** The newest revision of each instrument that changed after a version. */
  List<Revision> newestAfter(long version) {
    return database
        .sql(SELECT + " where r.register_version > :version and " + IS_NEWEST)
        .param("version", version)
        .query((row, _) -> revision(row))
        .list();
  }

  /** The newest revisions of these instruments, by id; those without one are left out. */
  public Map<String, Revision> newest(Collection<String> instruments) {
    Map<String, Revision> newest = new TreeMap<>();
    List<String> all = List.copyOf(instruments);
    for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
      database
          .sql(SELECT + " where r.instrument_id in (:ids) and " + IS_NEWEST)
          .param("ids", all.subList(from, Math.min(all.size(), from + IDS_AT_ONCE)))
          .query((row, _) -> revision(row))
          .list()
          .forEach(revision -> newest.put(revision.instrumentId(), revision));
    }
    return newest;
  }

  /** Every revision of an instrument, newest first. */
  public List<Revision> of(String instrument) {
    return database
        .sql(SELECT + " where r.instrument_id = :id order by r.revision_number desc")
        .param("id", instrument)
        .query((row, _) -> revision(row))
        .list();
  }

  /** One revision. */
  public Optional<Revision> numbered(String instrument, int number) {
    return database
        .sql(SELECT + " where r.instrument_id = :id and r.revision_number = :number")
        .param("id", instrument)
        .param("number", number)
        .query((row, _) -> revision(row))
        .optional();
  }

  /** The instruments that an import touched. */
  public List<String> ofImport(UUID importId) {
    return database
        .sql(
            """
            select distinct instrument_id from support_revision
            where import_id = :import and origin = 'IMPORT' order by instrument_id
            """)
        .param("import", importId)
        .query(String.class)
        .list();
  }

  /**
   * What an import found of these instruments, by id; without those that were as the content file,
   * or new.
   */
  public Map<String, Revision> beforeImport(UUID importId, List<String> instruments) {
    if (instruments.isEmpty()) {
      return Map.of();
    }
    Map<String, Revision> before = new TreeMap<>();
    database
        .sql(
            SELECT
                + """
                join (select instrument_id, min(revision_number) as first_number
                      from support_revision
                      where import_id = :import and origin = 'IMPORT'
                        and instrument_id in (:ids)
                      group by instrument_id) f
                  on f.instrument_id = r.instrument_id
                  and r.revision_number = f.first_number - 1
                """)
        .param("import", importId)
        .param("ids", instruments)
        .query((row, _) -> revision(row))
        .list()
        .forEach(revision -> before.put(revision.instrumentId(), revision));
    return before;
  }

  private Revision revision(ResultSet row) throws SQLException {
    OffsetDateTime checkedAt = row.getObject("checked_at", OffsetDateTime.class);
    return new Revision(
        row.getString("instrument_id"),
        row.getInt("revision_number"),
        Optional.of(row.getObject("made_at", OffsetDateTime.class).toInstant()),
        Optional.ofNullable(row.getObject("actor", UUID.class)),
        row.getString("actor_name"),
        Origin.valueOf(row.getString("origin")),
        Optional.ofNullable(row.getObject("import_id", UUID.class)),
        record(row.getString("record_json")),
        split(row.getString("protected_fields")),
        row.getBoolean("withdrawn"),
        checkedAt == null
            ? Optional.empty()
            : Optional.of(
                new Check(
                    checkedAt.toInstant(),
                    row.getString("checked_by"),
                    Optional.ofNullable(row.getObject("next_check", LocalDate.class)))));
  }

  /** What is no JSON becomes a record without fields: a fault to show, never a failed start. */
  private ObjectNode record(String written) {
    try {
      return json.readValue(written, ObjectNode.class);
    } catch (JacksonException e) {
      return json.createObjectNode();
    }
  }

  private static Set<String> split(String fields) {
    Set<String> split = new LinkedHashSet<>(Arrays.asList(fields.split(",", -1)));
    split.remove("");
    return split;
  }

  /** Adds revisions, in one batch. */
  public void add(List<Revision> revisions, long version) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Revision revision : revisions) {
      Optional<Check> check = revision.check();
      rows.add(
          new @Nullable Object[] {
            ids.next(),
            revision.instrumentId(),
            revision.number(),
            version,
            moment(revision.madeAt().orElseThrow()),
            revision.actor().orElse(null),
            revision.actorName(),
            revision.origin().name(),
            revision.importId().orElse(null),
            json.writeValueAsString(revision.record()),
            String.join(",", revision.protectedFields()),
            revision.withdrawn(),
            check.map(it -> moment(it.at())).orElse(null),
            check.map(Check::by).orElse(null),
            check.flatMap(Check::next).orElse(null)
          });
    }
    for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
      batches.batchUpdate(
          """
          insert into support_revision
            (id, instrument_id, revision_number, register_version, made_at, actor, actor_name,
             origin, import_id, record_json, protected_fields, withdrawn,
             checked_at, checked_by, next_check)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
    }
  }

  private OffsetDateTime moment(Instant instant) {
    return OffsetDateTime.ofInstant(instant, clock.getZone());
  }
}
