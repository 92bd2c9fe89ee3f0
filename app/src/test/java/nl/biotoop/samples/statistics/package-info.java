/** Breaks rules that go by the name of a package. */
@NullMarked
package nl.biotoop.samples.statistics;

import org.jspecify.annotations.NullMarked;
