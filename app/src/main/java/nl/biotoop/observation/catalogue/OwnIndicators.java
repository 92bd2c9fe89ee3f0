package nl.biotoop.observation.catalogue;

/** What people changed in the catalogue of indicators that ships. */
@FunctionalInterface
public interface OwnIndicators {
  /** The rows that differ from what ships, as CSV with a header; {@code ""} when none does. */
  String newest();
}
