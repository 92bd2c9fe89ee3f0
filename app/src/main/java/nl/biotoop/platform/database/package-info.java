/** One set of migrations on two engines, and the portable backup. */
@NamedInterface("database")
@NullMarked
package nl.biotoop.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
