/** The page on which a programme manager publishes a region. */
@NullMarked
package nl.biotoop.support.web.region;

import org.jspecify.annotations.NullMarked;
