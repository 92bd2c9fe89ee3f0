/**
 * The demo: what somebody sees who starts Biotoop to try it. Fictional accounts, one for each role
 * and region, and fictional questions, until somebody begins empty. Nothing else uses it.
 */
@ApplicationModule(
    displayName = "Demo",
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: database",
      "territory",
      "identity",
      "desk"
    })
@NullMarked
package nl.biotoop.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
