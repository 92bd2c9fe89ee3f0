/** Whether the web addresses in the register, and those of other modules, still answer. */
@NamedInterface("links")
@NullMarked
package nl.biotoop.support.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
