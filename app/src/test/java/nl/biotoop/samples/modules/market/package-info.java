/** Declares that it uses nobody. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.biotoop.samples.modules.market;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
