/** The pages of the indices. */
@NullMarked
package nl.biotoop.index.web;

import org.jspecify.annotations.NullMarked;
