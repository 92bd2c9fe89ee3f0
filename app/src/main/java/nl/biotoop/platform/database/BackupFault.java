package nl.biotoop.platform.database;

/** Why a backup cannot be made or put back, as a sentence for the person who asked for it. */
final class BackupFault extends Exception {
  private static final long serialVersionUID = 1L;

  BackupFault(String sentence) {
    super(sentence);
  }

  /** The sentence to show. */
  String sentence() {
    return String.valueOf(getMessage());
  }
}
