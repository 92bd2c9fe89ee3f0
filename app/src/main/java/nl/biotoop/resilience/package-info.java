/**
 * How regions come through shocks: which shocks there were, from the content and from the people of
 * a region, and what the figures were before, during and after. No region is ranked.
 */
@ApplicationModule(
    displayName = "Veerkracht",
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: open",
      "territory",
      "identity",
      "observation",
      "library"
    })
@NullMarked
package nl.biotoop.resilience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
