package nl.biotoop.support.conditions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Industry;
import nl.biotoop.rules.Operand;

/**
 * The answers about one attribute that a rule can tell apart: below, at, between and above every
 * number, each choice, every municipality, every division of industry and the codes beside those
 * that the rule names. A set is not here: its choices are joined by {@link Space}.
 */
final class BoundaryValues {
  private static final int CODE_LENGTH = 6;

  private BoundaryValues() {}

  /** Complete answers; for a set every single choice. */
  static List<Answer> of(Attribute attribute, List<Condition.Leaf> leaves, AreaHierarchy areas) {
    return switch (attribute.type()) {
      case BOOL -> List.of(new Answer.YesNo(true), new Answer.YesNo(false));
      case ENUM -> attribute.values().stream().<Answer>map(Answer.OneOf::new).toList();
      case SET ->
          attribute.values().stream()
              .<Answer>map(value -> new Answer.Several(List.of(new Answer.OneOf(value))))
              .toList();
      case INT, NUMBER, MONEY -> numbers(attribute, leaves);
      case AREA ->
          areas.municipalities().stream()
              .<Answer>map(code -> new Answer.Place(code, areas.year(), Set.of(code)))
              .toList();
      case SBI -> codes(leaves);
    };
  }

  private static List<Answer> numbers(Attribute attribute, List<Condition.Leaf> leaves) {
    boolean whole = attribute.type() == Attribute.Type.INT;
    double min = attribute.min() == null ? Double.NEGATIVE_INFINITY : attribute.min();
    double max = attribute.max() == null ? Double.POSITIVE_INFINITY : attribute.max();
    TreeSet<Double> points = new TreeSet<>();
    for (Condition.Leaf leaf : leaves) {
      for (Operand item : leaf.operand().items()) {
        if (item instanceof Operand.Amount(double value)) {
          points.add(value + 0.0);
        }
      }
    }
    TreeSet<Double> values = new TreeSet<>(points);
    if (!points.isEmpty()) {
      values.add(points.getFirst() - 1);
      values.add(points.getLast() + 1);
    }
    for (double bound : new double[] {min, max}) {
      if (Double.isFinite(bound)) {
        values.add(bound);
        points.add(bound);
      }
    }
    Double last = null;
    for (double point : points) {
      values.add(whole ? point - 1 : last == null ? point : last + (point - last) / 2);
      values.add(whole ? point + 1 : point);
      last = point;
    }
    return values.stream()
        .filter(value -> value >= min && value <= max)
        .filter(value -> !whole || value == Math.rint(value))
        .<Answer>map(Answer.Quantity::new)
        .toList();
  }

  private static List<Answer> codes(List<Condition.Leaf> leaves) {
    Set<String> codes = new LinkedHashSet<>();
    for (Industry.Version version : Industry.Version.values()) {
      for (String section : version.sections()) {
        version.divisions(section).forEach(division -> codes.add(filled(division)));
      }
    }
    for (Condition.Leaf leaf : leaves) {
      for (Operand item : leaf.operand().items()) {
        if (item instanceof Operand.Word(String written)) {
          String code = written.replace(".", "");
          for (int length = 2; length < code.length(); length++) {
            for (int digit = 0; digit <= 9; digit++) {
              codes.add(filled(code.substring(0, length) + digit));
            }
          }
          if (code.length() > 2) {
            codes.add(filled(code));
          }
        }
      }
    }
    List<Answer> answers = new ArrayList<>();
    for (String code : codes) {
      for (Industry.Version version : Industry.Version.values()) {
        Industry.read(code + "@" + version.year()).ifPresent(answers::add);
      }
    }
    return answers;
  }

  private static String filled(String code) {
    return code + "0".repeat(Math.max(0, CODE_LENGTH - code.length()));
  }
}
