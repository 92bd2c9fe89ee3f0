/**
 * Types that break the rules of the house on purpose, so that the tests can show that each rule is
 * able to refuse. Abstract where Spring would otherwise take them for its own.
 */
@NullMarked
package nl.biotoop.samples;

import org.jspecify.annotations.NullMarked;
