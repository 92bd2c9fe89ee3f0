package nl.biotoop.index;

import java.util.List;

/** A specification that is refused, with everything that is wrong in it. Nothing of it was used. */
public final class RefusedSpec extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<SpecFault> faults;

  RefusedSpec(List<SpecFault> faults) {
    super(faults.toString());
    this.faults = List.copyOf(faults);
  }

  /** Everything found, in the order of the text. */
  public List<SpecFault> faults() {
    return faults;
  }
}
