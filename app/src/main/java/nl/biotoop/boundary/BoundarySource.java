package nl.biotoop.boundary;

import java.net.URI;
import nl.biotoop.rules.Text;

/**
 * An address from which borders may be fetched.
 *
 * @param code its name here
 * @param level the map they are for
 * @param year of which year, or version of NUTS, the division is
 * @param address where they are; https
 * @param owner who publishes them
 * @param licence the line that must stand under every map drawn with them
 * @param condition what whoever uses them must know
 */
public record BoundarySource(
    String code,
    MapLevel level,
    int year,
    URI address,
    String owner,
    String licence,
    Text condition) {}
