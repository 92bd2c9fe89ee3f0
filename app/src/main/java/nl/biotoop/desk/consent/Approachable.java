package nl.biotoop.desk.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An asker who may be approached.
 *
 * @param question the question with which the asker agreed
 * @param theme about what; empty when not known
 * @param municipality its code; empty when not known
 * @param reach how
 * @param agreedAt when the asker agreed
 */
public record Approachable(
    UUID question,
    Optional<String> theme,
    Optional<String> municipality,
    String reach,
    Instant agreedAt) {}
