package nl.biotoop.support.importing;

import java.util.Optional;
import nl.biotoop.rules.Text;

/**
 * Something wrong in a row.
 *
 * @param field the column it is about; empty when about the whole row
 * @param column the place of that column in the file, from 1; 0 when the file has none
 * @param text where, what is wrong, and what to do
 */
public record CellFault(Optional<ImportField> field, int column, Text text) {}
