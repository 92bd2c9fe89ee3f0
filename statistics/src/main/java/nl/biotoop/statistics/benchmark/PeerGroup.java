package nl.biotoop.statistics.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.biotoop.statistics.descriptive.Deviation;
import nl.biotoop.statistics.descriptive.Moments;

/**
 * The units one unit is compared with: chosen by name, or the nearest in context.
 *
 * <p>Distance of units {@code a} and {@code b}: {@code sqrt(Σ (z[a][j] − z[b][j])²)} with {@code z}
 * the z-score of context column {@code j} over all units that have a value (sample standard
 * deviation, {@code n − 1}). A column without spread tells nobody apart and is no dimension. Equal
 * distances are taken in the order of the units. Missing values follow the {@link MissingRule} that
 * the caller names. With fewer comparable units than asked, the group is smaller.
 *
 * @param unit the unit the group belongs to
 * @param peers its peers, nearest first, or in the order chosen
 * @param incomparable the units without a distance to it under the missing rule
 */
public record PeerGroup(int unit, List<Peer> peers, List<Integer> incomparable) {
  /** Distances that agree to this many parts of one are equal. */
  private static final double TIE = 1e10;

  /** What a missing context value does to a distance. */
  public enum MissingRule {
    /**
     * The squared distance over the dimensions both units have, times all dimensions over those;
     * without any in common there is no distance.
     */
    AVAILABLE_DIMENSIONS,
    /** No distance to a unit unless both have all dimensions. */
    COMPLETE_ONLY
  }

  /**
   * One peer.
   *
   * @param unit its row
   * @param distance its distance; {@code NaN} for a chosen peer
   */
  public record Peer(int unit, double distance) {}

  /** Keeps its own copies. */
  public PeerGroup {
    peers = List.copyOf(peers);
    incomparable = List.copyOf(incomparable);
  }

  /**
   * A group by choice.
   *
   * @throws IllegalArgumentException when a peer is the unit itself, negative or named twice
   */
  public static PeerGroup chosen(int unit, int... peers) {
    Set<Integer> seen = new HashSet<>();
    for (int peer : peers) {
      if (peer == unit || peer < 0 || !seen.add(peer)) {
        throw new IllegalArgumentException(
            "Unit " + peer + " cannot be (again) a peer of unit " + unit + ".");
      }
    }
    return new PeerGroup(
        unit,
        Arrays.stream(peers).mapToObj(peer -> new Peer(peer, Double.NaN)).toList(),
        List.of());
  }

  /** Whether its peers were named; else they are the nearest. */
  public boolean isChosen() {
    return peers.stream().anyMatch(peer -> Double.isNaN(peer.distance()));
  }

  /**
   * The {@code most} units nearest to {@code unit} on {@code context[unit][dimension]}.
   *
   * @throws IllegalArgumentException when {@code most} is below 1, rows differ in length, a value
   *     is infinite, or no column has spread
   */
  public static PeerGroup nearest(double[][] context, int unit, int most, MissingRule rule) {
    if (most < 1 || unit < 0 || unit >= context.length) {
      throw new IllegalArgumentException(
          "Asked are " + most + " peers of unit " + unit + " among " + context.length + ".");
    }
    double[][] scores = standardised(context);
    List<Peer> peers = new ArrayList<>();
    List<Integer> incomparable = new ArrayList<>();
    for (int other = 0; other < scores.length; other++) {
      if (other == unit) {
        continue;
      }
      double distance = distance(scores[unit], scores[other], rule);
      if (Double.isNaN(distance)) {
        incomparable.add(other);
      } else {
        peers.add(new Peer(other, distance));
      }
    }
    // Rounded, so that a tie on paper is a tie here.
    peers.sort(Comparator.comparingDouble(peer -> Math.rint(peer.distance() * TIE)));
    return new PeerGroup(unit, peers.subList(0, Math.min(most, peers.size())), incomparable);
  }

  private static double distance(double[] a, double[] b, MissingRule rule) {
    double sum = 0;
    int common = 0;
    for (int j = 0; j < a.length; j++) {
      double difference = a[j] - b[j];
      if (!Double.isNaN(difference)) {
        sum += difference * difference;
        common++;
      }
    }
    boolean enough = rule == MissingRule.COMPLETE_ONLY ? common == a.length : common > 0;
    return enough ? Math.sqrt(sum * a.length / common) : Double.NaN;
  }

  /** The columns with spread over their deviation; the mean drops out of every difference. */
  private static double[][] standardised(double[][] context) {
    int columns = context[0].length;
    for (double[] row : context) {
      if (row.length != columns || Arrays.stream(row).anyMatch(Double::isInfinite)) {
        throw new IllegalArgumentException(
            "A context row is " + Arrays.toString(row) + "; " + columns + " values are asked.");
      }
    }
    List<double[]> kept = new ArrayList<>();
    for (int j = 0; j < columns; j++) {
      int column = j;
      double[] values = Arrays.stream(context).mapToDouble(row -> row[column]).toArray();
      double deviation = Moments.of(values).standardDeviation(Deviation.SAMPLE);
      if (deviation > 0) {
        kept.add(Arrays.stream(values).map(x -> x / deviation).toArray());
      }
    }
    if (kept.isEmpty()) {
      throw new IllegalArgumentException("No context column has spread.");
    }
    double[][] scores = new double[context.length][kept.size()];
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < kept.size(); j++) {
        scores[i][j] = kept.get(j)[i];
      }
    }
    return scores;
  }
}
