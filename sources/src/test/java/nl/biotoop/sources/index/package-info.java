@NullMarked
package nl.biotoop.sources.index;

import org.jspecify.annotations.NullMarked;
