package nl.biotoop.statistics.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import nl.biotoop.statistics.descriptive.Deviation;
import nl.biotoop.statistics.descriptive.Moments;
import nl.biotoop.statistics.descriptive.Quantile;

/**
 * How sure it is that a unit lies above the middle of its peers: the share of calculations in which
 * it does, when every choice that an analyst could as well have made otherwise is drawn at random.
 *
 * <p>One calculation draws
 *
 * <ul>
 *   <li>one of the tables of values, such as the newest year or the one before;
 *   <li>how many of the nearest peers take part, and from those a bootstrap sample;
 *   <li>the weights of the indicators, from a Dirichlet distribution with all parameters 1.
 * </ul>
 *
 * <p>The score of a unit is {@code Σ wⱼ zⱼ} with {@code z} the z-score (sample deviation, {@code n
 * − 1}) among the unit and all its peers in that table. The unit is above when its score is higher
 * than the median of the peers drawn; equal counts half. After Saisana, Saltelli and Tarantola
 * (2005), doi:10.1111/j.1467-985X.2005.00350.x, who vary the choices of an index in the same way.
 * It says how much the answer depends on choices, not how well the values are measured.
 *
 * <ul>
 *   <li>An indicator that the unit lacks in a table, or without spread, takes no part there; a
 *       table in which none is left is not drawn from.
 *   <li>A peer that lacks one of the indicators left takes no part in that table. A table with
 *       fewer than {@value #FEWEST} peers is not drawn from either.
 * </ul>
 *
 * @param sizes how many of the nearest peers may take part, each with equal chance; capped at the
 *     number there is
 * @param draws how many calculations, 1 or more
 * @param seed the same seed gives the same bits
 */
public record PeerPosition(List<Integer> sizes, int draws, long seed) {
  /** With fewer peers the middle says nothing. */
  public static final int FEWEST = 3;

  /** Keeps its own copy of the sizes, and checks them. */
  public PeerPosition {
    sizes = List.copyOf(sizes);
    if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size < FEWEST) || draws < 1) {
      throw new IllegalArgumentException(
          "Asked are " + draws + " draws with " + sizes + " peers; the fewest is " + FEWEST + ".");
    }
  }

  /** What came of it. */
  public sealed interface Outcome permits Estimated, TooFewCases, UnitMissing {}

  /**
   * A share.
   *
   * @param above the share of calculations in which the unit lies above, from 0 to 1
   * @param first the same of the calculations with the first table that could be drawn from; {@code
   *     NaN} when none was
   * @param draws how many calculations there were
   */
  public record Estimated(double above, double first, int draws) implements Outcome {}

  /**
   * Too few peers have values.
   *
   * @param peers the most that any table has
   */
  public record TooFewCases(int peers) implements Outcome, Placing {}

  /** The unit has no value in any table. */
  public record UnitMissing() implements Outcome, Placing {}

  /** What came of the place. */
  public sealed interface Placing permits Placed, TooFewCases, UnitMissing {}

  /**
   * A place among the unit and its nearest peers. Place 1 is the highest score; equal scores share
   * the highest of their places.
   *
   * @param place by the first table that has enough, all indicators weighing the same
   * @param low the place that 5 % of the calculations stay at or below
   * @param high the place that 95 % of the calculations stay at or below
   * @param of how many units have that place among them
   */
  public record Placed(int place, double low, double high, int of) implements Placing {}

  /** Standard scores of the unit and of the peers that have all of its indicators. */
  private static final class Table {
    private final double[] unit;
    private final List<double[]> peers;

    Table(double[] unit, List<double[]> peers) {
      this.unit = unit;
      this.peers = peers;
    }

    double[] unit() {
      return unit;
    }

    List<double[]> peers() {
      return peers;
    }
  }

  /**
   * The position of the unit of a group.
   *
   * @param values {@code values[table][indicator][unit]}, higher is better; {@code NaN} is missing
   * @throws IllegalArgumentException when there is no table
   */
  public Outcome of(double[][][] values, PeerGroup group) {
    Drawable found = tables(values, group);
    if (found.tables().isEmpty()) {
      return found.unitKnown() ? new TooFewCases(found.most()) : new UnitMissing();
    }
    return position(found.tables());
  }

  /**
   * What can be drawn from.
   *
   * @param unitKnown whether the unit has a value in any table
   * @param most the most peers that any table has
   */
  private record Drawable(List<Table> tables, boolean unitKnown, int most) {}

  private static Drawable tables(double[][][] values, PeerGroup group) {
    if (values.length == 0) {
      throw new IllegalArgumentException("A position without a table of values is asked.");
    }
    List<Table> tables = new ArrayList<>();
    boolean unitKnown = false;
    int most = 0;
    for (double[][] indicators : values) {
      Table table = table(indicators, group);
      unitKnown |= table.unit().length > 0;
      most = Math.max(most, known(table));
      if (table.unit().length > 0 && known(table) >= FEWEST) {
        tables.add(table);
      }
    }
    return new Drawable(tables, unitKnown, most);
  }

  private SplittableGenerator source() {
    return RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom").create(seed);
  }

  private Estimated position(List<Table> tables) {
    SplittableGenerator source = source();
    double above = 0;
    double aboveInFirst = 0;
    int ofFirst = 0;
    for (int draw = 0; draw < draws; draw++) {
      SplittableGenerator random = source.split();
      int table = random.nextInt(tables.size());
      double one = draw(tables.get(table), random).above();
      above += one;
      if (table == 0) {
        aboveInFirst += one;
        ofFirst++;
      }
    }
    return new Estimated(above / draws, aboveInFirst / ofFirst, draws);
  }

  /**
   * The place of the unit among its nearest peers, with an interval from the same calculations as
   * the position. A calculation has its own sample of peers: the share {@code f} of them that
   * scores higher stands for place {@code 1 + f (n − 1)} among {@code n} units. Quantiles are of
   * type 7.
   *
   * @param values {@code values[table][indicator][unit]}, higher is better; {@code NaN} is missing
   * @param nearest among how many of the nearest peers the place is given; those without values in
   *     the first table that has enough are left out
   * @throws IllegalArgumentException when there is no table
   */
  public Placing place(double[][][] values, PeerGroup group, int nearest) {
    Drawable found = tables(values, group);
    if (found.tables().isEmpty()) {
      return found.unitKnown() ? new TooFewCases(found.most()) : new UnitMissing();
    }
    return place(found.tables(), nearest);
  }

  private Placing place(List<Table> tables, int nearest) {
    Table newest = tables.getFirst();
    double[] even = new double[newest.unit().length];
    Arrays.fill(even, 1);
    double[] beside =
        newest.peers().stream()
            .limit(nearest)
            .filter(peer -> peer.length > 0)
            .mapToDouble(peer -> score(peer, even))
            .toArray();
    if (beside.length < FEWEST) {
      return new TooFewCases(beside.length);
    }
    double[] places = new double[draws];
    SplittableGenerator source = source();
    for (int draw = 0; draw < draws; draw++) {
      SplittableGenerator random = source.split();
      Calculation one = draw(tables.get(random.nextInt(tables.size())), random);
      places[draw] = 1 + one.higher() * (double) beside.length / one.size();
    }
    double[] interval = Quantile.HF7.of(places, 0.05, 0.95);
    return new Placed(
        1 + new Calculation(score(newest.unit(), even), beside).higher(),
        interval[0],
        interval[1],
        beside.length + 1);
  }

  private static int known(Table table) {
    return (int) table.peers().stream().filter(peer -> peer.length > 0).count();
  }

  /** The peers keep their order; one without all values is an empty row. */
  private static Table table(double[][] indicators, PeerGroup group) {
    int[] members =
        IntStream.concat(
                IntStream.of(group.unit()), group.peers().stream().mapToInt(PeerGroup.Peer::unit))
            .toArray();
    List<double[]> used = new ArrayList<>();
    for (double[] column : indicators) {
      if (!Double.isNaN(column[group.unit()])) {
        double[] scores =
            standardised(Arrays.stream(members).mapToDouble(m -> column[m]).toArray());
        if (scores.length > 0) {
          used.add(scores);
        }
      }
    }
    List<double[]> peers = new ArrayList<>();
    for (int member = 1; member < members.length; member++) {
      double[] row = row(used, member);
      peers.add(Arrays.stream(row).anyMatch(Double::isNaN) ? new double[0] : row);
    }
    return new Table(row(used, 0), used.isEmpty() ? List.of() : peers);
  }

  private static double[] row(List<double[]> columns, int member) {
    return columns.stream().mapToDouble(column -> column[member]).toArray();
  }

  /** Empty when the values do not differ. */
  private static double[] standardised(double[] values) {
    double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    if (known.length < 2) {
      return new double[0];
    }
    Moments moments = Moments.of(known);
    double deviation = moments.standardDeviation(Deviation.SAMPLE);
    return deviation > 0
        ? Arrays.stream(values).map(value -> (value - moments.mean()) / deviation).toArray()
        : new double[0];
  }

  /** The score of the unit beside those of the peers that were drawn. */
  private static final class Calculation {
    private final double own;
    private final double[] peers;

    Calculation(double own, double[] peers) {
      this.own = own;
      this.peers = peers;
    }

    int size() {
      return peers.length;
    }

    /** Whether the unit lies above the middle of them: 1, 0, or a half when equal. */
    double above() {
      double middle = Quantile.HF7.of(peers, 0.5);
      return own > middle ? 1 : own == middle ? 0.5 : 0;
    }

    /** How many of them score higher. */
    int higher() {
      return (int) Arrays.stream(peers).filter(peer -> peer > own).count();
    }
  }

  private Calculation draw(Table table, SplittableGenerator random) {
    int size = sizes.get(random.nextInt(sizes.size()));
    double[][] nearest = nearest(table, size);
    double[] weights = weights(table.unit().length, random);
    double[] drawn = new double[nearest.length];
    Arrays.setAll(drawn, _ -> score(nearest[random.nextInt(nearest.length)], weights));
    return new Calculation(score(table.unit(), weights), drawn);
  }

  /** Those of the nearest that have values; when they are too few, the nearest that have. */
  private static double[][] nearest(Table table, int size) {
    List<double[]> known =
        table.peers().stream().limit(size).filter(peer -> peer.length > 0).toList();
    return known.size() >= FEWEST
        ? known.toArray(double[][]::new)
        : table.peers().stream()
            .filter(peer -> peer.length > 0)
            .limit(FEWEST)
            .toArray(double[][]::new);
  }

  /** Exponential numbers over their sum are Dirichlet with all parameters 1. */
  private static double[] weights(int count, SplittableGenerator random) {
    double[] weights = new double[count];
    double sum = 0;
    for (int j = 0; j < count; j++) {
      weights[j] = -Math.log(1 - random.nextDouble());
      sum += weights[j];
    }
    for (int j = 0; j < count; j++) {
      weights[j] = sum == 0 ? 1.0 / count : weights[j] / sum;
    }
    return weights;
  }

  private static double score(double[] row, double[] weights) {
    double score = 0;
    for (int j = 0; j < row.length; j++) {
      score += weights[j] * row[j];
    }
    return score;
  }
}
