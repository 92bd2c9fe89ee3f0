/** Who works together and what is going on, as open data. */
@NullMarked
package nl.biotoop.network.api;

import org.jspecify.annotations.NullMarked;
