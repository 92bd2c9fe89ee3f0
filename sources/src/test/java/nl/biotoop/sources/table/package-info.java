@NullMarked
package nl.biotoop.sources.table;

import org.jspecify.annotations.NullMarked;
