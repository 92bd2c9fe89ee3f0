package nl.biotoop.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.territory.RegionCode;

/**
 * One figure of one region through the years. Every year has its own measurement or none: nothing
 * is carried over from one year to another.
 *
 * @param element what it tells of; empty for outputs and outcomes
 * @param dataset the table to open
 * @param region for which it was asked: the region itself or the European region it lies in
 * @param figures by period; one without a value is a gap
 */
public record Course(
    Optional<Term> element,
    Indicator indicator,
    String dataset,
    RegionCode region,
    SortedMap<String, RegionFigure> figures) {
  /** Keeps its own copy of the figures. */
  public Course {
    figures = new TreeMap<>(figures);
  }

  /** The years that have a value, the oldest first. */
  public List<String> years() {
    return figures.entrySet().stream()
        .filter(one -> one.getKey().matches("[0-9]{4}") && one.getValue().value().isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The figure of a year; empty when that year has no value. */
  public Optional<RegionFigure> in(String year) {
    return Optional.ofNullable(figures.get(year)).filter(figure -> figure.value().isPresent());
  }

  /** The larger area that the figure of a year was measured for; empty when it is of the region. */
  public Optional<RegionCode> larger(String year) {
    return in(year)
        .filter(figure -> figure instanceof RegionFigure.Inherited || figure.status().contains("I"))
        .flatMap(RegionFigure::origin);
  }

  /**
   * What changed between two years.
   *
   * @param from the earlier year
   * @param to a later one
   */
  public Change between(String from, String to) {
    Optional<RegionFigure> before = in(from);
    Optional<RegionFigure> after = in(to);
    if (before.isEmpty() || after.isEmpty() || from.compareTo(to) >= 0) {
      return new Change.Unknown();
    }
    if (!larger(from).equals(larger(to))) {
      return new Change.OtherArea();
    }
    return new Change.Measured(
        before.get().value().orElseThrow(),
        after.get().value().orElseThrow(),
        figures.subMap(from, to + "~").entrySet().stream()
            .filter(one -> one.getKey().compareTo(from) > 0)
            .filter(one -> one.getValue().status().contains("b"))
            .map(Map.Entry::getKey)
            .toList(),
        Stream.of(from, to)
            .filter(year -> in(year).filter(it -> it.status().contains("d")).isPresent())
            .toList());
  }

  /** What may be said of two years. */
  public sealed interface Change {

    /** One of the two has no figure, or they are not two years. */
    record Unknown() implements Change {}

    /** The two were measured for areas of different size: their difference says nothing. */
    record OtherArea() implements Change {}

    /**
     * Both have a figure of one area.
     *
     * @param breaks the years after the first, up to the last, in which the source began to measure
     *     otherwise
     * @param otherwise which of the two years the source counts by another definition
     */
    record Measured(double from, double to, List<String> breaks, List<String> otherwise)
        implements Change {
      /** Keeps its own copies of the lists. */
      public Measured {
        breaks = List.copyOf(breaks);
        otherwise = List.copyOf(otherwise);
      }

      /** Whether both were measured in one way, as far as the source says. */
      public boolean isOfOneKind() {
        return breaks.isEmpty() && otherwise.size() != 1;
      }
    }
  }
}
