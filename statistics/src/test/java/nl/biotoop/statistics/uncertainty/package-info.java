@NullMarked
package nl.biotoop.statistics.uncertainty;

import org.jspecify.annotations.NullMarked;
