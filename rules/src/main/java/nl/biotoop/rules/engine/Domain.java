package nl.biotoop.rules.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.SizeClass;

/** An attribute that a rule set mentions, with its cells. */
final class Domain {

  private final Attribute attribute;
  private final Cells cells;
  private final double[] weights;
  private final List<BitSet> options;

  Domain(Attribute attribute, AreaHierarchy areas, Collection<Condition.Leaf> leaves) {
    this.attribute = attribute;
    this.cells =
        switch (attribute.type()) {
          case BOOL, ENUM, SET -> new ValueCells(attribute);
          case INT, NUMBER, MONEY -> NumberCells.of(attribute, leaves);
          case AREA -> AreaCells.of(attribute, areas, leaves);
          case SBI -> IndustryCells.of(attribute, leaves);
        };
    this.weights = cells.weights();
    this.options = cells.options();
  }

  Attribute attribute() {
    return attribute;
  }

  int cellCount() {
    return weights.length;
  }

  Mask mask(Condition.Leaf leaf) {
    return cells.mask(leaf);
  }

  /** The cells left possible by what is answered; empty when that is nothing or tells nothing. */
  List<BitSet> possible(Answers answers) {
    Answer answer = answers.answer(attribute.id()).orElse(null);
    if (answer != null) {
      return cells.possible(answer);
    }
    if (attribute.id().equals(SizeClass.ATTRIBUTE)
        && !attribute.derivedFrom().isEmpty()
        && cells instanceof ValueCells values) {
      Set<String> classes =
          SizeClass.possible(
              quantity(answers, SizeClass.STAFF), quantity(answers, SizeClass.TURNOVER));
      BitSet possible = values.cells(classes);
      return possible.cardinality() == cellCount() ? List.of() : List.of(possible);
    }
    return List.of();
  }

  private OptionalDouble quantity(Answers answers, String id) {
    return attribute.derivedFrom().contains(id)
            && answers.answer(id).orElse(null) instanceof Answer.Quantity(double value)
        ? OptionalDouble.of(value)
        : OptionalDouble.empty();
  }

  /** The probabilities of the cells, given the possible ones (none given: before any answer). */
  double[] weights(List<BitSet> possible) {
    if (possible.size() != 1) {
      return weights;
    }
    BitSet left = possible.getFirst();
    double[] restricted = new double[weights.length];
    boolean any = false;
    for (int cell = left.nextSetBit(0); cell >= 0; cell = left.nextSetBit(cell + 1)) {
      restricted[cell] = weights[cell];
      any |= weights[cell] > 0;
    }
    if (!any) {
      left.stream().forEach(cell -> restricted[cell] = 1);
    }
    return Cells.normalised(restricted);
  }

  /**
   * What can be answered: per option the joint probability with each cell. A cell that falls under
   * several options is shared out evenly. Empty when each cell is an answer of its own.
   */
  List<double[]> options(double[] now) {
    List<double[]> joint = new ArrayList<>();
    for (BitSet option : options) {
      double[] part = new double[now.length];
      for (int cell = option.nextSetBit(0); cell >= 0; cell = option.nextSetBit(cell + 1)) {
        int at = cell;
        part[cell] = now[cell] / options.stream().filter(other -> other.get(at)).count();
      }
      joint.add(part);
    }
    return joint;
  }
}
