/**
 * Reads attributes, rules and answers from JSON (or from YAML read as a JSON tree) and names every
 * fault with its place.
 */
@NullMarked
package nl.biotoop.rules.reading;

import org.jspecify.annotations.NullMarked;
