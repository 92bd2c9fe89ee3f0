/**
 * The conditions of an instrument looked at as a whole: tried on example firms, followed along all
 * paths, and kept when they can be met.
 */
@NullMarked
package nl.biotoop.support.conditions;

import org.jspecify.annotations.NullMarked;
