/**
 * Figures in a table that people keep themselves (csv, xlsx, ods): finds the columns by their
 * names, and makes lines of long and wide tables. What is not clear is refused with its cell.
 */
@NullMarked
package nl.biotoop.sources.figures;

import org.jspecify.annotations.NullMarked;
