/** Pages on which people keep the register true. */
@NullMarked
package nl.biotoop.support.editing.web;

import org.jspecify.annotations.NullMarked;
