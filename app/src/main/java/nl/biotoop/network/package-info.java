/**
 * Who works together in a region: the organisations per helix with their seats in the board, and
 * the initiatives, with what they have in common with each other and with the register.
 */
@ApplicationModule(
    displayName = "Netwerk",
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: open",
      "ecosystem",
      "territory",
      "identity",
      "support"
    })
@NullMarked
package nl.biotoop.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
