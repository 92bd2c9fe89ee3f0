package nl.biotoop.support.conditions;

import nl.biotoop.rules.Answers;
import nl.biotoop.rules.Text;

/**
 * A firm that does not exist, to try conditions on.
 *
 * @param id its name in the content
 * @param name what sort of firm it is, never a name of a firm
 * @param answers what it would answer; what it leaves open stays unknown
 */
public record ExampleFirm(String id, Text name, Answers answers) {}
