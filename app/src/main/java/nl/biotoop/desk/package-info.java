/**
 * The question desk: a question of an entrepreneur always has an owner, reaches advisers who answer
 * such questions, and can be followed by whoever asked it.
 */
@ApplicationModule(
    displayName = "Vragenloket",
    allowedDependencies = {
      "platform",
      "platform :: web",
      "ecosystem",
      "territory",
      "identity",
      "support"
    })
@NullMarked
package nl.biotoop.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
