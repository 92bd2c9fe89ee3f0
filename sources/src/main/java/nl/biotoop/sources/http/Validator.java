package nl.biotoop.sources.http;

/**
 * What a source gave along with an answer, to ask later whether it is still the same.
 *
 * @param address of the answer, whole
 * @param entityTag the header ETag as it came; {@code ""} without
 * @param lastModified the header Last-Modified as it came; {@code ""} without
 */
public record Validator(String address, String entityTag, String lastModified) {}
