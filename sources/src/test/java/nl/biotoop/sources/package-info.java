/** What tests of more than one reader need. */
@NullMarked
package nl.biotoop.sources;

import org.jspecify.annotations.NullMarked;
