package nl.biotoop.observation;

import java.util.Optional;
import nl.biotoop.rules.Text;

/**
 * A table of a statistical office.
 *
 * @param code its name at the source; upper and lower case count
 * @param title what it holds
 * @param owner who publishes it
 * @param url where people can see it
 * @param licence under which it may be used again
 * @param licenceUrl the text of the licence, or of the condition
 * @param nutsVersion the version of the European regions its newest codes follow; empty when it has
 *     none of them
 * @param note what a reader must know; both texts may be empty
 */
public record Dataset(
    String code,
    Text title,
    String owner,
    String url,
    String licence,
    String licenceUrl,
    Optional<String> nutsVersion,
    Text note) {}
