@NullMarked
package nl.biotoop.statistics.descriptive;

import org.jspecify.annotations.NullMarked;
