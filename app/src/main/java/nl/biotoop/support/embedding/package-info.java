/** Houses: partners that show the wayfinder on their own site, in their own colours. */
@NullMarked
package nl.biotoop.support.embedding;

import org.jspecify.annotations.NullMarked;
