/** Pages of proposals. */
@NullMarked
package nl.biotoop.support.editing.web.proposals;

import org.jspecify.annotations.NullMarked;
