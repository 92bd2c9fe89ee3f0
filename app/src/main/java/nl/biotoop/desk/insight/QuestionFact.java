package nl.biotoop.desk.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.biotoop.desk.Status;

/**
 * What counts of a question: nothing of the person.
 *
 * @param theme its id; empty when not known
 * @param takenUpAt when somebody first took it up; empty when nobody has
 * @param hops how often it was handed over
 */
public record QuestionFact(
    UUID question,
    Optional<String> theme,
    Instant askedAt,
    Optional<Instant> takenUpAt,
    Status status,
    int hops) {
  private static final double SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

  YearMonth month(ZoneId zone) {
    return YearMonth.from(askedAt.atZone(zone));
  }

  /** How many days it waited; empty when it still does, or was never taken up. */
  OptionalDouble days() {
    return takenUpAt.isPresent()
        ? OptionalDouble.of(
            Duration.between(askedAt, takenUpAt.get()).toSeconds() / SECONDS_PER_DAY)
        : OptionalDouble.empty();
  }
}
