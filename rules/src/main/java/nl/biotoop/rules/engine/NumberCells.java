package nl.biotoop.rules.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Operand;
import org.jspecify.annotations.Nullable;

/**
 * The number line, cut where a test changes, within the bounds of the attribute. Each cell weighs
 * the same.
 *
 * @param cuts the cuts in order
 * @param samples a number in each cell, in order
 */
record NumberCells(Attribute attribute, List<Cut> cuts, List<Double> samples) implements Cells {

  /** A cut just before or just after a number. */
  record Cut(double at, boolean after) implements Comparable<Cut> {

    boolean isPassedBy(double number) {
      return after ? number > at : number >= at;
    }

    @Override
    public int compareTo(Cut other) {
      int byNumber = Double.compare(at, other.at);
      return byNumber != 0 ? byNumber : Boolean.compare(after, other.after);
    }
  }

  static NumberCells of(Attribute attribute, Collection<Condition.Leaf> leaves) {
    boolean whole = attribute.type() == Attribute.Type.INT;
    TreeSet<Cut> cuts = new TreeSet<>();
    for (Condition.Leaf leaf : leaves) {
      List<Double> numbers = numbers(leaf);
      for (int i = 0; i < numbers.size(); i++) {
        boolean from =
            switch (leaf.operator()) {
              case EQ, IN, NOT_IN, GTE -> true;
              case BETWEEN -> i == 0;
              default -> false;
            };
        boolean upTo =
            switch (leaf.operator()) {
              case EQ, IN, NOT_IN, LTE -> true;
              case BETWEEN -> i == 1;
              default -> false;
            };
        if (from) {
          cuts.add(before(numbers.get(i), whole));
        }
        if (upTo) {
          cuts.add(after(numbers.get(i), whole));
        }
      }
    }
    Double min = attribute.min();
    Double max = attribute.max();
    List<Cut> inner = new ArrayList<>();
    for (Cut cut : cuts) {
      boolean splits =
          (min == null || (cut.after() ? cut.at() >= min : cut.at() > min))
              && (max == null || (cut.after() ? cut.at() < max : cut.at() <= max));
      if (splits) {
        inner.add(cut);
      }
    }
    return new NumberCells(attribute, List.copyOf(inner), samples(inner, min, max));
  }

  private static Cut before(double number, boolean whole) {
    return new Cut(whole ? Math.ceil(number) : number, false);
  }

  private static Cut after(double number, boolean whole) {
    return whole ? new Cut(Math.floor(number) + 1, false) : new Cut(number, true);
  }

  private static List<Double> samples(List<Cut> cuts, @Nullable Double min, @Nullable Double max) {
    List<Double> samples = new ArrayList<>();
    for (int cell = 0; cell <= cuts.size(); cell++) {
      Cut low = cell == 0 ? null : cuts.get(cell - 1);
      Cut high = cell == cuts.size() ? null : cuts.get(cell);
      if (low != null && !low.after()) {
        samples.add(low.at());
      } else if (high != null && high.after()) {
        samples.add(high.at());
      } else if (low != null) {
        double end = high != null ? high.at() : max != null ? max : low.at() + 2;
        samples.add(low.at() + (end - low.at()) / 2);
      } else if (high != null) {
        samples.add(min != null ? min : high.at() - 1);
      } else {
        samples.add(min != null ? min : max != null ? max : 0.0);
      }
    }
    return List.copyOf(samples);
  }

  @Override
  public double[] weights() {
    double[] weights = new double[samples.size()];
    Arrays.fill(weights, 1.0 / weights.length);
    return weights;
  }

  @Override
  public Mask mask(Condition.Leaf leaf) {
    List<Double> numbers = numbers(leaf);
    BitSet yes = new BitSet(samples.size());
    for (int cell = 0; cell < samples.size(); cell++) {
      double sample = samples.get(cell);
      boolean holds =
          switch (leaf.operator()) {
            case EQ, IN, NOT_IN -> numbers.contains(sample);
            case GTE -> sample >= numbers.getFirst();
            case LTE -> sample <= numbers.getFirst();
            case BETWEEN -> sample >= numbers.getFirst() && sample <= numbers.getLast();
            case AREA_WITHIN, SBI_UNDER ->
                throw new IllegalArgumentException(
                    "The operator %s does not fit the number '%s'."
                        .formatted(leaf.operator().code(), attribute.id()));
          };
      yes.set(cell, holds);
    }
    return Mask.complete(yes, samples.size());
  }

  @Override
  public List<BitSet> possible(Answer answer) {
    if (!(answer instanceof Answer.Quantity(double number))) {
      throw Cells.misfit(attribute.id(), answer);
    }
    int cell = 0;
    while (cell < cuts.size() && cuts.get(cell).isPassedBy(number)) {
      cell++;
    }
    BitSet cells = new BitSet(samples.size());
    cells.set(cell);
    return List.of(cells);
  }

  private static List<Double> numbers(Condition.Leaf leaf) {
    List<Double> numbers = new ArrayList<>();
    for (Operand item : leaf.operand().items()) {
      if (!(item instanceof Operand.Amount(double value))) {
        throw new IllegalArgumentException(
            "The value of the condition on '%s' must be a number.".formatted(leaf.attribute()));
      }
      numbers.add(value + 0.0);
    }
    return numbers;
  }
}
