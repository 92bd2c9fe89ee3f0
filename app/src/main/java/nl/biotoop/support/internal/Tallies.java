package nl.biotoop.support.internal;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts per day what visitors meet, without anything of the visitor. A count costs a page no
 * statement: it waits in memory and is added to the database within a minute. When a node is killed
 * the counts of its last minute are lost; when the database does not answer they wait.
 */
@Component
public class Tallies {
  /**
   * A faster count than this of one thing on one node is a machine and is left out. In memory only.
   */
  static final int MOST_A_MINUTE = 60;

  private static final Logger LOG = LoggerFactory.getLogger(Tallies.class);

  private final JdbcClient database;
  private final Clock clock;
  private final Map<Key, Long> waiting = new ConcurrentHashMap<>();

  Tallies(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What is counted. */
  public enum Kind {
    /** A wayfinder without fitting open help; the subject is the problem. */
    UNMET_PROBLEM,
    /** A filtered search of the register without open help; the subject is the theme. */
    UNMET_THEME,
    /** An instrument stood in a list that a visitor saw. */
    SHOWN,
    /** The page of an instrument was opened. */
    OPENED,
    /** Somebody went on to the provider of an instrument. */
    CONTACTED,
    /** The wayfinder was started on the site of a partner; the subject is the house. */
    EMBEDDED
  }

  private record Key(LocalDate day, Kind kind, String subject, String region, String phase) {}

  /** One more today; the region and the phase are {@code ""} when not known. */
  public void add(Kind kind, String subject, String region, String phase) {
    waiting.compute(
        new Key(LocalDate.now(clock), kind, subject, region, phase),
        (_, number) -> number == null ? 1 : number < MOST_A_MINUTE ? number + 1 : number);
  }

  /** Adds what waits to the database. */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void flush() {
    for (Key key : List.copyOf(waiting.keySet())) {
      Long number = waiting.remove(key);
      if (number != null) {
        try {
          keep(key, number);
        } catch (DataAccessException | TransactionException e) {
          waiting.merge(key, number, Long::sum);
          LOG.warn("Counts wait until the database answers: {}", e.getMessage());
          return;
        }
      }
    }
  }

  /** Another node may make the row between our two statements; then it is there to add to. */
  private void keep(Key key, long number) {
    if (update(key, number) == 0) {
      try {
        insert(key, number);
      } catch (DuplicateKeyException e) {
        update(key, number);
      }
    }
  }

  private int update(Key key, long number) {
    return database
        .sql(
            """
            update support_tally set number_of = number_of + :number
            where counted_on = :day and kind = :kind and subject = :subject
              and region = :region and phase = :phase
            """)
        .params(values(key, number))
        .update();
  }

  private void insert(Key key, long number) {
    database
        .sql(
            """
            insert into support_tally (counted_on, kind, subject, region, phase, number_of)
            values (:day, :kind, :subject, :region, :phase, :number)
            """)
        .params(values(key, number))
        .update();
  }

  private static Map<String, Object> values(Key key, long number) {
    return Map.of(
        "day", key.day,
        "kind", key.kind.name(),
        "subject", key.subject,
        "region", key.region,
        "phase", key.phase,
        "number", number);
  }

  @PreDestroy
  void close() {
    flush();
  }

  /** Every minute; the command line counts nothing. */
  @Configuration(proxyBeanMethods = false)
  @EnableScheduling
  @ConditionalOnWebApplication
  static class EveryMinute {
    private final Tallies tallies;

    EveryMinute(Tallies tallies) {
      this.tallies = tallies;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void flush() {
      tallies.flush();
    }
  }
}
