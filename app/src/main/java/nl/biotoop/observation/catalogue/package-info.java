/** The catalogue of indicators, kept by spreadsheet. */
@NullMarked
package nl.biotoop.observation.catalogue;

import org.jspecify.annotations.NullMarked;
