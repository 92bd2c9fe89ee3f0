package nl.biotoop.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.biotoop.index.IndexResult.Obstacle;
import nl.biotoop.index.IndexResult.Origin;
import nl.biotoop.index.IndexResult.PartScore;
import nl.biotoop.index.IndexResult.RegionScore;
import nl.biotoop.index.IndexResult.Score;
import nl.biotoop.observation.RegionFigures.Dated;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.composite.normalise.Normalisation;
import nl.biotoop.statistics.descriptive.Deviation;
import nl.biotoop.statistics.table.IndicatorTable;
import nl.biotoop.statistics.table.Units;
import nl.biotoop.statistics.uncertainty.MonteCarlo;
import nl.biotoop.statistics.uncertainty.MonteCarlo.RankInterval;
import nl.biotoop.territory.RegionCode;

/**
 * From figures to scores. Only regions with every element take part, also in the scale: so the
 * average of the regions that are compared is the average of those that have a score.
 *
 * @param figures for each element, in the order of the specification, the figure of each region, in
 *     its order
 */
record Calculation(IndexSpec spec, List<List<Dated>> figures) {
  private static final int FEWEST = 3;

  /** The same figures as a result, with a specification of the same parts and regions. */
  static Calculation of(IndexSpec spec, IndexResult result) {
    return new Calculation(
        spec,
        IntStream.range(0, spec.parts().size())
            .mapToObj(part ->
                result.regions().stream().map(one -> one.parts().get(part).figure()).toList())
            .toList());
  }

  /** The places of the regions with a value of every element. */
  private int[] complete() {
    return IntStream.range(0, spec.regions().size())
        .filter(region ->
            figures.stream().allMatch(part -> part.get(region).figure().value().isPresent()))
        .toArray();
  }

  /** The raw values of the regions that take part. */
  IndexData data() {
    int[] complete = complete();
    List<String> units =
        Arrays.stream(complete).mapToObj(region -> spec.regions().get(region).value()).toList();
    double[] cells =
        figures.stream()
            .flatMapToDouble(part ->
                Arrays.stream(complete)
                    .mapToDouble(region -> part.get(region).figure().value().orElseThrow()))
            .toArray();
    List<String> columns = spec.parts().stream().map(IndexSpec.Part::indicator).toList();
    return new IndexData(
        Units.of(units), IndicatorTable.copyOf(units, columns, cells), spec.framework());
  }

  IndexResult result(Origin origin) {
    if (complete().length < FEWEST) {
      return without(origin, Obstacle.TOO_FEW);
    }
    try {
      IndexData data = data();
      CompositeIndex index = CompositeIndex.of(spec.choices(), data);
      if (Arrays.stream(index.index()).anyMatch(Double::isNaN)
          || Arrays.stream(index.scores().cells()).anyMatch(Double::isNaN)) {
        return without(origin, Obstacle.NOT_COMPUTABLE);
      }
      List<RankInterval> intervals =
          MonteCarlo.of(index, spec.variations(), origin.draws(), origin.seed(), _ -> {})
              .intervals();
      return new IndexResult(spec, origin, scored(index, intervals), Optional.empty());
    } catch (NotComputable e) {
      return without(origin, Obstacle.NOT_COMPUTABLE);
    }
  }

  private IndexResult without(Origin origin, Obstacle obstacle) {
    return new IndexResult(
        spec,
        origin,
        IntStream.range(0, spec.regions().size()).mapToObj(this::unscored).toList(),
        Optional.of(obstacle));
  }

  private RegionScore unscored(int region) {
    List<PartScore> parts = new ArrayList<>();
    for (int p = 0; p < figures.size(); p++) {
      parts.add(
          new PartScore(
              spec.parts().get(p),
              figures.get(p).get(region),
              OptionalDouble.empty(),
              OptionalDouble.empty()));
    }
    RegionCode code = spec.regions().get(region);
    return new RegionScore(code, country(code), parts, Optional.empty());
  }

  private static RegionCode country(RegionCode region) {
    return new RegionCode(region.value().substring(0, 2));
  }

  private List<RegionScore> scored(CompositeIndex index, List<RankInterval> intervals) {
    double[][] standard = standardScores(index.data());
    List<RegionScore> scores =
        new ArrayList<>(
            IntStream.range(0, spec.regions().size()).mapToObj(this::unscored).toList());
    int[] complete = complete();
    for (int row = 0; row < complete.length; row++) {
      scores.set(complete[row], scored(complete[row], index, standard, row, intervals.get(row)));
    }
    return scores;
  }

  private RegionScore scored(
      int region, CompositeIndex index, double[][] standard, int row, RankInterval interval) {
    int count = spec.parts().size();
    double[] weights = index.weights();
    List<PartScore> parts = new ArrayList<>();
    double total = 0;
    double sum = 0;
    double logarithms = 0;
    double mean = 0;
    for (int p = 0; p < count; p++) {
      double scaled = index.scores().at(row, p);
      parts.add(
          new PartScore(
              spec.parts().get(p),
              figures.get(p).get(region),
              OptionalDouble.of(standard[p][row]),
              OptionalDouble.of(scaled)));
      total += weights[p];
      sum += weights[p] * scaled;
      logarithms += weights[p] == 0 ? 0 : weights[p] * Math.log(scaled);
      mean += weights[p] * standard[p][row];
    }
    double logarithmic = count * logarithms / total;
    Score score =
        new Score(
            index.index()[row],
            count * sum / total,
            Double.isFinite(logarithmic) ? OptionalDouble.of(logarithmic) : OptionalDouble.empty(),
            mean / total,
            (int) interval.nominal(),
            interval.q5(),
            interval.median(),
            interval.q95());
    RegionCode code = spec.regions().get(region);
    return new RegionScore(code, country(code), parts, Optional.of(score));
  }

  private static double[][] standardScores(IndexData data) {
    int n = data.units().count();
    double[][] standard = new double[data.values().indicatorCount()][];
    for (int p = 0; p < standard.length; p++) {
      standard[p] = data.values().column(p);
      new Normalisation.ZScore(0, 1, Deviation.POPULATION)
          .apply(
              new Normalisation.Column(
                  standard[p], 0, n, data.framework().indicators().get(p), data.units().codes()));
    }
    return standard;
  }
}
