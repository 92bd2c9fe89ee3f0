/** The page on which the checks of the figures are run. */
@NullMarked
package nl.biotoop.observation.checks.web;

import org.jspecify.annotations.NullMarked;
