package nl.biotoop.index;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.RegionFigures.Dated;
import nl.biotoop.observation.Vintage;
import nl.biotoop.territory.RegionCode;

/**
 * What a version of an index comes to on the figures of one vintage. The same specification,
 * vintage and seed give the same bits, on any machine.
 *
 * @param spec the version
 * @param origin what it was made of
 * @param regions every region of the specification, also those without a score
 * @param obstacle why nobody has a score; empty when there are scores
 */
public record IndexResult(
    IndexSpec spec, Origin origin, List<RegionScore> regions, Optional<Obstacle> obstacle) {
  /** Keeps its own copy of the list. */
  public IndexResult {
    regions = List.copyOf(regions);
  }

  /**
   * What it was made of.
   *
   * @param vintage the store as it was known
   * @param loads the loads that counted at that vintage, of each table that is used; what became of
   *     them since stands in them
   * @param draws how many draws the intervals rest on
   */
  public record Origin(Vintage vintage, List<Load> loads, long seed, int draws, String software) {
    /** Keeps its own copy of the list. */
    public Origin {
      loads = List.copyOf(loads);
    }

    /** The loads that were taken back after it was made. */
    public List<Load> takenBack() {
      return loads.stream().filter(load -> !load.counts()).toList();
    }
  }

  /** Why no region has a score. */
  public enum Obstacle {
    /** Fewer than three regions have every element. */
    TOO_FEW,
    /** All regions have the same value of an element, or the choices do not fit the values. */
    NOT_COMPUTABLE
  }

  /**
   * One region.
   *
   * @param country the code of its country
   * @param parts one for each element of the specification, in that order
   * @param score empty when an element is missing: the score of fewer elements is another score
   */
  public record RegionScore(
      RegionCode region, RegionCode country, List<PartScore> parts, Optional<Score> score) {
    /** Keeps its own copy of the list. */
    public RegionScore {
      parts = List.copyOf(parts);
    }

    /** The elements without a value. */
    public List<IndexSpec.Part> missing() {
      return parts.stream()
          .filter(part -> part.figure().figure().value().isEmpty())
          .map(PartScore::part)
          .toList();
    }
  }

  /**
   * One element of one region.
   *
   * @param figure the value, its year and where it comes from
   * @param standard how many deviations it lies above the mean, turned so that more is better;
   *     empty when the region has no score
   * @param scaled the value on the scale that is added up; empty when the region has no score
   */
  public record PartScore(
      IndexSpec.Part part, Dated figure, OptionalDouble standard, OptionalDouble scaled) {

    /** Whether it was measured for a larger region only. */
    public boolean isInherited() {
      return figure.figure().cells().stream().anyMatch(cell -> cell.figure().isInherited());
    }
  }

  /**
   * The score of a region with every element.
   *
   * @param value as the specification aggregates; with its own scale 1 is the average region
   * @param additive the weighted sum of the scaled values, as many as there are elements for the
   *     average region
   * @param logarithmic the weighted sum of their logarithms; empty when one is not above 0
   * @param meanStandard the weighted mean of the standard scores
   * @param rank 1 is the highest value; equal values have the same
   * @param low the rank that 5 % of the draws stay at or below
   * @param median the middle rank of the draws
   * @param high the rank that 95 % of the draws stay at or below
   */
  public record Score(
      double value,
      double additive,
      OptionalDouble logarithmic,
      double meanStandard,
      int rank,
      double low,
      double median,
      double high) {}

  /** The regions with a score, in the order of the specification. */
  public List<RegionScore> complete() {
    return regions.stream().filter(region -> region.score().isPresent()).toList();
  }

  /** One region; empty when the specification does not compare it. */
  public Optional<RegionScore> region(RegionCode code) {
    return regions.stream().filter(region -> region.region().equals(code)).findFirst();
  }

  /**
   * The SHA-256 of every bit of every value, scaled value, score and interval: two results are the
   * same to the last bit when this is the same.
   */
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (RegionScore region : regions) {
        digest.update(region.region().value().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        region
            .parts()
            .forEach(part -> {
              add(digest, part.figure().figure().value());
              add(digest, part.scaled());
            });
        region
            .score()
            .ifPresent(score -> {
              add(digest, score.value());
              add(digest, score.additive());
              add(digest, score.logarithmic());
              add(digest, score.meanStandard());
              add(digest, score.rank());
              add(digest, score.low());
              add(digest, score.median());
              add(digest, score.high());
            });
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static void add(MessageDigest digest, OptionalDouble number) {
    add(digest, number.orElse(Double.NaN));
  }

  private static void add(MessageDigest digest, double number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(Double.doubleToLongBits(number)).array());
  }
}
