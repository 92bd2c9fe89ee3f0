package nl.biotoop.rules;

/**
 * Content that a program needs as a whole (the attribute list) cannot be used; the fault tells why.
 */
public final class UnreadableContent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  /** Refuses content because of one fault. */
  public UnreadableContent(Fault fault) {
    super(fault.path() + ": " + fault.message().nl());
    this.fault = fault;
  }

  /** What is wrong, where, in both languages. */
  public Fault fault() {
    return fault;
  }
}
