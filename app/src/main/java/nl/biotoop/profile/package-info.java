/**
 * What a region says of itself: its profile, its growth, its way of working, the analyses it asked
 * for, the claims about it and the figures it aims for. Each with the place where it was seen.
 */
@ApplicationModule(
    displayName = "Regioprofiel",
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: open",
      "ecosystem",
      "territory",
      "identity",
      "library"
    })
@NullMarked
package nl.biotoop.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
