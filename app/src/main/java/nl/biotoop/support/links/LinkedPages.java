package nl.biotoop.support.links;

import java.util.stream.Stream;

/**
 * Addresses of another module. They are visited with those of the register, no more often and by
 * the same rules; what a visit found is asked of {@link RegisterLinks}.
 */
public interface LinkedPages {

  /** The addresses as they stand now; the same one may come twice. */
  Stream<String> addresses();
}
