@NullMarked
package nl.biotoop.statistics.resilience;

import org.jspecify.annotations.NullMarked;
