package nl.biotoop.platform;

/** A content file that cannot be used; the message names the file, the place and what to do. */
public final class ContentFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ContentFault(String message) {
    super(message);
  }
}
