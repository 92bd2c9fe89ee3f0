@NullMarked
package nl.biotoop.observation.internal;

import org.jspecify.annotations.NullMarked;
