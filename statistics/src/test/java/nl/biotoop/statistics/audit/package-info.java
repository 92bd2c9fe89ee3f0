@NullMarked
package nl.biotoop.statistics.audit;

import org.jspecify.annotations.NullMarked;
