package nl.biotoop.network.web;

/**
 * Something in a form that has to be mended.
 *
 * @param field the id of its field
 * @param text what is wrong and what to do
 */
public record Fault(String field, String text) {}
