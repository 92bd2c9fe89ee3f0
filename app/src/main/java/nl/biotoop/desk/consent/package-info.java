/** What askers agreed to, and whom may be approached because of it. */
@NullMarked
package nl.biotoop.desk.consent;

import org.jspecify.annotations.NullMarked;
