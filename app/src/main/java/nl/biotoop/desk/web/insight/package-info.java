/** The page of what a region learns from its questions. */
@NullMarked
package nl.biotoop.desk.web.insight;

import org.jspecify.annotations.NullMarked;
