/**
 * The register kept true by people: revisions over the content files, who may change what, and what
 * came of a change.
 */
@NamedInterface("editing")
@NullMarked
package nl.biotoop.support.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
