/**
 * The vocabulary of rules as data: typed attributes, conditions, areas, industry codes and answers.
 *
 * <p>{@link nl.biotoop.rules.reading} reads them, {@link nl.biotoop.rules.engine} evaluates them.
 */
@NullMarked
package nl.biotoop.rules;

import org.jspecify.annotations.NullMarked;
