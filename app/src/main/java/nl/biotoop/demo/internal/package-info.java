@NullMarked
package nl.biotoop.demo.internal;

import org.jspecify.annotations.NullMarked;
