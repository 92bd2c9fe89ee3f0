/** Whether the web addresses in the register still answer. */
@NullMarked
package nl.biotoop.support.links;

import org.jspecify.annotations.NullMarked;
