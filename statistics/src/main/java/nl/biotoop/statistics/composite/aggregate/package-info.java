/**
 * From the children of an element to the element. Each method says what it does with a missing
 * child.
 */
@NullMarked
package nl.biotoop.statistics.composite.aggregate;

import org.jspecify.annotations.NullMarked;
