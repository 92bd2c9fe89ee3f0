/** Where regions stand, as open data. */
@NullMarked
package nl.biotoop.monitor.api;

import org.jspecify.annotations.NullMarked;
