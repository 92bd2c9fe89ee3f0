/**
 * Figures from the statistical offices, in a store that forgets nothing: every intake is a load of
 * its own, what was published keeps the loads it was made of, and a load that is taken back stays
 * readable for what rests on it.
 */
@ApplicationModule(
    displayName = "Cijfers",
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: open",
      "platform :: database",
      "ecosystem",
      "territory",
      "territory :: outline",
      "boundary",
      "identity"
    })
@NullMarked
package nl.biotoop.observation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
