@NullMarked
package nl.biotoop.statistics.ecosystem;

import org.jspecify.annotations.NullMarked;
