package nl.biotoop.samples;

/** A repository others can see. */
public interface OpenRepository {
  long count();
}
