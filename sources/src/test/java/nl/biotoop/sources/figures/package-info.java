@NullMarked
package nl.biotoop.sources.figures;

import org.jspecify.annotations.NullMarked;
