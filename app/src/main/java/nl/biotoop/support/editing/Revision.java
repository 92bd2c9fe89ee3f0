package nl.biotoop.support.editing;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.biotoop.support.Check;
import tools.jackson.databind.node.ObjectNode;

/**
 * One state of an instrument in the register, and how it came to be. Nothing is ever overwritten: a
 * change is a revision with the next number.
 *
 * @param instrumentId the instrument
 * @param number counts up from 1; 0 is the content file, or nothing at all for an instrument that
 *     people added
 * @param madeAt when; empty for the content file
 * @param actor the account that made it; empty for the content file
 * @param actorName what the account was called then; {@code ""} for the content file
 * @param origin where the change came from
 * @param importId the import it belongs to
 * @param record the whole record in the content format; not to be changed
 * @param protectedFields fields that a person wrote: an import leaves them alone
 * @param withdrawn whether the instrument is out of the register for now
 * @param check the last time a person checked it
 */
public record Revision(
    String instrumentId,
    int number,
    Optional<Instant> madeAt,
    Optional<UUID> actor,
    String actorName,
    Origin origin,
    Optional<UUID> importId,
    ObjectNode record,
    Set<String> protectedFields,
    boolean withdrawn,
    Optional<Check> check) {

  public Revision {
    protectedFields = Collections.unmodifiableSet(new LinkedHashSet<>(protectedFields));
  }

  /** The revision before the first: what the content file says. */
  public static Revision shipped(String id, ObjectNode record) {
    return new Revision(
        id,
        0,
        Optional.empty(),
        Optional.empty(),
        "",
        Origin.SHIPPED,
        Optional.empty(),
        record,
        Set.of(),
        false,
        Optional.empty());
  }
}
