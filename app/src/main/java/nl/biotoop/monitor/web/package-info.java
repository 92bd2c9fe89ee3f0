/** The pages of the monitor. */
@NullMarked
package nl.biotoop.monitor.web;

import org.jspecify.annotations.NullMarked;
