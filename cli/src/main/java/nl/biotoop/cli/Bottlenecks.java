package nl.biotoop.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.biotoop.sources.index.ColumnFile;
import nl.biotoop.statistics.benchmark.BottleneckPenalty;
import nl.biotoop.statistics.benchmark.EffortAllocation;
import nl.biotoop.statistics.benchmark.Gap;
import nl.biotoop.statistics.benchmark.PeerGroup;
import nl.biotoop.statistics.benchmark.PillarAdjustment;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.Framework;
import nl.biotoop.statistics.uncertainty.BottleneckProbability;
import nl.biotoop.statistics.uncertainty.Variation;

/**
 * A unit beside its peers: for each pillar (an element right above indicators) the gap, the
 * bottleneck, and where extra effort does most. Pillars are scaled to a fraction of the highest
 * score and given equal means, as the penalty for bottleneck asks.
 */
final class Bottlenecks {

  private static final int REPLICATES = 2000;

  private final CompositeIndex index;
  private final BenchmarkOptions options;
  private final int row;
  private final int[] elements;
  private final List<String> pillars;
  private final List<Variation> variations;
  private final double[][] scores;
  private final double[][] adjusted;

  Bottlenecks(CompositeIndex index, List<Variation> variations, BenchmarkOptions options) {
    this.index = index;
    this.variations = variations;
    this.options = options;
    row = rowOf(options.unit(), "--unit");
    Framework framework = index.data().framework();
    elements =
        IntStream.range(framework.indicatorCount(), framework.size())
            .filter(e ->
                Arrays.stream(framework.childrenOf(e))
                    .anyMatch(child -> child < framework.indicatorCount()))
            .toArray();
    pillars = Arrays.stream(elements).mapToObj(framework.codes()::get).toList();
    int n = index.data().units().count();
    scores = new double[n][elements.length];
    double[][] shares = new double[n][elements.length];
    for (int p = 0; p < elements.length; p++) {
      double[] column = index.scores().column(elements[p]);
      double max = Arrays.stream(column).filter(x -> !Double.isNaN(x)).max().orElse(Double.NaN);
      for (int u = 0; u < n; u++) {
        if (column[u] < 0 || max <= 0) {
          throw new Refusal(
              pillars.get(p) + ": voor knelpunten zijn scores boven 0 nodig; kies minMax");
        }
        scores[u][p] = column[u];
        shares[u][p] = column[u] / max;
      }
    }
    try {
      PillarAdjustment adjustment = PillarAdjustment.of(shares);
      adjusted = Arrays.stream(shares).map(adjustment::apply).toArray(double[][]::new);
    } catch (IllegalArgumentException e) {
      throw new Refusal("De pijlers zijn niet op één gemiddelde te brengen: " + e.getMessage());
    }
  }

  private int rowOf(String unit, String option) {
    int found = index.data().units().codes().indexOf(unit);
    if (found < 0) {
      throw new Refusal(option + ": er is geen uCode '" + unit + "'");
    }
    return found;
  }

  private PeerGroup peers() {
    if (!options.peers().isEmpty()) {
      int[] rows = options.peers().stream().mapToInt(peer -> rowOf(peer, "--peers")).toArray();
      if (Arrays.stream(rows).anyMatch(peer -> peer == row)
          || Arrays.stream(rows).distinct().count() < rows.length) {
        throw new Refusal("--peers: noem elke andere eenheid één keer");
      }
      return PeerGroup.chosen(row, rows);
    }
    if (options.nearest() < 1 || options.context().isEmpty()) {
      throw new Refusal("Kies --peers A,B of --nearest K met --context X,Y");
    }
    double[][] context = new double[scores.length][options.context().size()];
    for (int c = 0; c < options.context().size(); c++) {
      double[] column = contextColumn(options.context().get(c));
      for (int u = 0; u < context.length; u++) {
        context[u][c] = column[u];
      }
    }
    try {
      return PeerGroup.nearest(
          context, row, options.nearest(), PeerGroup.MissingRule.AVAILABLE_DIMENSIONS);
    } catch (IllegalArgumentException e) {
      throw new Refusal("--context: op deze kolommen is niet te vergelijken: " + e.getMessage());
    }
  }

  private double[] contextColumn(String name) {
    double[] column = index.data().units().denominators().get(name);
    if (column != null) {
      return column;
    }
    if (!index.data().values().indicators().contains(name)) {
      throw new Refusal("--context: er is geen kolom '" + name + "' met getallen");
    }
    return index.data().values().column(index.data().values().columnOf(name));
  }

  /** The cost of one unit of effort in each pillar. */
  private double[] costs() {
    double[] costs = new double[pillars.size()];
    Arrays.fill(costs, 1);
    if (options.costs() != null) {
      ColumnFile.read(options.costs(), "iCode", "cost")
          .forEach((code, cost) -> {
            if (!pillars.contains(code) || !(cost > 0)) {
              throw new Refusal(
                  options.costs() + ": '" + code + "' is geen pijler met kosten boven 0");
            }
            costs[pillars.indexOf(code)] = cost;
          });
    }
    return costs;
  }

  /** Writes {@code peers.csv}, {@code bottlenecks.csv} and {@code allocation.csv}. */
  void write(OutputFolder files) {
    if (!(options.gain() > 0)) {
      throw new Refusal("--target-gain: kies een getal boven 0, zoals 0.10");
    }
    PeerGroup group = peers();
    EffortAllocation.Outcome outcome =
        new EffortAllocation(BottleneckPenalty.EXPONENTIAL, 1)
            .toGain(adjusted[row], costs(), options.gain());
    List<List<Object>> allocation = new ArrayList<>();
    switch (outcome) {
      case EffortAllocation.Reached reached -> {
        double[] costs = costs();
        for (int p = 0; p < pillars.size(); p++) {
          double effort = reached.efforts().get(p);
          allocation.add(
              List.of(
                  pillars.get(p),
                  adjusted[row][p],
                  effort,
                  costs[p],
                  effort * costs[p],
                  adjusted[row][p] + effort));
        }
      }
      case EffortAllocation.NotReachable(double most, double target) ->
          throw new Refusal(
              "--target-gain: dit is niet haalbaar; het hoogste is " + most + " van " + target);
      case EffortAllocation.MissingPillar(int pillar) ->
          throw new Refusal(
              options.unit() + ": pijler '" + pillars.get(pillar) + "' heeft geen score");
    }
    List<String> codes = index.data().units().codes();
    files.rows(
        "peers.csv",
        List.of("uCode", "distance"),
        group.peers().stream()
            .map(peer -> List.of(codes.get(peer.unit()), (Object) peer.distance()))
            .toList());
    files.rows(
        "bottlenecks.csv",
        List.of(
            "iCode",
            "score",
            "gap",
            "gap_low",
            "gap_high",
            "adjusted",
            "penalised",
            "bottleneck",
            "marginal_gain",
            "probability"),
        bottlenecks(group));
    files.rows(
        "allocation.csv",
        List.of("iCode", "now", "effort", "unit_cost", "cost", "then"),
        allocation);
  }

  private List<List<Object>> bottlenecks(PeerGroup group) {
    List<Gap.Outcome> gaps =
        new Gap(Gap.Centre.MEAN, 0.95, REPLICATES, options.seed()).of(scores, group);
    double[] penalised = BottleneckPenalty.EXPONENTIAL.penalised(adjusted[row]);
    int[] weakest = BottleneckPenalty.bottlenecks(adjusted[row]);
    double[] gains = BottleneckPenalty.EXPONENTIAL.marginalGains(adjusted[row]);
    List<Double> probabilities = probabilities();
    List<List<Object>> rows = new ArrayList<>();
    for (int p = 0; p < pillars.size(); p++) {
      int pillar = p;
      double[] gap =
          switch (gaps.get(p)) {
            case Gap.Estimated(double middle, double low, double high, _) ->
                new double[] {middle, low, high};
            case Gap.TooFewCases _, Gap.UnitMissing _ ->
                new double[] {Double.NaN, Double.NaN, Double.NaN};
          };
      rows.add(
          List.of(
              pillars.get(p),
              scores[row][p],
              gap[0],
              gap[1],
              gap[2],
              adjusted[row][p],
              penalised[p],
              Arrays.stream(weakest).anyMatch(one -> one == pillar) ? "TRUE" : "FALSE",
              gains[p],
              probabilities.get(p)));
    }
    return rows;
  }

  /** How sure each pillar is the bottleneck; unknown when the specification varies nothing. */
  private List<Double> probabilities() {
    if (variations.isEmpty()) {
      return java.util.Collections.nCopies(elements.length, Double.NaN);
    }
    return BottleneckProbability.of(
            index.specification(),
            index.data(),
            variations,
            options.draws(),
            options.seed(),
            row,
            elements)
        .shares();
  }
}
