package nl.biotoop.support.editing;

import java.util.List;
import java.util.Optional;
import nl.biotoop.support.Instrument;

/**
 * What stands in the register about one instrument.
 *
 * @param newest the newest revision
 * @param instrument as visitors see it, from the newest revision that can be read; empty when none
 *     can. Also there while the instrument is withdrawn
 * @param faults why the newest revision cannot be read; empty when it can
 */
public record RegisterEntry(
    Revision newest, Optional<Instrument> instrument, List<RecordFault> faults) {

  public RegisterEntry {
    faults = List.copyOf(faults);
  }

  /** The id of the instrument. */
  public String id() {
    return newest.instrumentId();
  }
}
