/**
 * How sure an index is: the same index under other choices, and which choice matters most. A draw
 * depends on the seed and its number alone, so one thread and many give the same bits.
 */
@NullMarked
package nl.biotoop.statistics.uncertainty;

import org.jspecify.annotations.NullMarked;
