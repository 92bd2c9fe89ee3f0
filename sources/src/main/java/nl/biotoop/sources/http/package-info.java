/**
 * Fetching from the servers of statistical offices, and reading what they send: only from the host
 * that was named, politely, within limits, and refused with a sentence that says what to do.
 */
@NullMarked
package nl.biotoop.sources.http;

import org.jspecify.annotations.NullMarked;
