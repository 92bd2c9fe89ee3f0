/** The pages on which figures are fetched anew. */
@NullMarked
package nl.biotoop.observation.refresh.web;

import org.jspecify.annotations.NullMarked;
