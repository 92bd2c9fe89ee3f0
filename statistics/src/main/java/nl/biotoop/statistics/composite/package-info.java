/**
 * Composite indices after the ten steps of the OECD/JRC Handbook (2008): a framework, a
 * specification as a value, and the result with every step kept.
 */
@NullMarked
package nl.biotoop.statistics.composite;

import org.jspecify.annotations.NullMarked;
