/** Areas as they lie on the earth, for maps. */
@NamedInterface("outline")
@NullMarked
package nl.biotoop.territory.outline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
