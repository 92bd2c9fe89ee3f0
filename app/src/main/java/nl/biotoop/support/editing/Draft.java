package nl.biotoop.support.editing;

import tools.jackson.databind.node.ObjectNode;

/**
 * A record that somebody wants to keep.
 *
 * @param instrumentId the instrument; a new one when the register has none with this id
 * @param record the whole record in the content format, as {@code content/README.md} lists it;
 *     {@code id} is filled in. A key that is left out means: not known
 * @param basedOn the number of the revision it was made from; 0 for the content file, {@link #NEW}
 *     for an instrument that is not yet in the register
 */
public record Draft(String instrumentId, ObjectNode record, int basedOn) {

  /** Made from nothing. */
  public static final int NEW = -1;
}
