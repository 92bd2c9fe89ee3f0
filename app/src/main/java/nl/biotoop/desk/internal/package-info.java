@NullMarked
package nl.biotoop.desk.internal;

import org.jspecify.annotations.NullMarked;
