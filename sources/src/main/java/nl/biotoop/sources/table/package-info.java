/** Tables people keep in files: CSV now, spreadsheets next to it. */
@NullMarked
package nl.biotoop.sources.table;

import org.jspecify.annotations.NullMarked;
