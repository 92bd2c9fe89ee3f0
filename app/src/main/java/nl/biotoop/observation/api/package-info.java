/** The figures as open data under {@code /api/v1}, documented in {@code openapi.json}. */
@NullMarked
package nl.biotoop.observation.api;

import org.jspecify.annotations.NullMarked;
