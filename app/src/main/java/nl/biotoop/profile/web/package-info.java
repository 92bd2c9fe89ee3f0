/** The pages of region profiles, claims and target figures. */
@NullMarked
package nl.biotoop.profile.web;

import org.jspecify.annotations.NullMarked;
