/** The pages on which the catalogue of indicators is kept. */
@NullMarked
package nl.biotoop.observation.catalogue.web;

import org.jspecify.annotations.NullMarked;
