package nl.biotoop.statistics.composite;

/** Which standard deviation: divided by n − 1 or by n. Programs differ; the caller says. */
public enum Deviation {
  /** Divided by n − 1. */
  SAMPLE,
  /** Divided by n. */
  POPULATION;

  /** The divisor for {@code n} values. */
  public int divisor(int n) {
    return this == SAMPLE ? n - 1 : n;
  }
}
