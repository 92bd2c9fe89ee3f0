package nl.biotoop.benchmark;

import java.util.List;
import java.util.Optional;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.observation.Vintage;
import nl.biotoop.territory.RegionCode;

/**
 * Where a region stands.
 *
 * @param region the region that was asked for
 * @param area the European region that was measured in its place; the region itself when it is one;
 *     empty when it lies in several, and then nothing European is known of it
 * @param context what the peers are chosen on, of the area
 * @param peers the regions most like it, nearest first; none when its context is not known
 * @param elements all ten, in the order of the vocabulary; one without figures is a gap
 * @param results outputs and outcomes
 * @param bottleneck the element that holds it back; empty when fewer than three elements are known
 * @param vintage the store as it was when this was worked out
 */
public record Standing(
    RegionCode region,
    Optional<RegionCode> area,
    List<Figured> context,
    List<Peer> peers,
    List<ElementStanding> elements,
    List<Measured> results,
    Optional<Bottleneck> bottleneck,
    Vintage vintage) {
  /** Keeps its own copies of the lists. */
  public Standing {
    context = List.copyOf(context);
    peers = List.copyOf(peers);
    elements = List.copyOf(elements);
    results = List.copyOf(results);
  }

  /** How many of the elements have a figure. */
  public int known() {
    return (int) elements.stream().filter(element -> !element.measures().isEmpty()).count();
  }

  /**
   * A region like it.
   *
   * @param distance in standard deviations of the context, over all regions of the comparison
   */
  public record Peer(RegionCode region, double distance) {}

  /**
   * One element.
   *
   * @param measures what is known of it for this region; none is a gap
   * @param position against its peers
   * @param better peers that do better, nearest first
   */
  public record ElementStanding(
      Term element, List<Measured> measures, Position position, List<Better> better) {
    /** Keeps its own copies of the lists. */
    public ElementStanding {
      measures = List.copyOf(measures);
      better = List.copyOf(better);
    }
  }

  /**
   * A figure with its year.
   *
   * @param dataset the table to open; of a quotient that of what stands above the line
   */
  public record Figured(Indicator indicator, String dataset, String year, RegionFigure figure) {}

  /**
   * A figure beside those of others.
   *
   * @param region for which it was measured
   * @param others empty with fewer than three others
   * @param position of this figure alone
   */
  public record Measured(
      Figured figured, RegionCode region, Optional<Others> others, Position position) {}

  /**
   * The middle of others, in the unit of the figure: quantiles of type 7.
   *
   * @param count how many of them have a value
   * @param low a quarter of them lies at or below
   * @param high a quarter of them lies at or above
   */
  public record Others(int count, double low, double median, double high) {}

  /** A peer that does better on an element, with its newest figures of it. */
  public record Better(RegionCode region, double distance, List<Figured> figures) {
    /** Keeps its own copy of the list. */
    public Better {
      figures = List.copyOf(figures);
    }
  }

  /** How sure it is that the region does better than the middle of the others. */
  public sealed interface Position {

    /**
     * Worked out.
     *
     * @param above the share of calculations in which it does better, from 0 to 1
     * @param newest the same of the calculations with the newest figures
     * @param draws how many calculations
     */
    record Likely(double above, double newest, int draws) implements Position {
      /** In how many of ten calculations. */
      public int ofTen() {
        return (int) Math.round(above * 10);
      }

      /** In a word; undecided when the newest figures point the other way. */
      public Answer answer() {
        if ((above - 0.5) * (newest - 0.5) < 0) {
          return Answer.UNDECIDED;
        }
        if (above >= ALMOST_SURE) {
          return Answer.BETTER;
        }
        if (above >= PROBABLE) {
          return Answer.PROBABLY_BETTER;
        }
        if (above > 1 - PROBABLE) {
          return Answer.UNDECIDED;
        }
        return above > 1 - ALMOST_SURE ? Answer.PROBABLY_WORSE : Answer.WORSE;
      }
    }

    /** There are too few others, or too few calculations that could be made. */
    record TooFew() implements Position {}

    /** The region itself has no figure, or the figure has no better and worse. */
    record Unknown() implements Position {}
  }

  /** From this share on a claim is as good as sure. */
  static final double ALMOST_SURE = 0.95;

  /** From this share on a claim is probable. */
  static final double PROBABLE = 0.75;

  /** What may be claimed. */
  public enum Answer {
    BETTER,
    PROBABLY_BETTER,
    UNDECIDED,
    PROBABLY_WORSE,
    WORSE
  }

  /**
   * What holds a region back, by the penalty for bottleneck.
   *
   * @param candidates the known elements, the most probable first
   * @param regions how many regions took part
   * @param draws how many calculations
   * @param failed in how many of them no answer came out; they do not count
   * @param gain by how much the whole should grow, such as 0.1
   * @param efforts where effort pays most to get that gain, the largest first; empty when the gain
   *     cannot be reached
   */
  public record Bottleneck(
      List<Candidate> candidates,
      int regions,
      int draws,
      int failed,
      double gain,
      List<Effort> efforts) {
    /** Keeps its own copies of the lists. */
    public Bottleneck {
      candidates = List.copyOf(candidates);
      efforts = List.copyOf(efforts);
    }

    /**
     * An element that may be the bottleneck.
     *
     * @param share the share of calculations in which it is
     */
    public record Candidate(Term element, double share) {
      /** In how many of ten calculations. */
      public int ofTen() {
        return (int) Math.round(share * 10);
      }
    }

    /**
     * Effort on an element.
     *
     * @param share of all the effort, from 0 to 1
     */
    public record Effort(Term element, double share) {}
  }
}
