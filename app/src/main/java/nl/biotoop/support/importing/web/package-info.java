/** Pages to hand in a table, look at it, mend it, take it over, and take it back. */
@NullMarked
package nl.biotoop.support.importing.web;

import org.jspecify.annotations.NullMarked;
