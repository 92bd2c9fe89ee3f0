package nl.biotoop.support.editing;

import nl.biotoop.rules.Text;

/**
 * Something wrong with a record of an instrument.
 *
 * @param field the field, as in the content format: {@code amount.max}, {@code rule}
 * @param problem what is wrong and what would be right, as the end of "this field …"
 */
public record RecordFault(String field, Text problem) {}
