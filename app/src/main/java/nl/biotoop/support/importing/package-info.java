/**
 * A table of people read into the register: a draft to look at and mend first, then all good rows
 * in one go, and all of it back when it was wrong.
 */
@NullMarked
package nl.biotoop.support.importing;

import org.jspecify.annotations.NullMarked;
