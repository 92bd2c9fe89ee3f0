package nl.biotoop.sources.index;

import java.util.List;
import java.util.stream.Collectors;

/** Input that is refused, with everything that is wrong in it. Nothing of it has been used. */
public final class RefusedInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<InputFault> faults;

  public RefusedInput(List<InputFault> faults) {
    super(faults.stream().map(InputFault::line).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** Everything found, in the order of the file. */
  public List<InputFault> faults() {
    return faults;
  }
}
