package nl.biotoop.sources.figures;

import java.util.List;
import java.util.function.Function;
import nl.biotoop.sources.table.Remark;

/** Ends the reading of a table of figures; {@link FigureTable} makes a refusal of it. */
final class Unclear extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Remark reason;
  private final transient Function<Remark, List<Remark>> told;
  private final int faults;

  /**
   * Several faults.
   *
   * @param reason in one sentence
   * @param told the first of them, given where in the file the table stands
   * @param faults how many there are
   */
  Unclear(Remark reason, Function<Remark, List<Remark>> told, int faults) {
    super(reason.nl());
    this.reason = reason;
    this.told = told;
    this.faults = faults;
  }

  Unclear(String nl, String en) {
    this(new Remark(nl, en), where -> List.of(new Remark(where.nl() + nl, where.en() + en)), 1);
  }

  /** As a refusal. */
  FigureReading.Refused refused(Remark where) {
    return new FigureReading.Refused(
        new Remark(where.nl() + reason.nl(), where.en() + reason.en()), told.apply(where), faults);
  }
}
