/** The running application: one package per domain module. */
@NullMarked
package nl.biotoop;

import org.jspecify.annotations.NullMarked;
