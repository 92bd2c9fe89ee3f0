package nl.biotoop.ecosystem;

import nl.biotoop.rules.Text;

/**
 * A word of the shared language.
 *
 * @param id its name in content, rules and addresses; never shown
 * @param label the word experts use
 * @param plain the words for an entrepreneur; equal to the label where there are none
 */
public record Term(String id, Text label, Text plain) {}
