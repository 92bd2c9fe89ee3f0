@NullMarked
package nl.biotoop.support.internal;

import org.jspecify.annotations.NullMarked;
