package nl.biotoop.identity;

import java.util.UUID;

/**
 * An account can no longer sign in, because it was shut or erased. Published inside the transaction
 * in which that happens, so that whoever listens with {@code @EventListener} changes the same
 * transaction: what the account had open gets another owner, or the account does not leave.
 *
 * <p>A shut account still exists and may be opened again. An erased one is no longer there: {@link
 * Users#withId} is empty, and what a module holds of it must go as well. What it did may stay under
 * its id, which then belongs to nobody; its name may not.
 *
 * @param name what it was called
 */
public record AccountLeft(UUID accountId, String name) {
  /** What stands where the name of an erased account stood. */
  public static final String NAMELESS = "–";
}
