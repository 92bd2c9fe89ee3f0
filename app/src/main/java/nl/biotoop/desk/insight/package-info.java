/** How numbers about questions are made, and which of them may be shown together. */
@NullMarked
package nl.biotoop.desk.insight;

import org.jspecify.annotations.NullMarked;
