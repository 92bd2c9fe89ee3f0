/**
 * Figures of statistical offices in one shape: CBS StatLine (OData 4 and 3) and Eurostat (JSON-stat
 * 2.0 and SDMX-CSV) or of a table that people keep, fetched or from a file. Docs: {@code
 * docs/handbook/statistical-sources.md}.
 */
@NullMarked
package nl.biotoop.sources.observation;

import org.jspecify.annotations.NullMarked;
