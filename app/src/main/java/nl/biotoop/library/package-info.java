/**
 * The source library: which works, tables, laws and standards everything here rests on, each with
 * its address and the day somebody last looked. The tables of the statistical offices come from
 * where figures are kept; each fact stands in one place.
 */
@ApplicationModule(
    displayName = "Bronnen",
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: open",
      "identity",
      "observation",
      "support :: links"
    })
@NullMarked
package nl.biotoop.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
