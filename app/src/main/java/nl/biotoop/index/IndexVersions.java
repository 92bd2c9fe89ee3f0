package nl.biotoop.index;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.Vintage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version there is: those that ship, and those that people agreed on. */
@Component
class IndexVersions {
  private static final Logger LOG = LoggerFactory.getLogger(IndexVersions.class);

  private final ShippedIndices shipped;
  private final SpecReader reader;
  private final Observations observations;
  private final JdbcClient database;
  private final Clock clock;

  /** What was read, by its text; there are few versions, and none ever changes. */
  private final Map<String, Optional<IndexSpec>> known = new ConcurrentHashMap<>();

  IndexVersions(
      ShippedIndices shipped,
      SpecReader reader,
      Observations observations,
      JdbcClient database,
      Clock clock) {
    this.shipped = shipped;
    this.reader = reader;
    this.observations = observations;
    this.database = database;
    this.clock = clock;
  }

  private record Kept(String json, int vintage, String fingerprint) {}

  /** By id, the oldest version first. What is agreed on goes before what ships. */
  List<Edition> all() {
    Vintage now = observations.vintage();
    List<Edition> editions = new ArrayList<>();
    for (Kept kept :
        database
            .sql("select spec_json, vintage, fingerprint from index_version")
            .query((row, _) ->
                new Kept(
                    row.getString("spec_json"),
                    row.getInt("vintage"),
                    row.getString("fingerprint")))
            .list()) {
      spec(kept.json())
          .ifPresent(spec ->
              editions.add(
                  new Edition(spec, new Vintage(kept.vintage()), true, kept.fingerprint())));
    }
    shipped.all().stream()
        .filter(
            spec -> editions.stream().noneMatch(edition -> edition.spec().key().equals(spec.key())))
        .map(spec -> new Edition(spec, now, false, ""))
        .toList()
        .forEach(editions::add);
    editions.sort(
        Comparator.comparing((Edition edition) -> edition.spec().id())
            .thenComparingInt(edition -> edition.spec().version()));
    return List.copyOf(editions);
  }

  /**
   * A specification that is kept; empty when it can no longer be read, such as without a figure.
   */
  Optional<IndexSpec> spec(String json) {
    return known.computeIfAbsent(
        json,
        text -> {
          try {
            return Optional.of(reader.read(text));
          } catch (RefusedSpec e) {
            LOG.warn("Een versie van een index is niet meer te lezen: {}", e.faults());
            return Optional.empty();
          }
        });
  }

  /**
   * Keeps a version for ever.
   *
   * @throws org.springframework.dao.DuplicateKeyException when somebody else was first
   */
  void keep(IndexSpec spec, Vintage vintage, String fingerprint) {
    database
        .sql(
            """
            insert into index_version
              (index_id, version_number, spec_json, vintage, fingerprint, agreed_at)
            values (:id, :version, :json, :vintage, :fingerprint, :now)
            """)
        .param("id", spec.id())
        .param("version", spec.version())
        .param("json", spec.json())
        .param("vintage", vintage.number())
        .param("fingerprint", fingerprint)
        .param("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
        .update();
  }
}
