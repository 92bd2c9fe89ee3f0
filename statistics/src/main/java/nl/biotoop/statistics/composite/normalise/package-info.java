/** Bringing indicators to one scale, with their direction applied. */
@NullMarked
package nl.biotoop.statistics.composite.normalise;

import org.jspecify.annotations.NullMarked;
