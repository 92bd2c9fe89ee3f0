/** The regions as open data. */
@NullMarked
package nl.biotoop.territory.api;

import org.jspecify.annotations.NullMarked;
