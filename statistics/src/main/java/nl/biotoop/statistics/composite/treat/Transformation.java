package nl.biotoop.statistics.composite.treat;

/**
 * A transformation of a skewed column, on its available values.
 *
 * <ul>
 *   <li>{@code LOG_RANGE_SHIFT}: {@code ln(x − min + 0.01(max − min))}.
 *   <li>{@code LOG_PLUS}: the same when the skewness is positive, else {@code −ln(max + a − x)}
 *       with {@code a = 0.01(max − min)}.
 *   <li>{@code LOG_ORIGINAL}: {@code ln(x − min + 1)}.
 *   <li>{@code BOX_COX}: with {@code y = x − min + 1}: {@code (y^λ − 1)/λ}, {@code ln y} for λ = 0
 *       (Box and Cox 1964, doi:10.1111/j.2517-6161.1964.tb00553.x).
 * </ul>
 *
 * @param kind which one
 * @param lambda λ of Box–Cox; without meaning for the others
 */
public record Transformation(Kind kind, double lambda) {

  /** The transformations, named after COINr's {@code log_CT}, {@code log_CT_plus} and so on. */
  public enum Kind {
    /** Leave the values as they are. */
    NONE,
    /** {@code log_CT}. */
    LOG_RANGE_SHIFT,
    /** {@code log_CT_plus}. */
    LOG_PLUS,
    /** {@code log_CT_orig}. */
    LOG_ORIGINAL,
    /** {@code boxcox}. */
    BOX_COX
  }

  /** No transformation. */
  public static Transformation none() {
    return new Transformation(Kind.NONE, 0);
  }

  /** The logarithm after a shift of one hundredth of the range. */
  public static Transformation logarithm() {
    return new Transformation(Kind.LOG_RANGE_SHIFT, 0);
  }

  /** Transforms {@code n} values from {@code from} in place. */
  public void apply(double[] x, int from, int n, double skewness) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int u = from; u < from + n; u++) {
      if (!Double.isNaN(x[u])) {
        min = Math.min(min, x[u]);
        max = Math.max(max, x[u]);
      }
    }
    double shift = 0.01 * (max - min);
    for (int u = from; u < from + n; u++) {
      x[u] =
          switch (kind) {
            case NONE -> x[u];
            case LOG_RANGE_SHIFT -> Math.log(x[u] - min + shift);
            case LOG_PLUS ->
                skewness > 0 ? Math.log(x[u] - min + shift) : -Math.log(max + shift - x[u]);
            case LOG_ORIGINAL -> Math.log(x[u] - min + 1);
            case BOX_COX ->
                lambda == 0
                    ? Math.log(x[u] - min + 1)
                    : (Math.pow(x[u] - min + 1, lambda) - 1) / lambda;
          };
    }
  }
}
