/**
 * Scores against the best practice in the data. Matrices are {@code rows[unit][variable]}; a
 * missing value is {@code NaN}.
 */
@NullMarked
package nl.biotoop.statistics.frontier;

import org.jspecify.annotations.NullMarked;
