package nl.biotoop.rules;

/**
 * The conditions of one instrument.
 *
 * @param id id of the instrument
 * @param condition when the instrument fits
 */
public record Rule(String id, Condition condition) {}
