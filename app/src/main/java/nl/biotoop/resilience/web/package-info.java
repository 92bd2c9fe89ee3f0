/** The pages about shocks and how regions came through them. */
@NullMarked
package nl.biotoop.resilience.web;

import org.jspecify.annotations.NullMarked;
