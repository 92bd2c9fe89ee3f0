/** The indices as open data. */
@NullMarked
package nl.biotoop.index.api;

import org.jspecify.annotations.NullMarked;
