/** The wayfinder in a frame, the page of a house, and the page where houses are kept. */
@NullMarked
package nl.biotoop.support.embedding.web;

import org.jspecify.annotations.NullMarked;
