/** Journeys through the whole site in a real browser. */
@NullMarked
package nl.biotoop.browser;

import org.jspecify.annotations.NullMarked;
