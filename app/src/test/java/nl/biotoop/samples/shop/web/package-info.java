/** Breaks rules that go by the name of a package. */
@NullMarked
package nl.biotoop.samples.shop.web;

import org.jspecify.annotations.NullMarked;
