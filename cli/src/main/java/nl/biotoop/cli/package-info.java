/** The commands of Biotoop that need no server and no network. */
@NullMarked
package nl.biotoop.cli;

import org.jspecify.annotations.NullMarked;
