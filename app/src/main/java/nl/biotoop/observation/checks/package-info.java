/** Checks of the figures that are content: a query, why it matters, and what to do. */
@NullMarked
package nl.biotoop.observation.checks;

import org.jspecify.annotations.NullMarked;
