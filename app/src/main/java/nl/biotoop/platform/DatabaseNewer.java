package nl.biotoop.platform;

/** The database was written by a newer version of Biotoop than this one. */
public final class DatabaseNewer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseNewer(String message) {
    super(message);
  }
}
