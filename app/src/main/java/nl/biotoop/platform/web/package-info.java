/**
 * The web shell. A controller returns a {@link nl.biotoop.platform.web.Page}; its template lies in
 * {@code src/main/jte/<module>/<RecordName>.jte}.
 */
@NamedInterface("web")
@NullMarked
package nl.biotoop.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
