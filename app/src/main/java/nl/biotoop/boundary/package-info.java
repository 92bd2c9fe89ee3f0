/**
 * The borders that maps are drawn with: what ships with the product, or what an administrator
 * loaded from a file or a listed address.
 */
@ApplicationModule(
    displayName = "Grenzen op kaarten",
    allowedDependencies = {
      "platform",
      "platform :: web",
      "territory",
      "territory :: outline",
      "identity"
    })
@NullMarked
package nl.biotoop.boundary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
