package nl.biotoop.rules.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Operand;

/** One cell per value of a boolean or of an attribute with choices. */
record ValueCells(Attribute attribute, List<String> values) implements Cells {

  ValueCells(Attribute attribute) {
    this(attribute, List.copyOf(attribute.values()));
  }

  @Override
  public double[] weights() {
    double[] weights = new double[values.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] =
          attribute.prior().isEmpty() ? 1 : attribute.prior().getOrDefault(values.get(i), 0.0);
    }
    return Cells.normalised(weights);
  }

  @Override
  public Mask mask(Condition.Leaf leaf) {
    List<String> words = new ArrayList<>();
    for (Operand item : leaf.operand().items()) {
      words.add(
          switch (item) {
            case Operand.Flag flag -> Boolean.toString(flag.value());
            case Operand.Word word -> word.value();
            case Operand.Amount _, Operand.Series _ ->
                throw new IllegalArgumentException(
                    "The value of the condition on '%s' must be a choice."
                        .formatted(attribute.id()));
          });
    }
    return Mask.complete(cells(words), values.size());
  }

  @Override
  public List<BitSet> possible(Answer answer) {
    return switch (answer) {
      case Answer.YesNo yesNo -> List.of(cells(List.of(Boolean.toString(yesNo.value()))));
      case Answer.OneOf one -> List.of(cells(one.possible()));
      case Answer.Several several ->
          several.choices().stream().map(choice -> cells(choice.possible())).toList();
      case Answer.Quantity _, Answer.Place _, Answer.Activity _ ->
          throw Cells.misfit(attribute.id(), answer);
    };
  }

  @Override
  public List<BitSet> options() {
    boolean coarse = attribute.choices().stream().anyMatch(choice -> !choice.means().isEmpty());
    return coarse
        ? attribute.choices().stream().map(choice -> cells(choice.possible())).toList()
        : List.of();
  }

  /** The cells of these values. */
  BitSet cells(Collection<String> wanted) {
    BitSet cells = new BitSet(values.size());
    for (String value : Set.copyOf(wanted)) {
      int cell = values.indexOf(value);
      if (cell < 0) {
        throw new IllegalArgumentException(
            "The attribute '%s' has no value '%s'.".formatted(attribute.id(), value));
      }
      cells.set(cell);
    }
    return cells;
  }
}
