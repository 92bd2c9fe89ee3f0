/** What region profiles hold of an account. */
@NullMarked
package nl.biotoop.profile.internal;

import org.jspecify.annotations.NullMarked;
