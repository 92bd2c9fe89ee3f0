/**
 * Units by indicators: the data every method works on. One {@code double[]}, column-major; a
 * missing value is {@code NaN}, an infinity is refused at the edge.
 */
@NullMarked
package nl.biotoop.statistics.table;

import org.jspecify.annotations.NullMarked;
