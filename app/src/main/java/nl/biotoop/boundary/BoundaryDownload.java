package nl.biotoop.boundary;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import nl.biotoop.sources.http.Downloads;
import nl.biotoop.sources.http.Politeness;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.Watch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fetches one file of borders, while the administrator waits: one at a time, within limits of size
 * and time, and only from the host of the address.
 */
@Component
final class BoundaryDownload {
  static final long LARGEST = 20L << 20;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final Politeness POLITENESS =
      new Politeness(
          Duration.ofSeconds(20), 2, Duration.ofSeconds(1), Duration.ofSeconds(5), LARGEST, 1);

  private final String instead;
  private final Clock clock;
  private final Semaphore turn = new Semaphore(1);

  /**
   * Fetches from the addresses on the list.
   *
   * @param instead scheme, host and port that stand for those of every address; empty but for tests
   *     and a mirror within an organisation
   */
  BoundaryDownload(@Value("${biotoop.boundaries-address:}") String instead, Clock clock) {
    this.instead = instead;
    this.clock = clock;
  }

  /**
   * Fetches.
   *
   * @param use what to do with the file, which goes afterwards
   * @return what came of that; empty when another fetch is going on
   * @throws SourceRefused when it does not come
   */
  <T> Optional<T> get(URI address, Function<Path, T> use) {
    if (!turn.tryAcquire()) {
      return Optional.empty();
    }
    Instant end = clock.instant().plus(LONGEST);
    Watch watch =
        new Watch() {
          @Override
          public void read(int page, long observations) {
            // One page: nothing to tell.
          }

          @Override
          public boolean stopped() {
            return clock.instant().isAfter(end);
          }
        };
    try (Downloads downloads = new Downloads(base(address), POLITENESS, watch)) {
      String query = address.getRawQuery();
      String path = address.getRawPath().substring(1) + (query == null ? "" : "?" + query);
      return Optional.of(use.apply(downloads.get(path)));
    } finally {
      turn.release();
    }
  }

  private URI base(URI address) {
    return URI.create(
        instead.isBlank() ? address.getScheme() + "://" + address.getRawAuthority() : instead);
  }
}
