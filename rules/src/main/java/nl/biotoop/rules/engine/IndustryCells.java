package nl.biotoop.rules.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Industry;
import nl.biotoop.rules.Operand;

/**
 * One cell per version and division, divided further where a test names a longer code. The versions
 * weigh the same, within a version the sections, within a section the divisions.
 */
record IndustryCells(Attribute attribute, List<Cell> cells) implements Cells {

  /**
   * A part of the classification.
   *
   * @param code the division, or the longest code named by a test that it falls under
   */
  record Cell(Industry.Version version, String section, String code, double weight) {

    boolean isUnder(String wanted) {
      return section.equals(wanted) || code.startsWith(wanted);
    }
  }

  static IndustryCells of(Attribute attribute, Collection<Condition.Leaf> leaves) {
    TreeSet<String> longCodes = new TreeSet<>();
    for (Condition.Leaf leaf : leaves) {
      codes(leaf).stream().filter(code -> code.length() > 2).forEach(longCodes::add);
    }
    List<Cell> cells = new ArrayList<>();
    for (Industry.Version version : Industry.Version.values()) {
      for (String section : version.sections()) {
        List<String> divisions = version.divisions(section);
        for (String division : divisions) {
          List<String> codes = new ArrayList<>(List.of(division));
          longCodes.stream().filter(code -> code.startsWith(division)).forEach(codes::add);
          double weight = weight(attribute, version, section) / divisions.size() / codes.size();
          codes.forEach(code -> cells.add(new Cell(version, section, code, weight)));
        }
      }
    }
    return new IndustryCells(attribute, List.copyOf(cells));
  }

  private static double weight(Attribute attribute, Industry.Version version, String section) {
    if (attribute.prior().isEmpty()) {
      return 1.0 / version.sections().size();
    }
    Double ofVersion = attribute.prior().get(section + "@" + version.year());
    return ofVersion != null ? ofVersion : attribute.prior().getOrDefault(section, 0.0);
  }

  private static List<String> codes(Condition.Leaf leaf) {
    List<String> codes = new ArrayList<>();
    for (Operand item : leaf.operand().items()) {
      if (!(item instanceof Operand.Word(String code))) {
        throw new IllegalArgumentException(
            "The value of the condition on '%s' must be an industry code."
                .formatted(leaf.attribute()));
      }
      codes.add(code.replace(".", ""));
    }
    return codes;
  }

  @Override
  public double[] weights() {
    return Cells.normalised(cells.stream().mapToDouble(Cell::weight).toArray());
  }

  @Override
  public Mask mask(Condition.Leaf leaf) {
    List<String> codes = codes(leaf);
    return Mask.complete(where(cell -> codes.stream().anyMatch(cell::isUnder)), cells.size());
  }

  @Override
  public List<BitSet> possible(Answer answer) {
    if (!(answer instanceof Answer.Activity activity)) {
      throw Cells.misfit(attribute.id(), answer);
    }
    BitSet possible = new BitSet(cells.size());
    for (Industry.Version version : activity.versions()) {
      possible.or(where(cell -> cell.version() == version && cell.isUnder(activity.code())));
      // A code that no test names falls in the cell of the longest code above it.
      int longest = 0;
      int home = -1;
      for (int i = 0; i < cells.size(); i++) {
        Cell cell = cells.get(i);
        if (cell.version() == version
            && activity.code().startsWith(cell.code())
            && cell.code().length() > longest) {
          longest = cell.code().length();
          home = i;
        }
      }
      if (home >= 0) {
        possible.set(home);
      }
    }
    return possible.isEmpty() ? List.of() : List.of(possible);
  }

  private BitSet where(Predicate<Cell> test) {
    BitSet found = new BitSet(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      found.set(i, test.test(cells.get(i)));
    }
    return found;
  }
}
