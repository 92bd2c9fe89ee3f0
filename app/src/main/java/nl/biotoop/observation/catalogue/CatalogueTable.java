package nl.biotoop.observation.catalogue;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the catalogue, each with the rows that differ from what ships. */
@Component
final class CatalogueTable implements OwnIndicators {
  /** As long as the column is. */
  private static final int PART = 10_000;

  private final JdbcClient database;
  private final Clock clock;

  CatalogueTable(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String newest() {
    return changes(number());
  }

  /** The number of the newest version; 0 when nobody adopted one. */
  int number() {
    return database
        .sql("select coalesce(max(number), 0) from observation_catalogue")
        .query(Integer.class)
        .single();
  }

  /** The rows of a version as CSV; {@code ""} when there are none. */
  String changes(int number) {
    return String.join(
        "",
        database
            .sql(
                """
                select content from observation_catalogue_part
                where catalogue = :number order by place
                """)
            .param("number", number)
            .query(String.class)
            .list());
  }

  /** All versions, the newest first. */
  List<CatalogueVersion> all() {
    return database
        .sql(
            "select number, adopted_at, actor, changed from observation_catalogue order by number"
                + " desc")
        .query((row, _) ->
            new CatalogueVersion(
                row.getInt("number"),
                row.getObject("adopted_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getInt("changed")))
        .list();
  }

  /**
   * Adds a version.
   *
   * @throws org.springframework.dao.DuplicateKeyException when somebody else just did
   */
  void add(int number, UUID actor, int rows, String changes) {
    database
        .sql(
            """
            insert into observation_catalogue (number, adopted_at, actor, changed)
            values (:number, :at, :actor, :changed)
            """)
        .param("number", number)
        .param("at", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
        .param("actor", actor)
        .param("changed", rows)
        .update();
    int place = 0;
    for (int from = 0; from < changes.length(); place++) {
      int to = Math.min(changes.length(), from + PART);
      // A letter outside the first plane is two chars, and they stay together.
      to -= to < changes.length() && Character.isHighSurrogate(changes.charAt(to - 1)) ? 1 : 0;
      database
          .sql(
              """
              insert into observation_catalogue_part (catalogue, place, content)
              values (:number, :place, :content)
              """)
          .param("number", number)
          .param("place", place)
          .param("content", changes.substring(from, to))
          .update();
      from = to;
    }
  }
}
