package nl.biotoop.statistics.uncertainty;

import nl.biotoop.statistics.composite.NotComputable;

/**
 * Runs whose choices did not fit the values, for one reason.
 *
 * @param cause why
 * @param element the code of the element it happened at; {@code ""} when about all
 * @param runs how many runs
 */
public record Failure(NotComputable.Cause cause, String element, int runs) {}
