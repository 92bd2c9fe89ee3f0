package nl.biotoop.rules.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Operand;

/**
 * Municipalities that all tests treat alike share a cell, which weighs as much as they do together.
 */
record AreaCells(
    Attribute attribute, AreaHierarchy areas, Map<String, Integer> cellOf, List<Double> sums)
    implements Cells {

  /** The municipalities a test asks for, and whether it also names areas of another year. */
  private record Wanted(Set<String> municipalities, boolean otherYear) {}

  static AreaCells of(Attribute attribute, AreaHierarchy areas, Collection<Condition.Leaf> leaves) {
    List<Wanted> wanted = leaves.stream().map(leaf -> wanted(leaf, areas)).distinct().toList();
    Map<BitSet, Integer> cells = new LinkedHashMap<>();
    Map<String, Integer> cellOf = new LinkedHashMap<>();
    List<Double> weights = new ArrayList<>();
    for (String municipality : areas.municipalities()) {
      BitSet signature = new BitSet(wanted.size());
      for (int i = 0; i < wanted.size(); i++) {
        signature.set(i, wanted.get(i).municipalities().contains(municipality));
      }
      int cell = cells.computeIfAbsent(signature, _ -> cells.size());
      cellOf.put(municipality, cell);
      double weight =
          attribute.prior().isEmpty() ? 1 : attribute.prior().getOrDefault(municipality, 0.0);
      if (cell == weights.size()) {
        weights.add(weight);
      } else {
        weights.set(cell, weights.get(cell) + weight);
      }
    }
    return new AreaCells(attribute, areas, cellOf, weights);
  }

  @Override
  public double[] weights() {
    return Cells.normalised(sums.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static Wanted wanted(Condition.Leaf leaf, AreaHierarchy areas) {
    Set<String> municipalities = new HashSet<>();
    boolean otherYear = false;
    for (Operand item : leaf.operand().items()) {
      if (!(item instanceof Operand.Word(String written)) || written.indexOf('@') < 0) {
        throw new IllegalArgumentException(
            "The value of the condition on '%s' must be an area code with its year."
                .formatted(leaf.attribute()));
      }
      String code = written.substring(0, written.indexOf('@'));
      if (!written.endsWith("@" + areas.year())) {
        otherYear = true;
      } else if (areas.knows(code)) {
        municipalities.addAll(areas.municipalities(code));
      } else {
        throw new IllegalArgumentException("The area '%s' does not exist.".formatted(written));
      }
    }
    return new Wanted(municipalities, otherYear);
  }

  @Override
  public Mask mask(Condition.Leaf leaf) {
    Wanted wanted = wanted(leaf, areas);
    BitSet yes = new BitSet(sums.size());
    for (String municipality : wanted.municipalities()) {
      yes.set(cellOf.getOrDefault(municipality, 0));
    }
    return wanted.otherYear() ? new Mask(yes, new BitSet()) : Mask.complete(yes, sums.size());
  }

  @Override
  public List<BitSet> possible(Answer answer) {
    if (!(answer instanceof Answer.Place place)) {
      throw Cells.misfit(attribute.id(), answer);
    }
    BitSet cells = new BitSet(sums.size());
    if (place.year() == areas.year()) {
      for (String municipality : place.municipalities()) {
        Integer cell = cellOf.get(municipality);
        if (cell != null) {
          cells.set(cell);
        }
      }
    }
    return cells.isEmpty() ? List.of() : List.of(cells);
  }
}
