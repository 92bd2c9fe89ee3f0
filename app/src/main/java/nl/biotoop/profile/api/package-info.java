/** What regions say of themselves, and what is said of them, as open data. */
@NullMarked
package nl.biotoop.profile.api;

import org.jspecify.annotations.NullMarked;
