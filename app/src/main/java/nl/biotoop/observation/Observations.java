package nl.biotoop.observation;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.biotoop.platform.Audit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The store of figures: loads are added and taken back, never changed. Of a cell that several loads
 * have, the newest load counts.
 */
@Component
public class Observations {
  private static final int BATCH = 2000;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final Audit audit;
  private final Clock clock;

  Observations(JdbcClient database, JdbcTemplate batches, Audit audit, Clock clock) {
    this.database = database;
    this.batches = batches;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of a load. */
  public sealed interface Loaded {
    /** It is in the store. */
    record Kept(Load load) implements Loaded {}

    /** The same payload is the newest load of this table already; nothing was added. */
    record Same(Load load) implements Loaded {}

    /** One cell stands in it twice with different values; nothing was added. */
    record Doubled(Figure figure) implements Loaded {}
  }

  /**
   * A load to be added.
   *
   * @param id its id; the same id twice is the same load
   * @param dataset the table it comes from
   * @param origin the address or file it was read from
   * @param payload the SHA-256 of what was read, in hexadecimal digits
   * @param updated the day on which the source says it last changed the table
   * @param actor who asked for it; empty for the program itself
   */
  public record Intake(
      UUID id,
      String dataset,
      String origin,
      String payload,
      Optional<LocalDate> updated,
      Optional<UUID> actor) {}

  /**
   * Adds a load, whole or not at all.
   *
   * @param figures its cells; read once, so it may be far larger than memory
   */
  @Transactional
  public Loaded add(Intake intake, Stream<Figure> figures) {
    Optional<Load> newest = loads(intake.dataset()).stream().filter(Load::counts).findFirst();
    if (newest.isPresent()
        && (newest.get().payload().equals(intake.payload())
            || newest.get().id().equals(intake.id()))) {
      return new Loaded.Same(newest.get());
    }
    int number = nextNumber();
    database
        .sql(
            """
            insert into observation_load
              (number, id, dataset, loaded_at, origin, payload, figures, actor, updated_on)
            values (:number, :id, :dataset, :now, :origin, :payload, 0, :actor, :updated)
            """)
        .param("number", number)
        .param("id", intake.id())
        .param("dataset", intake.dataset())
        .param("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
        .param("origin", intake.origin())
        .param("payload", intake.payload())
        .param("actor", intake.actor().orElse(null))
        .param("updated", intake.updated().orElse(null))
        .update();
    Inserted inserted = insert(number, figures.iterator());
    if (inserted.doubled.isPresent()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return new Loaded.Doubled(inserted.doubled.get());
    }
    database
        .sql("update observation_load set figures = :figures where number = :number")
        .param("figures", inserted.figures)
        .param("number", number)
        .update();
    audit.add(
        intake.actor().orElse(null),
        "load-added",
        "dataset:" + intake.dataset(),
        inserted.figures + " figures");
    return new Loaded.Kept(load(number));
  }

  private record Inserted(int figures, Optional<Figure> doubled) {}

  private Inserted insert(int number, Iterator<Figure> figures) {
    int inserted = 0;
    FigureCodes codes = new FigureCodes(database, batches);
    List<Figure> batch = new ArrayList<>(BATCH);
    while (figures.hasNext()) {
      batch.clear();
      while (figures.hasNext() && batch.size() < BATCH) {
        batch.add(figures.next());
      }
      codes.know(batch);
      try {
        insert(number, batch, codes);
      } catch (DuplicateKeyException e) {
        return new Inserted(inserted, Optional.of(doubled(batch)));
      }
      inserted += batch.size();
    }
    return new Inserted(inserted, Optional.empty());
  }

  private void insert(int number, List<Figure> batch, FigureCodes codes) {
    batches.batchUpdate(
        """
        insert into observation_value
          (load_number, indicator, region, time_period, obs_value, obs_status)
        values (?, ?, ?, ?, ?, ?)
        """,
        batch,
        batch.size(),
        (statement, figure) -> {
          statement.setInt(1, number);
          statement.setInt(2, codes.number(figure.indicator()));
          statement.setInt(3, codes.number(figure.region()));
          statement.setString(4, figure.period());
          if (figure.value().isPresent()) {
            statement.setDouble(5, figure.value().getAsDouble());
          } else {
            statement.setNull(5, Types.DOUBLE);
          }
          statement.setString(6, figure.status());
        });
  }

  /** The first cell of a batch that stands in it twice, else its first: the other stood before. */
  private static Figure doubled(List<Figure> batch) {
    Set<List<String>> cells = new HashSet<>();
    return batch.stream()
        .filter(one -> !cells.add(List.of(one.indicator(), one.region(), one.period())))
        .findFirst()
        .orElse(batch.getFirst());
  }

  /**
   * One more than all numbers so far, also those of the catalogue; two loads at once are kept apart
   * by the primary key.
   */
  private int nextNumber() {
    return database
            .sql(
                """
                select coalesce(max(used.number), 0) from (
                  select case when taken_back > number then taken_back else number end as number
                  from observation_load
                  union all select number from observation_catalogue) used
                """)
            .query(Integer.class)
            .single()
        + 1;
  }

  /**
   * Takes a load back: from now on the loads before it count again. What was published before still
   * finds it.
   *
   * @return whether it counted until now
   */
  @Transactional
  public boolean takeBack(int number, UUID actor) {
    boolean done =
        database
                .sql(
                    """
                    update observation_load set taken_back = :next, taken_back_at = :now
                    where number = :number and taken_back is null
                    """)
                .param("next", nextNumber())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
                .param("number", number)
                .update()
            == 1;
    if (done) {
      audit.add(actor, "load-taken-back", "dataset:" + load(number).dataset(), "" + number);
    }
    return done;
  }

  /** The store as it is known now, to be kept with what is published. */
  public Vintage vintage() {
    return new Vintage(nextNumber() - 1);
  }

  /** The loads of a table, newest first, also those taken back. */
  public List<Load> loads(String dataset) {
    return database
        .sql("select * from observation_load where dataset = :dataset order by number desc")
        .param("dataset", dataset)
        .query(FigureRows::load)
        .list();
  }

  /** The loads that counted at a vintage, newest first, with what became of them since. */
  public List<Load> loads(Vintage vintage) {
    return database
        .sql(
            """
            select * from observation_load
            where number <= :vintage and (taken_back is null or taken_back > :vintage)
            order by number desc
            """)
        .param("vintage", vintage.number())
        .query(FigureRows::load)
        .list();
  }

  /** The newest load that counts, per table; a table without one is left out. */
  public Map<String, Load> newestLoads() {
    Map<String, Load> newest = new LinkedHashMap<>();
    countingLoads().forEach((dataset, loads) -> newest.put(dataset, loads.getLast()));
    return newest;
  }

  /** The loads that count, per table, oldest first; a table without one is left out. */
  public Map<String, List<Load>> countingLoads() {
    Map<String, List<Load>> counting = new LinkedHashMap<>();
    database
        .sql("select * from observation_load where taken_back is null order by number")
        .query(FigureRows::load)
        .list()
        .forEach(
            load -> counting.computeIfAbsent(load.dataset(), _ -> new ArrayList<>()).add(load));
    return counting;
  }

  private Load load(int number) {
    return database
        .sql("select * from observation_load where number = :number")
        .param("number", number)
        .query(FigureRows::load)
        .single();
  }
}
