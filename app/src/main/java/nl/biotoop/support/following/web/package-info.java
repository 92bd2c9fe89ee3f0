/** Pages about what becomes of an instrument. */
@NullMarked
package nl.biotoop.support.following.web;

import org.jspecify.annotations.NullMarked;
