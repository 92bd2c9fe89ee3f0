package nl.biotoop.support.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.biotoop.support.Register;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the content files say.
 *
 * @param records the record of each instrument as written, by id; not to be changed
 * @param reader reads further records by the same attributes and vocabulary
 */
public record ShippedRegister(
    Register register, Map<String, ObjectNode> records, InstrumentReader reader) {

  public ShippedRegister {
    records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
  }
}
