/** Biotoop as a process: started, killed, refused, on a full disk. */
@NullMarked
package nl.biotoop.process;

import org.jspecify.annotations.NullMarked;
