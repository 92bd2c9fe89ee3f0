/**
 * A region beside others: bottlenecks, peers, gaps, change and where effort pays most. Matrices are
 * {@code rows[unit][variable]} unless a method says otherwise; a missing value is {@code NaN}.
 */
@NullMarked
package nl.biotoop.statistics.benchmark;

import org.jspecify.annotations.NullMarked;
