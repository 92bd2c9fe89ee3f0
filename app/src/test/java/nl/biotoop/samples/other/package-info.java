/** Breaks rules that go by the name of a package. */
@NullMarked
package nl.biotoop.samples.other;

import org.jspecify.annotations.NullMarked;
