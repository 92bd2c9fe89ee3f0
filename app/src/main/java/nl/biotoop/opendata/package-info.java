/**
 * The catalogue of all open data of this site, by the Dutch standard for catalogues, so that the
 * portals of governments can find and read it.
 */
@ApplicationModule(
    displayName = "Open gegevens",
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: open",
      "territory",
      "observation"
    })
@NullMarked
package nl.biotoop.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
