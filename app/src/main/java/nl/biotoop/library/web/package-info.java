/** The pages of the source library. */
@NullMarked
package nl.biotoop.library.web;

import org.jspecify.annotations.NullMarked;
