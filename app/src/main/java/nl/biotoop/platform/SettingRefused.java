package nl.biotoop.platform;

/** A setting of the operator that cannot be used; nothing has started and nothing has changed. */
public final class SettingRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String advice;

  /**
   * Tells the person who starts the program.
   *
   * @param problem what is wrong with which setting, a sentence in Dutch
   * @param advice what to do about it, a sentence in Dutch
   */
  public SettingRefused(String problem, String advice) {
    super(problem);
    this.advice = advice;
  }

  public String advice() {
    return advice;
  }
}
