/** Appointments of advisers with askers, and the agenda they can be followed in. */
@NullMarked
package nl.biotoop.desk.agenda;

import org.jspecify.annotations.NullMarked;
