@NullMarked
package nl.biotoop.identity.internal;

import org.jspecify.annotations.NullMarked;
