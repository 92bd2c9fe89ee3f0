/**
 * Where things are: municipalities now and before, the areas they lie in, the region's own regions,
 * European region codes, and a forgiving look-up by name. All of it is content, read once.
 */
@ApplicationModule(
    displayName = "Territory",
    allowedDependencies = {"platform", "platform :: web", "platform :: open"})
@NullMarked
package nl.biotoop.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
