/**
 * Summaries of one column of numbers. A missing value is {@code NaN}; every method says what it
 * does with one. Where statistical packages disagree the caller names the choice: there is no
 * default quantile here.
 */
@NullMarked
package nl.biotoop.statistics.descriptive;

import org.jspecify.annotations.NullMarked;
