/**
 * Does the data bear the framework? The checks of a coherence audit in the manner of the JRC, each
 * finding with its rule, value and threshold.
 */
@NullMarked
package nl.biotoop.statistics.audit;

import org.jspecify.annotations.NullMarked;
