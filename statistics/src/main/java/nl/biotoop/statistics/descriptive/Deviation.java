package nl.biotoop.statistics.descriptive;

/** What a sum of squared deviations is divided by. */
public enum Deviation {
  /** By n − 1: the values are a sample (R, Excel's STDEV.S). */
  SAMPLE,
  /** By n: the values are the whole population (Excel's STDEV.P). */
  POPULATION;

  /** The divisor for {@code n} values. */
  public int divisor(int n) {
    return this == SAMPLE ? n - 1 : n;
  }
}
