/**
 * Weights from people: pairwise comparisons and budgets. Disagreement is always reported beside the
 * weights.
 */
@NullMarked
package nl.biotoop.statistics.weight;

import org.jspecify.annotations.NullMarked;
