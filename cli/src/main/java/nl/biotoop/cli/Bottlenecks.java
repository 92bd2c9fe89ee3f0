package nl.biotoop.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nl.biotoop.sources.index.ColumnFile;
import nl.biotoop.statistics.benchmark.BottleneckPenalty;
import nl.biotoop.statistics.benchmark.EffortAllocation;
import nl.biotoop.statistics.benchmark.Gap;
import nl.biotoop.statistics.benchmark.PeerGroup;
import nl.biotoop.statistics.benchmark.PillarAdjustment;
import nl.biotoop.statistics.benchmark.UnadjustablePillar;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.Framework;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.uncertainty.BottleneckProbability;
import nl.biotoop.statistics.uncertainty.Room;
import nl.biotoop.statistics.uncertainty.Variation;

/**
 * A unit beside its peers: for each pillar (an element right above indicators) the gap, the
 * bottleneck, and where extra effort does most. Pillars are scaled to a fraction of the highest
 * score and given equal means, as the penalty for bottleneck asks.
 */
final class Bottlenecks {

  private static final int REPLICATES = 2000;

  private final IndexRun run;
  private final CompositeIndex index;
  private final BenchmarkOptions options;
  private final DrawOptions draws;
  private final Room room;
  private final int row;
  private final int[] elements;
  private final List<String> pillars;
  private final double[][] scores;
  private final double[][] adjusted;

  /**
   * Prepares the pillars.
   *
   * @throws Refusal when there are several years, no such unit, or a pillar has no scale
   */
  Bottlenecks(IndexRun run, BenchmarkOptions options, DrawOptions draws, Room room) {
    this.run = run;
    this.options = options;
    this.draws = draws;
    this.room = room;
    index = run.index();
    if (index.data().units().isPanel()) {
      throw new Refusal(
          "--data: vergelijken gaat binnen één jaar; laat alleen de regels van één jaar staan");
    }
    row = run.rowOf("--unit", options.unit());
    Framework framework = index.data().framework();
    elements =
        IntStream.range(framework.indicatorCount(), framework.size())
            .filter(e ->
                Arrays.stream(framework.childrenOf(e))
                    .anyMatch(child -> child < framework.indicatorCount()))
            .toArray();
    pillars = Arrays.stream(elements).mapToObj(framework.codes()::get).toList();
    scores =
        IntStream.range(0, index.data().units().count())
            .mapToObj(
                u -> Arrays.stream(elements).mapToDouble(e -> index.scores().at(u, e)).toArray())
            .toArray(double[][]::new);
    try {
      adjusted = PillarAdjustment.ofScores(scores);
    } catch (UnadjustablePillar e) {
      throw new Refusal(pillars.get(e.pillar()) + ": " + Words.of(NotComputable.Cause.PILLAR));
    }
  }

  private PeerGroup peers() {
    if (!options.peers().isEmpty()) {
      int[] rows = options.peers().stream().mapToInt(peer -> run.rowOf("--peers", peer)).toArray();
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

  /**
   * Writes {@code peers.csv}, {@code bottlenecks.csv} and {@code allocation.csv}.
   *
   * @return the file that answers the question
   */
  String write() {
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
    List<List<Object>> bottlenecks = bottlenecks(group);
    List<String> codes = index.data().units().codes();
    OutputFolder files = run.files();
    files.rows(
        "peers.csv",
        List.of("uCode", "distance"),
        group.peers().stream()
            .map(peer -> List.<Object>of(codes.get(peer.unit()), peer.distance())));
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
        bottlenecks.stream());
    files.rows(
        "allocation.csv",
        List.of("iCode", "now", "effort", "unit_cost", "cost", "then"),
        allocation.stream());
    run.report()
        .with("unit", options.unit())
        .with("penalty", "exponential")
        .with("averageAdjustment", true)
        .with("targetGain", options.gain())
        .with("seed", draws.seed());
    return "bottlenecks.csv";
  }

  private List<List<Object>> bottlenecks(PeerGroup group) {
    List<Gap.Outcome> gaps =
        new Gap(Gap.Centre.MEAN, 0.95, REPLICATES, draws.seed()).of(scores, group);
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
    List<Variation> variations = run.variations();
    if (variations.isEmpty()) {
      return Collections.nCopies(elements.length, Double.NaN);
    }
    int count = draws.draws(1000, room.draws(index, variations));
    BottleneckProbability result =
        BottleneckProbability.of(index, variations, count, draws.seed(), row, elements);
    run.failed(result.failures(), count);
    return result.shares();
  }
}
