/** The shocks as open data. */
@NullMarked
package nl.biotoop.resilience.api;

import org.jspecify.annotations.NullMarked;
