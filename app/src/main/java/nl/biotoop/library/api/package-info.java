/** The source library as open data. */
@NullMarked
package nl.biotoop.library.api;

import org.jspecify.annotations.NullMarked;
