/** The open API under {@code /api/v1}: read-only, documented in {@code openapi.json}. */
@NullMarked
package nl.biotoop.support.api;

import org.jspecify.annotations.NullMarked;
