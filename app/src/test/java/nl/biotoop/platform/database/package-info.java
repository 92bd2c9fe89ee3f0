@NullMarked
package nl.biotoop.platform.database;

import org.jspecify.annotations.NullMarked;
