/**
 * Support for entrepreneurs: the register of instruments, who may use them, and the wayfinder that
 * leads from a problem to fitting help with an organisation to call.
 */
@ApplicationModule(
    displayName = "Wegwijzer",
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: open",
      "ecosystem",
      "territory",
      "identity"
    })
@NullMarked
package nl.biotoop.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
