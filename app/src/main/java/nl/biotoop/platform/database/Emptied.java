package nl.biotoop.platform.database;

/**
 * Every table has been emptied, in a transaction that still goes on. Whoever ships content into
 * tables puts it back, so that it is there without a new start.
 */
public record Emptied() {}
