package nl.biotoop.observation.checks;

/**
 * A place where a check found something. Never the value that stands there: it may be secret.
 *
 * @param dataset the table
 * @param indicator {@code ""} when it is about the whole table
 * @param region the code of the area; {@code ""} when it is about all of them
 * @param period {@code ""} when it is about all of them
 * @param note a code or a number, as the check says; {@code ""} when there is none
 */
public record Finding(
    String dataset, String indicator, String region, String period, String note) {}
