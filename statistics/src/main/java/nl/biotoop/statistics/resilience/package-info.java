/**
 * How regions come through a shock: resistance, recovery, sensitivity and cycles. An index that
 * does not exist is a result with its reason, never a number.
 */
@NullMarked
package nl.biotoop.statistics.resilience;

import org.jspecify.annotations.NullMarked;
