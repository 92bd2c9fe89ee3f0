package nl.biotoop.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import nl.biotoop.benchmark.Standing.Bottleneck;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.statistics.benchmark.BottleneckPenalty;
import nl.biotoop.statistics.benchmark.EffortAllocation;
import nl.biotoop.statistics.benchmark.PillarAdjustment;
import nl.biotoop.statistics.benchmark.UnadjustablePillar;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.Element;
import nl.biotoop.statistics.composite.Framework;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.composite.IndexSpecification;
import nl.biotoop.statistics.composite.normalise.Normalisation;
import nl.biotoop.statistics.composite.normalise.Ties;
import nl.biotoop.statistics.descriptive.Quantile;
import nl.biotoop.statistics.table.IndicatorTable;
import nl.biotoop.statistics.table.Units;
import nl.biotoop.statistics.uncertainty.BottleneckProbability;
import nl.biotoop.statistics.uncertainty.Failure;
import nl.biotoop.statistics.uncertainty.Variation;
import nl.biotoop.territory.RegionCode;

/**
 * The bottleneck of a region by the penalty for bottleneck, after Acs, Autio and Szerb (2014),
 * doi:10.1016/j.respol.2013.08.016: every figure is capped at the 95th percentile of all regions
 * and put on a scale from 0 to 1; the mean of an element's figures is its pillar; pillars are
 * adjusted to one mean; the lowest is the bottleneck.
 *
 * <p>How sure that is comes from calculations that vary the table of years, the scale (minimum to
 * maximum, or percentile rank) and, of an element with several figures, their weights. Only the
 * figures that the region itself has take part, and only regions that have all of those.
 */
record Diagnosis(Comparison comparison) {
  /** Of fewer elements it would say little. */
  private static final int FEWEST = 3;

  private static final double CAP = 0.95;
  private static final int DRAWS_PER_TABLE = 100;
  private static final double GAIN = 0.1;
  private static final String TOP = "index";
  private static final Normalisation SCALE = new Normalisation.MinMax(0, 1);

  /** The values of one table, regions without all of them left out. */
  private record Table(IndexData data, int unit, List<Integer> pillars) {}

  /**
   * The bottleneck.
   *
   * @param measures by element what the region has of it; elements without any are left out
   * @return empty when fewer than three elements are known
   */
  Optional<Bottleneck> of(RegionCode region, SequencedMap<Term, List<Panel>> measures) {
    List<Term> elements =
        measures.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    List<Panel> all = measures.values().stream().flatMap(List::stream).toList();
    int tables = all.stream().mapToInt(Panel::tables).min().orElse(0);
    double[] shares = new double[elements.size()];
    int draws = 0;
    int failed = 0;
    Optional<Table> newest = Optional.empty();
    for (int t = 0; t < tables && elements.size() >= FEWEST; t++) {
      Optional<Table> table = table(region, elements, measures, t);
      newest = t == 0 ? table : newest;
      if (table.isPresent()) {
        BottleneckProbability found = probability(table.get(), t);
        int lost = found.failures().stream().mapToInt(Failure::runs).sum();
        draws += found.draws();
        failed += lost;
        for (int e = 0; e < shares.length && lost < found.draws(); e++) {
          shares[e] += found.shares().get(e) * (found.draws() - lost);
        }
      }
    }
    if (newest.isEmpty() || draws == failed) {
      return Optional.empty();
    }
    int good = draws - failed;
    return Optional.of(
        new Bottleneck(
            IntStream.range(0, shares.length)
                .mapToObj(e -> new Bottleneck.Candidate(elements.get(e), shares[e] / good))
                .sorted(Comparator.comparingDouble(Bottleneck.Candidate::share).reversed())
                .toList(),
            newest.get().data().units().count(),
            draws,
            failed,
            GAIN,
            efforts(newest.get(), elements)));
  }

  private Optional<Table> table(
      RegionCode region, List<Term> elements, SequencedMap<Term, List<Panel>> measures, int table) {
    List<Element> tree = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    for (Term element : elements) {
      for (Panel panel : measures.getOrDefault(element, List.of())) {
        tree.add(Element.indicator(panel.indicator().code(), element.id()));
        columns.add(capped(panel.better(table)));
      }
    }
    elements.forEach(element -> tree.add(Element.aggregate(element.id(), 2, TOP)));
    tree.add(Element.aggregate(TOP, 3, ""));
    int[] complete =
        IntStream.range(0, comparison.regions().size())
            .filter(r -> columns.stream().noneMatch(column -> Double.isNaN(column[r])))
            .toArray();
    List<String> codes =
        Arrays.stream(complete).mapToObj(r -> comparison.regions().get(r).value()).toList();
    int unit = codes.indexOf(region.value());
    if (unit < 0) {
      return Optional.empty();
    }
    double[] cells = new double[complete.length * columns.size()];
    for (int c = 0; c < columns.size(); c++) {
      for (int r = 0; r < complete.length; r++) {
        cells[c * complete.length + r] = columns.get(c)[complete[r]];
      }
    }
    Framework framework = Framework.of(tree);
    return Optional.of(
        new Table(
            new IndexData(
                Units.of(codes),
                IndicatorTable.wrap(
                    codes, framework.indicators().stream().map(Element::code).toList(), cells),
                framework),
            unit,
            elements.stream().map(element -> framework.positionOf(element.id())).toList()));
  }

  private static double[] capped(double[] values) {
    double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    double cap = known.length == 0 ? Double.NaN : Quantile.HF7.of(known, CAP);
    return Arrays.stream(values).map(value -> value > cap ? cap : value).toArray();
  }

  private static BottleneckProbability probability(Table table, int number) {
    return BottleneckProbability.of(
        nominal(table),
        List.of(
            new Variation.OfNormalisation(
                List.of("minmax", "percentileRank"),
                List.of(SCALE, new Normalisation.PercentileRank(Ties.AVERAGE))),
            new Variation.OfDirichletWeights(2)),
        DRAWS_PER_TABLE,
        Comparison.SEED + number,
        table.unit(),
        table.pillars().stream().mapToInt(Integer::intValue).toArray());
  }

  private static CompositeIndex nominal(Table table) {
    return CompositeIndex.of(IndexSpecification.plain().with(SCALE), table.data());
  }

  /** Where effort pays most; empty when the gain cannot be reached or the pillars not adjusted. */
  private static List<Bottleneck.Effort> efforts(Table table, List<Term> elements) {
    IndicatorTable scores = nominal(table).scores();
    double[][] pillars = new double[scores.unitCount()][elements.size()];
    for (int u = 0; u < pillars.length; u++) {
      for (int e = 0; e < pillars[u].length; e++) {
        pillars[u][e] = scores.at(u, table.pillars().get(e));
      }
    }
    try {
      double[] own = PillarAdjustment.ofScores(pillars)[table.unit()];
      return switch (new EffortAllocation(BottleneckPenalty.EXPONENTIAL, 1).toGain(own, GAIN)) {
        case EffortAllocation.Reached reached ->
            IntStream.range(0, elements.size())
                .filter(e -> reached.efforts().get(e) > 0)
                .mapToObj(e ->
                    new Bottleneck.Effort(
                        elements.get(e), reached.efforts().get(e) / reached.cost()))
                .sorted(Comparator.comparingDouble(Bottleneck.Effort::share).reversed())
                .toList();
        case EffortAllocation.NotReachable _, EffortAllocation.MissingPillar _ -> List.of();
      };
    } catch (UnadjustablePillar e) {
      return List.of();
    }
  }
}
