/** Nobody else's business. */
@NullMarked
package nl.biotoop.samples.modules.farm.internal;

import org.jspecify.annotations.NullMarked;
