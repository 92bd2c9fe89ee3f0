/**
 * What every module stands on: the web shell, problems, the clock, the database and its backup.
 * Knows nothing of regions, instruments or questions.
 */
@ApplicationModule(
    displayName = "Platform",
    allowedDependencies = {})
@NullMarked
package nl.biotoop.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
