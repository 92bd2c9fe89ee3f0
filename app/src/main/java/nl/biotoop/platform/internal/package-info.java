/** What stands before every page, and the addresses that programs expect on every site. */
@NullMarked
package nl.biotoop.platform.internal;

import org.jspecify.annotations.NullMarked;
