/** What leaves the desk as a file. */
@NullMarked
package nl.biotoop.desk.export;

import org.jspecify.annotations.NullMarked;
