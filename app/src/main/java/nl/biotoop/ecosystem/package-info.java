/**
 * The shared language: the ten elements of an ecosystem, the phases of a firm, the forms of
 * support, the helices, the themes, and the sectors of the economy. All of it is content that an
 * operator may change.
 */
@ApplicationModule(
    displayName = "Ecosystem",
    allowedDependencies = {"platform"})
@NullMarked
package nl.biotoop.ecosystem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
