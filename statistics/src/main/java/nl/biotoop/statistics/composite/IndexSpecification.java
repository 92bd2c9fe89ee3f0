package nl.biotoop.statistics.composite;

import java.util.Map;
import java.util.Optional;
import nl.biotoop.statistics.composite.aggregate.Aggregation;
import nl.biotoop.statistics.composite.impute.Imputation;
import nl.biotoop.statistics.composite.normalise.Normalisation;
import nl.biotoop.statistics.composite.treat.Treatment;

/**
 * Every choice that makes an index, as one value. The steps run in this order: denominate, impute,
 * screen, treat, normalise, weigh, aggregate.
 *
 * @param denominate whether indicators are divided by their denominator
 * @param imputation how missing values are estimated
 * @param screening which units have too few values
 * @param treatment what is done about outliers; empty for nothing
 * @param normalisation the common scale
 * @param perYear whether a panel is normalised year by year instead of over all years
 * @param weighting where weights come from
 * @param aggregation from children to element
 * @param byLevel another aggregation for the elements of a level
 */
public record IndexSpecification(
    boolean denominate,
    Imputation imputation,
    Screening screening,
    Optional<Treatment> treatment,
    Normalisation normalisation,
    boolean perYear,
    Weighting weighting,
    Aggregation aggregation,
    Map<Integer, Aggregation> byLevel) {

  public IndexSpecification {
    byLevel = Map.copyOf(byLevel);
  }

  /**
   * Availability that is asked for; a share from 0 to 1, 0 to ask nothing.
   *
   * @param unit least share of indicators with a value for a unit to take part
   * @param aggregate least share of direct children with a value for an element to have one
   */
  public record Screening(double unit, double aggregate) {
    public Screening {
      if (!(unit >= 0 && unit <= 1 && aggregate >= 0 && aggregate <= 1)) {
        throw new IllegalArgumentException(
            "Availability (%s, %s) must lie between 0 and 1.".formatted(unit, aggregate));
      }
    }
  }

  /** Only min–max 0–100, the given weights and the arithmetic mean. */
  public static IndexSpecification plain() {
    return new IndexSpecification(
        false,
        Imputation.none(),
        new Screening(0, 0),
        Optional.empty(),
        new Normalisation.MinMax(0, 100),
        false,
        new Weighting.Given(Map.of()),
        Aggregation.arithmetic(),
        Map.of());
  }

  /** The aggregation of an element on a level. */
  public Aggregation aggregationAt(int level) {
    return byLevel.getOrDefault(level, aggregation);
  }

  /** The same with another imputation. */
  public IndexSpecification with(Imputation other) {
    return new IndexSpecification(
        denominate,
        other,
        screening,
        treatment,
        normalisation,
        perYear,
        weighting,
        aggregation,
        byLevel);
  }

  /** The same with another treatment. */
  public IndexSpecification with(Optional<Treatment> other) {
    return new IndexSpecification(
        denominate,
        imputation,
        screening,
        other,
        normalisation,
        perYear,
        weighting,
        aggregation,
        byLevel);
  }

  /** The same with another normalisation. */
  public IndexSpecification with(Normalisation other) {
    return new IndexSpecification(
        denominate,
        imputation,
        screening,
        treatment,
        other,
        perYear,
        weighting,
        aggregation,
        byLevel);
  }

  /** The same with other weights. */
  public IndexSpecification with(Weighting other) {
    return new IndexSpecification(
        denominate,
        imputation,
        screening,
        treatment,
        normalisation,
        perYear,
        other,
        aggregation,
        byLevel);
  }

  /** The same with another aggregation on every level. */
  public IndexSpecification with(Aggregation other) {
    return new IndexSpecification(
        denominate,
        imputation,
        screening,
        treatment,
        normalisation,
        perYear,
        weighting,
        other,
        Map.of());
  }

  /** The same, with or without denominators. */
  public IndexSpecification denominating(boolean on) {
    return new IndexSpecification(
        on,
        imputation,
        screening,
        treatment,
        normalisation,
        perYear,
        weighting,
        aggregation,
        byLevel);
  }

  /** The same with other demands on availability. */
  public IndexSpecification with(Screening other) {
    return new IndexSpecification(
        denominate,
        imputation,
        other,
        treatment,
        normalisation,
        perYear,
        weighting,
        aggregation,
        byLevel);
  }
}
