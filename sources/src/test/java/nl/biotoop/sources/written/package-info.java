@NullMarked
package nl.biotoop.sources.written;

import org.jspecify.annotations.NullMarked;
