/** Pages and open data of the wayfinder and the register. */
@NullMarked
package nl.biotoop.support.web;

import org.jspecify.annotations.NullMarked;
