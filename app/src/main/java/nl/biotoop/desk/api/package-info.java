/** The question desk for programs. */
@NullMarked
package nl.biotoop.desk.api;

import org.jspecify.annotations.NullMarked;
