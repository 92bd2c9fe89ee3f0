package nl.biotoop.support.links;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.support.Contact;
import nl.biotoop.support.CurrentRegister;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.Register;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The web addresses in the register and of other modules, and which of them are dead. Nothing is
 * visited unless the operator asked for it.
 */
@Component
public class RegisterLinks {
  /** An address that answered is left alone this long. */
  static final Duration ALIVE = Duration.ofDays(7);

  /** One that did not is tried again after this; twice in a row and it is dead. */
  static final Duration AGAIN = Duration.ofDays(1);

  /** A longer address is not visited. */
  private static final int LONGEST = 2000;

  private final CurrentRegister register;
  private final List<LinkedPages> others;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final boolean isOn;

  RegisterLinks(
      CurrentRegister register,
      List<LinkedPages> others,
      JdbcClient database,
      PlatformTransactionManager transactions,
      Clock clock,
      @Value("${biotoop.check-links:uit}") String check) {
    this.register = register;
    this.others = List.copyOf(others);
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.isOn = check.strip().equalsIgnoreCase("aan");
  }

  /** Whether the operator wants addresses to be visited. */
  public boolean isOn() {
    return isOn;
  }

  private record Visited(String url, Instant at, Optional<Instant> failedSince, String problem) {
    boolean isDue(Instant now) {
      return !now.isBefore(at.plus(failedSince.isPresent() ? AGAIN : ALIVE));
    }

    /** One visit that failed may be a bad day of the server. */
    Optional<DeadLink> dead() {
      return failedSince
          .filter(since -> !at.isBefore(since.plus(AGAIN)))
          .map(since -> new DeadLink(url, DeadLink.Problem.valueOf(problem), since));
    }
  }

  /** The dead addresses that stand in the register now, each with what is wrong. */
  public Map<String, DeadLink> dead() {
    return dead(addresses(register.now()));
  }

  /** Those among some addresses that are dead, each with what is wrong. */
  public Map<String, DeadLink> dead(Stream<String> addresses) {
    Map<String, Visited> visited = visited();
    return addresses
        .flatMap(url -> Stream.ofNullable(visited.get(url)))
        .flatMap(visit -> visit.dead().stream())
        .collect(
            Collectors.toMap(DeadLink::url, link -> link, (one, _) -> one, LinkedHashMap::new));
  }

  /** The addresses of an instrument, as far as it has any. */
  public static Stream<String> addresses(Instrument instrument) {
    return Stream.concat(
            Stream.ofNullable(instrument.contact().url()),
            instrument.source().map(Instrument.Source::url).stream())
        .filter(url -> !url.isEmpty());
  }

  /** Every address that may be visited. */
  private Stream<String> all() {
    return Stream.concat(addresses(register.now()), others.stream().flatMap(LinkedPages::addresses))
        .filter(url -> url.length() <= LONGEST)
        .distinct();
  }

  private static Stream<String> addresses(Register register) {
    return Stream.concat(
        register.instruments().stream()
            .filter(instrument -> instrument.status() != Instrument.Status.ENDED)
            .flatMap(RegisterLinks::addresses),
        register.contacts().stream().map(Contact::url).flatMap(Stream::ofNullable));
  }

  /** The addresses whose turn it is, those never visited first. */
  List<String> due(int most) {
    Map<String, Visited> visited = visited();
    Instant now = clock.instant();
    return all()
        .filter(url -> !visited.containsKey(url) || visited.get(url).isDue(now))
        .sorted(
            Comparator.comparing(
                url -> visited.containsKey(url) ? visited.get(url).at() : Instant.EPOCH))
        .limit(most)
        .toList();
  }

  private Map<String, Visited> visited() {
    return database
        .sql("select url, visited_at, failed_since, problem from support_link")
        .query((row, _) ->
            new Visited(
                row.getString("url"),
                row.getObject("visited_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("failed_since", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant),
                row.getString("problem")))
        .list()
        .stream()
        .collect(Collectors.toMap(Visited::url, visit -> visit));
  }

  /** Keeps what a visit found. */
  void keep(String url, Optional<DeadLink.Problem> problem) {
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
    transaction.executeWithoutResult(_ -> {
      Optional<OffsetDateTime> since =
          database
              .sql("select failed_since from support_link where url = :url")
              .param("url", url)
              .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
              .optional()
              .flatMap(it -> it);
      database.sql("delete from support_link where url = :url").param("url", url).update();
      database
          .sql(
              """
              insert into support_link (url, visited_at, failed_since, problem)
              values (:url, :now, :since, :problem)
              """)
          .param("url", url)
          .param("now", now)
          .param("since", problem.isEmpty() ? null : since.orElse(now))
          .param("problem", problem.map(Enum::name).orElse(""))
          .update();
    });
  }
}
