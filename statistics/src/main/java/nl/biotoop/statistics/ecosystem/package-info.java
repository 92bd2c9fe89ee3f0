/**
 * Indices of entrepreneurial ecosystems: from element scores of regions to one number, in the
 * published families as versions by name.
 */
@NullMarked
package nl.biotoop.statistics.ecosystem;

import org.jspecify.annotations.NullMarked;
