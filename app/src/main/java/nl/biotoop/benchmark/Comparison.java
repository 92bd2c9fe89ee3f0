package nl.biotoop.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.biotoop.benchmark.Standing.Measured;
import nl.biotoop.benchmark.Standing.Others;
import nl.biotoop.benchmark.Standing.Position;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.statistics.benchmark.PeerGroup;
import nl.biotoop.statistics.benchmark.PeerPosition;
import nl.biotoop.statistics.descriptive.Quantile;
import nl.biotoop.territory.RegionCode;

/**
 * The regions that are compared with each other, with all their figures.
 *
 * @param regions in a fixed order; a region is known below by its place in it
 * @param panels by code of the indicator
 */
record Comparison(List<RegionCode> regions, Map<String, Panel> panels) {
  /** Of so many peers the middle is shown. */
  static final int SHOWN = 10;

  /** Any of these may be how many peers take part in a calculation. */
  private static final List<Integer> SIZES = List.of(8, 10, 12, 15);

  /** So many peers are looked for. */
  static final int MOST = 15;

  /** Calculations for one answer; with so many a share of 0.8 is known to about 0.03. */
  private static final int DRAWS = 1000;

  /** Fixed, so that the same figures give the same answer. */
  static final long SEED = 20_261_128;

  Comparison {
    regions = List.copyOf(regions);
    panels = Map.copyOf(panels);
  }

  static Comparison of(List<RegionCode> regions, Collection<Panel> panels) {
    Map<String, Panel> byCode = new LinkedHashMap<>();
    panels.stream()
        .filter(panel -> !panel.years().isEmpty())
        .forEach(panel -> byCode.put(panel.indicator().code(), panel));
    return new Comparison(regions, byCode);
  }

  /** The figures of these indicators that a region has in the newest table. */
  List<Panel> known(Collection<String> codes, RegionCode region) {
    return codes.stream()
        .map(panels::get)
        .filter(panel -> panel != null && panel.figure(region, 0).isPresent())
        .toList();
  }

  /** One figure of a region through the years; empty when no year has it. */
  Optional<Course> course(String code, RegionCode region, Optional<Term> element) {
    return Optional.ofNullable(panels.get(code))
        .flatMap(panel ->
            Optional.ofNullable(panel.figures().get(region))
                .map(figures ->
                    new Course(element, panel.indicator(), panel.dataset(), region, figures)))
        .filter(course -> !course.years().isEmpty());
  }

  /**
   * The regions most like one, by the size of its population and its product per inhabitant; empty
   * when those of the region are not known.
   */
  Optional<PeerGroup> peers(RegionCode region, Panel population, Panel product) {
    int unit = regions.indexOf(region);
    double[] inhabitants = population.values(0);
    double[] prosperity = product.values(0);
    if (unit < 0 || Double.isNaN(inhabitants[unit]) || Double.isNaN(prosperity[unit])) {
      return Optional.empty();
    }
    double[][] context = new double[regions.size()][];
    for (int r = 0; r < context.length; r++) {
      // Twice as large is as far from one as half as large.
      context[r] = new double[] {Math.log(inhabitants[r]), prosperity[r]};
    }
    return Optional.of(PeerGroup.nearest(context, unit, MOST, PeerGroup.MissingRule.COMPLETE_ONLY));
  }

  /** All but one region, and but those that share ground with it. */
  PeerGroup others(RegionCode region, Set<RegionCode> leftOut) {
    int unit = regions.indexOf(region);
    return PeerGroup.chosen(
        unit,
        IntStream.range(0, regions.size())
            .filter(r -> r != unit && !leftOut.contains(regions.get(r)))
            .toArray());
  }

  /** A figure of the region beside those of its peers. */
  Optional<Measured> measured(Panel panel, RegionCode region, PeerGroup group) {
    return panel
        .figure(region, 0)
        .map(figured ->
            new Measured(
                figured,
                region,
                middle(panel, group),
                panel.indicator().direction() == 0
                    ? new Position.Unknown()
                    : position(List.of(panel), group)));
  }

  private static Optional<Others> middle(Panel panel, PeerGroup group) {
    double[] values = panel.values(0);
    double[] known =
        shown(group).stream()
            .mapToDouble(peer -> values[peer.unit()])
            .filter(value -> !Double.isNaN(value))
            .toArray();
    if (known.length < PeerPosition.FEWEST) {
      return Optional.empty();
    }
    double[] quartiles = Quantile.HF7.of(known, 0.25, 0.5, 0.75);
    return Optional.of(new Others(known.length, quartiles[0], quartiles[1], quartiles[2]));
  }

  /** The nearest; of a group by choice all. */
  static List<PeerGroup.Peer> shown(PeerGroup group) {
    return group.isChosen()
        ? group.peers()
        : group.peers().subList(0, Math.min(SHOWN, group.peers().size()));
  }

  /** How sure it is that the region does better than the middle of its peers. */
  Position position(List<Panel> measures, PeerGroup group) {
    if (measures.isEmpty()) {
      return new Position.Unknown();
    }
    List<Integer> sizes =
        group.isChosen() ? List.of(Math.max(PeerPosition.FEWEST, group.peers().size())) : SIZES;
    return switch (new PeerPosition(sizes, DRAWS, SEED).of(Panel.tables(measures), group)) {
      case PeerPosition.Estimated(double above, double newest, int draws) ->
          new Position.Likely(above, newest, draws);
      case PeerPosition.TooFewCases _ -> new Position.TooFew();
      case PeerPosition.UnitMissing _ -> new Position.Unknown();
    };
  }

  /** The place of the region among itself and the peers that are shown. */
  Place place(List<Panel> measures, PeerGroup group) {
    if (measures.isEmpty()) {
      return new Place.Unknown();
    }
    return switch (new PeerPosition(SIZES, DRAWS, SEED)
        .place(Panel.tables(measures), group, SHOWN)) {
      case PeerPosition.Placed(int place, double low, double high, int of) ->
          new Place.Found(place, (int) Math.floor(low), (int) Math.ceil(high), of);
      case PeerPosition.TooFewCases _ -> new Place.TooFew();
      case PeerPosition.UnitMissing _ -> new Place.Unknown();
    };
  }

  /** The peers that are better on every one of these figures. */
  List<Standing.Better> better(List<Panel> measures, PeerGroup group) {
    List<Standing.Better> better = new ArrayList<>();
    for (PeerGroup.Peer peer : group.peers()) {
      boolean all =
          !measures.isEmpty()
              && measures.stream()
                  .map(panel -> panel.better(0))
                  .allMatch(values -> values[peer.unit()] > values[group.unit()]);
      if (all) {
        RegionCode region = regions.get(peer.unit());
        better.add(
            new Standing.Better(
                region,
                peer.distance(),
                measures.stream().flatMap(panel -> panel.figure(region, 0).stream()).toList()));
      }
    }
    return better;
  }
}
