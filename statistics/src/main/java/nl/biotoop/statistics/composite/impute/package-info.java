/** Estimating missing values, one way a value. */
@NullMarked
package nl.biotoop.statistics.composite.impute;

import org.jspecify.annotations.NullMarked;
