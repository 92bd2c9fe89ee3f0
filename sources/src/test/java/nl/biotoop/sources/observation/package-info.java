@NullMarked
package nl.biotoop.sources.observation;

import org.jspecify.annotations.NullMarked;
