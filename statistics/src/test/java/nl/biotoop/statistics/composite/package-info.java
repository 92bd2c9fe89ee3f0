@NullMarked
package nl.biotoop.statistics.composite;

import org.jspecify.annotations.NullMarked;
