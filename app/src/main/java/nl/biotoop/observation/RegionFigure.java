package nl.biotoop.observation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.territory.FormerArea;
import nl.biotoop.territory.FormerArea.Exchange;
import nl.biotoop.territory.NutsBridge;
import nl.biotoop.territory.RegionCode;

/**
 * The figure of a region in one period, and how it came about: published by a source, built from
 * its parts, or of another area. What cannot be had is missing with its reasons; it is never 0.
 */
public sealed interface RegionFigure {

  /** The value; empty when it is missing. */
  OptionalDouble value();

  /** The cells it rests on; none when it is missing. */
  List<Cell> cells();

  /** The area the value was measured for; empty when it is missing. */
  Optional<RegionCode> origin();

  /** The flags of the source on any cell it rests on, each once. */
  default String status() {
    return flags(cells());
  }

  /**
   * Whether two figures are one and the same measurement of one area, so that a comparison of them
   * says nothing.
   */
  default boolean hasSourceOf(RegionFigure other) {
    return origin().isPresent() && origin().equals(other.origin());
  }

  /**
   * A cell of the store.
   *
   * @param dataset the table it stands in
   * @param figure without its value when that is confidential
   * @param load the number of the load that brought it
   * @param at when that load came in
   */
  record Cell(String dataset, Figure figure, int load, Instant at) {

    /** The area it was measured for. */
    Optional<RegionCode> origin() {
      return RegionCode.read(figure.origin());
    }

    /** Why it has no value that may be shown; empty when it has one. */
    public Optional<Reason> missing() {
      if (figure.isWithheld()) {
        return Optional.of(Reason.WITHHELD);
      }
      if (figure.isConfidential()) {
        return Optional.of(Reason.CONFIDENTIAL);
      }
      if (figure.value().isEmpty()) {
        return Optional.of(figure.status().contains("u") ? Reason.UNRELIABLE : Reason.EMPTY);
      }
      return Optional.empty();
    }
  }

  /** As a source publishes it for this region. */
  record Published(Cell cell) implements RegionFigure {
    @Override
    public OptionalDouble value() {
      return cell.figure().isConfidential() ? OptionalDouble.empty() : cell.figure().value();
    }

    @Override
    public List<Cell> cells() {
      return List.of(cell);
    }

    @Override
    public Optional<RegionCode> origin() {
      return value().isPresent() ? cell.origin() : Optional.empty();
    }
  }

  /**
   * As a source publishes it under older codes of the same area.
   *
   * @param region the code of now
   * @param kind what happened to the area since
   */
  record Bridged(RegionCode region, List<Cell> cells, NutsBridge.Kind kind)
      implements RegionFigure {
    /** Keeps its own copy of the list. */
    public Bridged {
      cells = List.copyOf(cells);
    }

    @Override
    public OptionalDouble value() {
      return OptionalDouble.of(
          cells.stream().mapToDouble(cell -> cell.figure().value().orElseThrow()).sum());
    }

    @Override
    public Optional<RegionCode> origin() {
      return cells.size() == 1 ? cells.getFirst().origin() : Optional.of(region);
    }
  }

  /**
   * Added up from the areas that make up the region.
   *
   * @param parts at least one, each with a value
   * @param exchanges what moved over the border since, and is not counted
   */
  record Built(RegionCode region, List<Part> parts, List<Exchange> exchanges)
      implements RegionFigure {
    /** Keeps its own copies of the lists. */
    public Built {
      parts = List.copyOf(parts);
      exchanges = List.copyOf(exchanges);
    }

    @Override
    public OptionalDouble value() {
      return OptionalDouble.of(parts.stream().mapToDouble(Part::value).sum());
    }

    @Override
    public List<Cell> cells() {
      return parts.stream().map(Part::cell).toList();
    }

    @Override
    public Optional<RegionCode> origin() {
      return Optional.of(region);
    }

    /** Whether a municipality that is no more counts in it. */
    public boolean isBackCast() {
      return parts.stream().anyMatch(part -> part.former().isPresent());
    }

    /** Whether a municipality that was divided counts in it by its share. */
    public boolean isEstimated() {
      return parts.stream().flatMap(part -> part.former().stream()).anyMatch(it -> !it.isWhole());
    }
  }

  /**
   * A part of a built figure.
   *
   * @param area its code
   * @param former the municipality that is no more; empty for an area of today
   */
  record Part(RegionCode area, Cell cell, Optional<FormerArea.Part> former) {

    /** The part of the cell that counts, from 0 to 1. */
    public double share() {
      return former.map(FormerArea.Part::share).orElse(1.0);
    }

    /** What it adds. */
    public double value() {
      return share() * cell.figure().value().orElseThrow();
    }
  }

  /**
   * One count over another, each of the whole region; never a mean of ratios.
   *
   * @param per per how many of the denominator
   */
  record Quotient(RegionCode region, RegionFigure numerator, RegionFigure denominator, double per)
      implements RegionFigure {
    @Override
    public OptionalDouble value() {
      return OptionalDouble.of(
          per * numerator.value().orElseThrow() / denominator.value().orElseThrow());
    }

    @Override
    public List<Cell> cells() {
      return Stream.of(numerator, denominator).flatMap(it -> it.cells().stream()).toList();
    }

    @Override
    public Optional<RegionCode> origin() {
      return Optional.of(region);
    }
  }

  /** The figure of the smallest larger area that has one; nothing is known of the region alone. */
  record Inherited(RegionFigure figure, RegionCode from) implements RegionFigure {
    @Override
    public OptionalDouble value() {
      return figure.value();
    }

    @Override
    public List<Cell> cells() {
      return figure.cells();
    }

    @Override
    public Optional<RegionCode> origin() {
      return figure.origin();
    }
  }

  /**
   * No figure can be had.
   *
   * @param obstacles why, at least one
   */
  record Missing(List<Obstacle> obstacles) implements RegionFigure {
    /** Keeps its own copy of the list. */
    public Missing {
      obstacles = List.copyOf(obstacles);
    }

    @Override
    public OptionalDouble value() {
      return OptionalDouble.empty();
    }

    @Override
    public List<Cell> cells() {
      return List.of();
    }

    @Override
    public Optional<RegionCode> origin() {
      return Optional.empty();
    }
  }

  /** What stands in the way of a figure: a region of which this indicator is not known. */
  record Obstacle(RegionCode region, String indicator, Reason reason) {}

  /** Why a figure cannot be used. */
  enum Reason {
    /** The table has no cell for the area and period. */
    NOT_LISTED,
    /** The table has no cell for any municipality of the area. */
    NONE_LISTED,
    /** The source has no value. */
    EMPTY,
    /** The source keeps the value secret. */
    CONFIDENTIAL,
    /** We do not show it, because a secret value would follow from it. */
    WITHHELD,
    /** The source does not give it because it is too uncertain. */
    UNRELIABLE,
    /** It was measured for a larger region only, so it does not add up. */
    INHERITED,
    /** The area was part of an older region that was divided since. */
    SPLIT,
    /** Older regions went together, and this figure does not add up. */
    MERGED,
    /** No parts make up the area exactly. */
    NO_PARTS,
    /** The denominator is zero. */
    ZERO
  }

  private static String flags(Collection<Cell> cells) {
    return cells.stream()
        .flatMapToInt(cell -> cell.figure().status().chars())
        .filter(flag -> !Character.isWhitespace(flag))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .map(Character::toString)
        .collect(Collectors.joining());
  }
}
