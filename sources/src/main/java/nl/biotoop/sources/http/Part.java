package nl.biotoop.sources.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first bytes of an answer that broke off, to go on from there (RFC 9110, §14).
 *
 * @param bytes how many there are
 * @param total how many there will be; empty when the source did not say
 * @param validator what tells this answer from a later one, for {@code If-Range}
 */
record Part(long bytes, OptionalLong total, String validator) {
  private static final Pattern RANGE =
      Pattern.compile("bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18}|\\*)");

  /**
   * The beginning of an answer; empty when the source does not let us go on from it.
   *
   * @param headers of the answer, status 200
   * @param bytes that came
   */
  static Optional<Part> of(HttpHeaders headers, long bytes) {
    boolean refused = headers.firstValue("Accept-Ranges").orElse("").strip().equals("none");
    return bytes == 0 || refused
        ? Optional.empty()
        : validator(headers)
            .map(it -> new Part(bytes, headers.firstValueAsLong("Content-Length"), it));
  }

  /** A weak tag, or a day that may be of this very second, can stand for two answers. */
  private static Optional<String> validator(HttpHeaders headers) {
    Optional<String> tag = headers.firstValue("ETag");
    if (tag.isPresent()) {
      return tag.filter(it -> it.startsWith("\""));
    }
    String changed = headers.firstValue("Last-Modified").orElse("");
    try {
      Instant sent = moment(headers.firstValue("Date").orElse(""));
      return moment(changed).isBefore(sent.minusSeconds(1))
          ? Optional.of(changed)
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant moment(String header) {
    return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header));
  }

  /** With the bytes that came since. */
  Part upTo(long now) {
    return new Part(now, total, validator);
  }

  /** Whether an answer with status 206 begins where this part ends and goes on to the end. */
  boolean goesOn(HttpHeaders headers) {
    Matcher range = RANGE.matcher(headers.firstValue("Content-Range").orElse("").strip());
    if (!range.matches() || range.group(3).equals("*")) {
      return false;
    }
    long whole = Long.parseLong(range.group(3));
    String tag = headers.firstValue("ETag").orElse(validator);
    return Long.parseLong(range.group(1)) == bytes
        && Long.parseLong(range.group(2)) == whole - 1
        && total.orElse(whole) == whole
        && (tag.equals(validator) || !validator.startsWith("\""));
  }
}
