/**
 * Where a region stands on the ten elements: against the middle of regions like it, with how sure
 * that is, which element holds it back most, and from whom it can learn. Never a league table.
 */
@ApplicationModule(
    displayName = "Vergelijken",
    allowedDependencies = {"platform", "ecosystem", "territory", "observation"})
@NullMarked
package nl.biotoop.benchmark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
