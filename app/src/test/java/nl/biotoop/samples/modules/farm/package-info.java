/** Owns a barn. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.biotoop.samples.modules.farm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
