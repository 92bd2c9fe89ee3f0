/** What becomes of an instrument: seen, asked for, granted, used, and what followed. */
@NullMarked
package nl.biotoop.support.following;

import org.jspecify.annotations.NullMarked;
