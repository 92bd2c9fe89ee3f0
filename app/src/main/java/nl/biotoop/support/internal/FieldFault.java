package nl.biotoop.support.internal;

import java.util.List;
import nl.biotoop.rules.Text;
import nl.biotoop.support.editing.RecordFault;

/** A record that cannot be read, with every fault found. */
final class FieldFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<RecordFault> faults;

  FieldFault(List<RecordFault> faults) {
    super(faults.getFirst().field() + ": " + faults.getFirst().problem().nl());
    this.faults = List.copyOf(faults);
  }

  static FieldFault of(String field, String nl, String en) {
    return new FieldFault(List.of(new RecordFault(field, new Text(nl, en))));
  }

  List<RecordFault> faults() {
    return faults;
  }
}
