/** Numbers and days as people write them, in Dutch and in English. */
@NullMarked
package nl.biotoop.sources.written;

import org.jspecify.annotations.NullMarked;
