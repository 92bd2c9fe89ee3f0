/** Evaluates rules on answers, explains the verdicts and chooses the next question. */
@NullMarked
package nl.biotoop.rules.engine;

import org.jspecify.annotations.NullMarked;
