/** The monitor for people: what a region's figures say, how sure that is, and what to do next. */
@ApplicationModule(
    displayName = "Monitor",
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: open",
      "ecosystem",
      "territory",
      "observation",
      "benchmark"
    })
@NullMarked
package nl.biotoop.monitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
