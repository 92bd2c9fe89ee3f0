package nl.biotoop.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.territory.Municipality;

/**
 * A question that was asked before, with its own moments.
 *
 * @param adviser who took it up, or whom it was passed to when it still waits
 * @param takenUpAt empty when it still waits
 * @param closedAt empty when it is still open
 */
public record PastQuestion(
    String text,
    String theme,
    Municipality municipality,
    Status status,
    UUID adviser,
    Instant askedAt,
    Optional<Instant> takenUpAt,
    Optional<Instant> closedAt) {}
