@NullMarked
package nl.biotoop.statistics.weight;

import org.jspecify.annotations.NullMarked;
