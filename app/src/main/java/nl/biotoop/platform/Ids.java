package nl.biotoop.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes time-ordered ids (UUID version 7, RFC 9562 §5.7): rows stay in the order they were made,
 * whichever node made them.
 */
@Component
public final class Ids {
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Ids(Clock clock) {
    this.clock = clock;
  }

  public UUID next() {
    long time = clock.millis() << 16;
    long version = 0x7000L | (random.nextLong() & 0x0fffL);
    long variant = 0x8000_0000_0000_0000L | (random.nextLong() >>> 2);
    return new UUID(time | version, variant);
  }

  /** An id from an address; empty when it is none. */
  public static Optional<UUID> read(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
