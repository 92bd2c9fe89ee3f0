package nl.biotoop.rules.engine;

import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Truth;

/**
 * One condition that bears on a verdict.
 *
 * @param path its place in the rule, for example {@code all[2].any[0]}; empty when the rule is this
 *     one condition
 * @param leaf the condition
 * @param truth whether it holds; its own truth, also under {@code not}
 */
public record TraceEntry(String path, Condition.Leaf leaf, Truth truth) {}
