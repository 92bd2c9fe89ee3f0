package nl.biotoop.statistics.ecosystem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.biotoop.statistics.composite.Element;
import nl.biotoop.statistics.composite.normalise.Normalisation;
import nl.biotoop.statistics.descriptive.Deviation;

/**
 * The index of entrepreneurial ecosystems from element scores, as a version that names every
 * choice.
 *
 * <ul>
 *   <li>{@link Scaling#RATIO}: {@code s = x / mean(x)}, so the average region has 1 for every
 *       element. After Stam (2018), "Measuring Entrepreneurial Ecosystems",
 *       doi:10.1007/978-3-319-63531-6_9. Needs values above 0.
 *   <li>{@link Scaling#EXPONENTIAL_Z}: {@code s = min(exp(z)/mean(exp(z)), cap)} with {@code z} the
 *       standard score. After Leendertse, Schrijvers and Stam (2022),
 *       doi:10.1016/j.respol.2021.104336. Not rescaled after the cap, so the mean can fall below 1.
 * </ul>
 *
 * <p>The formulas are written after these publications, not copied from their code; call a result
 * "after" them. The additive index is {@code Σs}, the logarithmic {@code Σ ln s}, which is the
 * logarithm of the multiplicative index {@code Πs}. Without a cap the order by the logarithmic
 * index is that of the mean standard score.
 *
 * <p>A region that misses an element has no index: the sum of fewer elements is another index. It
 * also takes part in the scale of the elements it has.
 *
 * @param version the name under which results are published, such as {@code exp-z-cap-5/1}
 * @param scaling how elements are made comparable
 * @param deviation for the standard score
 * @param cap the highest scaled score; infinite for none
 */
public record EcosystemIndex(String version, Scaling scaling, Deviation deviation, double cap) {

  /** How elements are made comparable. */
  public enum Scaling {
    /** Divided by the mean. */
    RATIO,
    /** The exponential of the standard score, divided by its mean. */
    EXPONENTIAL_Z
  }

  public EcosystemIndex {
    if (!(cap > 0)) {
      throw new IllegalArgumentException("The cap (" + cap + ") must be above 0.");
    }
  }

  /** Ratio scaling without a cap. */
  public static EcosystemIndex ratio() {
    return new EcosystemIndex(
        "ratio/1", Scaling.RATIO, Deviation.POPULATION, Double.POSITIVE_INFINITY);
  }

  /** Exponential of the standard score (population deviation), at most 5. */
  public static EcosystemIndex exponential() {
    return new EcosystemIndex("exp-z-cap-5/1", Scaling.EXPONENTIAL_Z, Deviation.POPULATION, 5);
  }

  /**
   * A region's index.
   *
   * @param scaled the scaled score of each element, 1 for the average; {@code NaN} when missing
   * @param additive the sum; {@code NaN} when an element is missing
   * @param logarithmic the sum of logarithms; {@code NaN} when an element is missing
   */
  public record Region(List<Double> scaled, double additive, double logarithmic) {
    public Region {
      scaled = List.copyOf(scaled);
    }

    /** The product of the scaled scores. */
    public double multiplicative() {
      return Math.exp(logarithmic);
    }
  }

  /**
   * The index of every region.
   *
   * @param elements one column an element, one value a region, {@code NaN} when missing; higher is
   *     better
   * @throws IllegalArgumentException when columns differ in length, a value is infinite, an element
   *     has no spread (exponential), or a value is not above 0 (ratio)
   */
  public List<Region> of(double[]... elements) {
    double[][] scaled = new double[elements.length][];
    for (int e = 0; e < elements.length; e++) {
      if (elements[e].length != elements[0].length) {
        throw new IllegalArgumentException(
            "Element " + e + " has " + elements[e].length + " regions, not " + elements[0].length);
      }
      for (double x : elements[e]) {
        if (Double.isInfinite(x) || (scaling == Scaling.RATIO && x <= 0)) {
          throw new IllegalArgumentException("Element " + e + " has the value " + x + ".");
        }
      }
      scaled[e] = scaled(elements[e], e);
    }
    int regions = elements.length == 0 ? 0 : elements[0].length;
    return IntStream.range(0, regions).mapToObj(r -> region(scaled, r)).toList();
  }

  private double[] scaled(double[] x, int element) {
    double[] scaled = x.clone();
    Normalisation.Column column =
        new Normalisation.Column(
            scaled, 0, scaled.length, Element.indicator("element " + element, ""), List.of());
    switch (scaling) {
      case RATIO -> {
        new Normalisation.RatioToMean().apply(column);
        Arrays.setAll(scaled, r -> scaled[r] > cap ? cap : scaled[r]);
      }
      case EXPONENTIAL_Z -> {
        new Normalisation.ExpZ(deviation, cap).apply(column);
        if (Arrays.stream(scaled).allMatch(Double::isNaN)) {
          throw new IllegalArgumentException("Element " + element + " has no spread.");
        }
      }
    }
    return scaled;
  }

  private static Region region(double[][] scaled, int region) {
    double sum = 0;
    double logarithms = 0;
    Double[] own = new Double[scaled.length];
    for (int e = 0; e < scaled.length; e++) {
      own[e] = scaled[e][region];
      sum += own[e];
      logarithms += Math.log(own[e]);
    }
    return new Region(List.of(own), sum, logarithms);
  }
}
