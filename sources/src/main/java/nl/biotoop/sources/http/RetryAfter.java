package nl.biotoop.sources.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a source asks to wait. */
final class RetryAfter {
  private RetryAfter() {}

  /** What the source asks; its own clock tells how long until a moment. */
  static Optional<Duration> of(HttpHeaders headers) {
    String asked = headers.firstValue("Retry-After").orElse("").strip();
    if (asked.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(asked)));
    }
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(asked));
      Instant now =
          Instant.from(
              DateTimeFormatter.RFC_1123_DATE_TIME.parse(headers.firstValue("Date").orElse("")));
      return Optional.of(Duration.between(now, until));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
