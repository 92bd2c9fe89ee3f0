/** Two modules, one of which takes what it was not given. */
@NullMarked
package nl.biotoop.samples.modules;

import org.jspecify.annotations.NullMarked;
