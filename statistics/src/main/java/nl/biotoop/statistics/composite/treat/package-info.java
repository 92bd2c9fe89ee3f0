/** Outliers: which indicators are too skewed, and what is done about it. */
@NullMarked
package nl.biotoop.statistics.composite.treat;

import org.jspecify.annotations.NullMarked;
