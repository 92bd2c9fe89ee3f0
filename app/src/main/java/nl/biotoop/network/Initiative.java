package nl.biotoop.network;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.biotoop.identity.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Something that is going on for firms in a region beside the register: a project, a meeting, a
 * programme.
 *
 * @param region the id of the own region
 * @param name its name on screen
 * @param summary what it is
 * @param organisation who does it; {@code ""} when not known
 * @param url where to read more; null when nowhere
 * @param group for which firms
 * @param phases in which phases of a firm; none is not known
 * @param forms in which forms of support; none is not known
 * @param visibility who may see it
 * @param revision 1 when new; one more with every change
 */
public record Initiative(
    UUID id,
    String region,
    String name,
    String summary,
    String organisation,
    @Nullable String url,
    TargetGroup group,
    Set<String> phases,
    Set<String> forms,
    Visibility visibility,
    int revision) {

  /** A name, also of the organisation, is at most this long. */
  public static final int LONGEST_NAME = 120;

  /** A summary is at most this long. */
  public static final int LONGEST_SUMMARY = 1000;

  /** An address is at most this long. */
  public static final int LONGEST_URL = 500;

  /** Keeps its own copies. */
  public Initiative {
    phases = Collections.unmodifiableSet(new TreeSet<>(phases));
    forms = Collections.unmodifiableSet(new TreeSet<>(forms));
  }

  /** The same with another id and revision. */
  public Initiative as(UUID otherId, int otherRevision) {
    return new Initiative(
        otherId,
        region,
        name,
        summary,
        organisation,
        url,
        group,
        phases,
        forms,
        visibility,
        otherRevision);
  }
}
