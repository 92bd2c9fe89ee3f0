/** The conditions of an instrument as sentences with fields, tried before they are kept. */
@NullMarked
package nl.biotoop.support.editing.web.conditions;

import org.jspecify.annotations.NullMarked;
