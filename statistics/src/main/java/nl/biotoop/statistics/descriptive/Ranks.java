package nl.biotoop.statistics.descriptive;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Ranks of available values, the mean rank for ties, with the sums over groups of ties that the
 * variance of Kendall's S needs.
 */
final class Ranks {
  private final double[] ranks;
  private final double pairs;
  private final double triples;
  private final double weighted;

  private Ranks(double[] ranks, double pairs, double triples, double weighted) {
    this.ranks = ranks;
    this.pairs = pairs;
    this.triples = triples;
    this.weighted = weighted;
  }

  static Ranks of(double[] values) {
    int n = values.length;
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[n];
    double pairs = 0;
    double triples = 0;
    double weighted = 0;
    for (int from = 0, to; from < n; from = to) {
      to = from + 1;
      while (to < n && values[order[to]] == values[order[from]]) {
        to++;
      }
      double rank = (from + 1 + to) / 2.0;
      Arrays.stream(order, from, to).forEach(i -> ranks[i] = rank);
      double t = to - from;
      pairs += t * (t - 1);
      triples += t * (t - 1) * (t - 2);
      weighted += t * (t - 1) * (2 * t + 5);
    }
    return new Ranks(ranks, pairs, triples, weighted);
  }

  boolean tied() {
    return pairs > 0;
  }

  /** The ranks from 1, in the order of the values; not to be written to. */
  double[] ranks() {
    return ranks;
  }

  /** Σ t(t − 1) over groups of t equal values. */
  double pairs() {
    return pairs;
  }

  /** Σ t(t − 1)(t − 2). */
  double triples() {
    return triples;
  }

  /** Σ t(t − 1)(2t + 5). */
  double weighted() {
    return weighted;
  }
}
