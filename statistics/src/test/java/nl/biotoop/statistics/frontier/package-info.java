@NullMarked
package nl.biotoop.statistics.frontier;

import org.jspecify.annotations.NullMarked;
