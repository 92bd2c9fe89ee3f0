package nl.biotoop.statistics.resilience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The regions and their nation at the start and the end of one phase of a cycle. */
final class Phase {
  private final double[][] start;
  private final double[][] end;
  private final double[] nationStart;
  private final double[] nationEnd;

  /** With {@code start[region][sector]}; the nation is the sum of the regions. */
  Phase(double[][] start, double[][] end) {
    if (start.length == 0 || start.length != end.length) {
      throw new IllegalArgumentException(
          "There are " + start.length + " regions at the start and " + end.length + " at the end.");
    }
    int sectors = start[0].length;
    this.start = start;
    this.end = end;
    this.nationStart = new double[sectors];
    this.nationEnd = new double[sectors];
    for (int r = 0; r < start.length; r++) {
      check(start[r], r, sectors);
      check(end[r], r, sectors);
      for (int i = 0; i < sectors; i++) {
        nationStart[i] += start[r][i];
        nationEnd[i] += end[r][i];
      }
    }
  }

  private static void check(double[] row, int region, int sectors) {
    if (row.length != sectors || sectors == 0) {
      throw new IllegalArgumentException(
          "Region " + region + " has " + row.length + " sectors, the first " + sectors + ".");
    }
    for (double jobs : row) {
      if (jobs < 0 || Double.isInfinite(jobs)) {
        throw new IllegalArgumentException("Region " + region + " has a value " + jobs + ".");
      }
    }
  }

  int regions() {
    return start.length;
  }

  /** The growth of the nation as a whole. */
  double growth() {
    double before = Arrays.stream(nationStart).sum();
    return (Arrays.stream(nationEnd).sum() - before) / before;
  }

  /** The growth of a sector in the nation; 0 for a sector that was not there. */
  private double growth(int sector) {
    return nationStart[sector] == 0
        ? 0
        : (nationEnd[sector] - nationStart[sector]) / nationStart[sector];
  }

  double size(int region) {
    return Arrays.stream(start[region]).sum();
  }

  double change(int region) {
    return Arrays.stream(end[region]).sum() - size(region);
  }

  double expected(int region, ExpectedChange version) {
    if (version == ExpectedChange.AGGREGATE) {
      return growth() * size(region);
    }
    double expected = 0;
    for (int i = 0; i < nationStart.length; i++) {
      expected += growth(i) * start[region][i];
    }
    return expected;
  }

  /** The index of every region, where {@code direction} is −1 for a contraction. */
  List<Resilience> indices(
      ExpectedChange version, double nearZero, int direction, Resilience.Reason otherwise) {
    List<Resilience> indices = new ArrayList<>(regions());
    double growth = growth();
    for (int r = 0; r < regions(); r++) {
      indices.add(
          index(size(r), change(r), expected(r, version), growth * direction, nearZero, otherwise));
    }
    return List.copyOf(indices);
  }

  /**
   * The index of one region against a nation whose figures are published on their own.
   *
   * @throws IllegalArgumentException when a start is not positive, or a value negative or infinite
   */
  static Resilience index(
      double[] region,
      double[] nation,
      double nearZero,
      int direction,
      Resilience.Reason otherwise) {
    for (double[] phase : List.of(region, nation)) {
      if (phase[0] <= 0 || phase[1] < 0 || Double.isInfinite(phase[0] + phase[1])) {
        throw new IllegalArgumentException("It goes from " + phase[0] + " to " + phase[1] + ".");
      }
    }
    double growth = (nation[1] - nation[0]) / nation[0];
    return index(
        region[0],
        region[1] - region[0],
        growth * region[0],
        growth * direction,
        nearZero,
        otherwise);
  }

  /** The index, where {@code towards} is above 0 when the nation went the way of the phase. */
  private static Resilience index(
      double size,
      double change,
      double expected,
      double towards,
      double nearZero,
      Resilience.Reason otherwise) {
    if (Double.isNaN(change) || Double.isNaN(towards)) {
      return new Resilience.Undefined(Resilience.Reason.MISSING_VALUE);
    }
    if (towards <= 0) {
      return new Resilience.Undefined(otherwise);
    }
    if (Math.abs(expected) <= nearZero * size) {
      return new Resilience.Undefined(Resilience.Reason.NEAR_ZERO_DENOMINATOR);
    }
    return new Resilience.Index((change - expected) / Math.abs(expected), change, expected);
  }

  /** Checks a share below which a denominator counts as zero. */
  static double checkedNearZero(double nearZero) {
    if (!(nearZero >= 0 && nearZero < 1)) {
      throw new IllegalArgumentException("A growth counts as zero below " + nearZero + ".");
    }
    return nearZero;
  }
}
