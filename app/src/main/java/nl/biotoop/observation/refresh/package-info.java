/** Figures fetched from their source: where, by whom, how far, and what came of it. */
@NullMarked
package nl.biotoop.observation.refresh;

import org.jspecify.annotations.NullMarked;
