/**
 * Indices by agreement: one number for each region out of several elements, of which every choice
 * is written down as a version. A version that people agreed on keeps its figures, its choices and
 * its seed, so that anybody can work it out again to the last bit.
 */
@ApplicationModule(
    displayName = "Indexen",
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: open",
      "ecosystem",
      "territory",
      "identity",
      "observation"
    })
@NullMarked
package nl.biotoop.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
