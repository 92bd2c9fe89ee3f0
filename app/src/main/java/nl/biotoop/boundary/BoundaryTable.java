package nl.biotoop.boundary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.territory.outline.Outline;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of loaded borders. */
@Component
class BoundaryTable {
  /** As long as the column is. */
  private static final int PIECE = 60_000;

  private final JdbcClient database;

  BoundaryTable(JdbcClient database) {
    this.database = database;
  }

  void add(BoundarySet set, List<Outline> outlines) {
    database
        .sql(
            """
            insert into boundary_set (id, map_level, origin, source, licence, data_year, loaded_at,
              actor, areas, left_out)
            values (:id, :level, :origin, :source, :licence, :year, :loadedAt, :actor, :areas,
              :leftOut)
            """)
        .param("id", set.id())
        .param("level", set.level().code())
        .param("origin", set.origin())
        .param("source", set.source())
        .param("licence", set.licence())
        .param("year", set.year())
        .param("loadedAt", OffsetDateTime.ofInstant(set.loadedAt(), ZoneOffset.UTC))
        .param("actor", set.actor())
        .param("areas", set.areas())
        .param("leftOut", set.leftOut())
        .update();
    String text = OutlineText.write(outlines);
    for (int place = 0; place * PIECE < text.length(); place++) {
      database
          .sql("insert into boundary_piece (set_id, place, content) values (:id, :place, :content)")
          .param("id", set.id())
          .param("place", place)
          .param(
              "content",
              text.substring(place * PIECE, Math.min(text.length(), (place + 1) * PIECE)))
          .update();
    }
  }

  List<Outline> outlines(UUID set) {
    return OutlineText.read(
        String.join(
            "",
            database
                .sql("select content from boundary_piece where set_id = :id order by place")
                .param("id", set)
                .query(String.class)
                .list()));
  }

  /** All, newest first. */
  List<BoundarySet> all() {
    return database
        .sql("select * from boundary_set order by loaded_at desc, id")
        .query(BoundaryTable::set)
        .list();
  }

  Optional<BoundarySet> find(UUID id) {
    return database
        .sql("select * from boundary_set where id = :id")
        .param("id", id)
        .query(BoundaryTable::set)
        .optional();
  }

  private static BoundarySet set(ResultSet row, int number) throws SQLException {
    return new BoundarySet(
        row.getObject("id", UUID.class),
        MapLevel.of(row.getString("map_level")).orElseThrow(),
        row.getString("origin"),
        row.getString("source"),
        row.getString("licence"),
        row.getInt("data_year"),
        row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
        row.getObject("actor", UUID.class),
        row.getInt("areas"),
        row.getInt("left_out"));
  }

  /** The set a map is drawn with; empty when it is drawn as it ships. */
  Optional<UUID> inUse(MapLevel level) {
    return database
        .sql("select set_id from boundary_use where map_level = :level")
        .param("level", level.code())
        .query(UUID.class)
        .optional();
  }

  /**
   * Has a map drawn with a set.
   *
   * @param instead what it must be drawn with until now; empty for what ships
   * @return whether it was
   * @throws DataIntegrityViolationException when it is drawn with another that was loaded, or the
   *     set is no longer there
   */
  boolean use(BoundarySet set, Optional<UUID> instead) {
    if (instead.isPresent()) {
      return database
              .sql(
                  """
                  update boundary_use set set_id = :id
                  where map_level = :level and set_id = :instead
                  """)
              .param("id", set.id())
              .param("level", set.level().code())
              .param("instead", instead.get())
              .update()
          == 1;
    }
    database
        .sql("insert into boundary_use (map_level, set_id) values (:level, :id)")
        .param("level", set.level().code())
        .param("id", set.id())
        .update();
    return true;
  }

  /** Has a map drawn as it ships; false when it is not drawn with this set. */
  boolean useShipped(MapLevel level, UUID instead) {
    return database
            .sql("delete from boundary_use where map_level = :level and set_id = :instead")
            .param("level", level.code())
            .param("instead", instead)
            .update()
        == 1;
  }

  /** Removes a set that no map is drawn with; false when one is. */
  boolean remove(UUID id) {
    boolean used =
        database
                .sql("select count(*) from boundary_use where set_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single()
            > 0;
    if (used) {
      return false;
    }
    database.sql("delete from boundary_piece where set_id = :id").param("id", id).update();
    database.sql("delete from boundary_set where id = :id").param("id", id).update();
    return true;
  }

  /** Those that no map is drawn with, loaded before a moment. */
  List<UUID> unusedBefore(Instant moment) {
    return database
        .sql(
            """
            select id from boundary_set
            where loaded_at < :moment and id not in (select set_id from boundary_use)
            """)
        .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
        .query(UUID.class)
        .list();
  }
}
