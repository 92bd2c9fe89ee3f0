@NullMarked
package nl.biotoop.statistics.benchmark;

import org.jspecify.annotations.NullMarked;
