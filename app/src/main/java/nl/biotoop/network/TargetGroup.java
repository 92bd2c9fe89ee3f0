package nl.biotoop.network;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.biotoop.ecosystem.Sectors;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Operand;
import nl.biotoop.rules.Operator;
import nl.biotoop.rules.SizeClass;

/**
 * For which firms something is meant.
 *
 * @param sizes the size classes; none is all
 * @param sectors the codes of sections or divisions of the SBI in force; none is all
 */
public record TargetGroup(Set<String> sizes, Set<String> sectors) {
  private static final String SECTOR = "sector";
  private static final Set<String> OF_FIRMS =
      Set.of(SizeClass.ATTRIBUTE, SizeClass.STAFF, SizeClass.TURNOVER, SECTOR);

  /** Sorts both, so that the same group reads the same. */
  public TargetGroup {
    sizes = Collections.unmodifiableSet(new TreeSet<>(sizes));
    sectors = Collections.unmodifiableSet(new TreeSet<>(sectors));
  }

  /**
   * The group a rule tells of: its conditions on size class and sector that must always hold. Empty
   * when size or sector stands in a choice, a denial or a number, for then it is no one group.
   */
  public static Optional<TargetGroup> of(Condition rule) {
    Set<String> sizes = new TreeSet<>();
    Set<String> sectors = new TreeSet<>();
    Deque<Condition> open = new ArrayDeque<>();
    open.push(rule);
    while (!open.isEmpty()) {
      Condition next = open.pop();
      if (next instanceof Condition.All(var parts)) {
        parts.forEach(open::push);
      } else if (isTest(next, SizeClass.ATTRIBUTE, Set.of(Operator.IN, Operator.EQ))) {
        sizes.addAll(words((Condition.Leaf) next));
      } else if (isTest(next, SECTOR, Set.of(Operator.SBI_UNDER))) {
        sectors.addAll(words((Condition.Leaf) next));
      } else if (speaksOfFirms(next)) {
        return Optional.empty();
      }
    }
    return Optional.of(new TargetGroup(sizes, sectors));
  }

  private static boolean isTest(Condition condition, String attribute, Set<Operator> operators) {
    return condition instanceof Condition.Leaf leaf
        && leaf.attribute().equals(attribute)
        && operators.contains(leaf.operator());
  }

  private static Set<String> words(Condition.Leaf leaf) {
    String version = "@" + Sectors.IN_FORCE.year();
    Set<String> words = new TreeSet<>();
    for (Operand item : leaf.operand().items()) {
      if (item instanceof Operand.Word(String word)) {
        words.add(word.replace(version, ""));
      }
    }
    return words;
  }

  private static boolean speaksOfFirms(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> parts.stream().anyMatch(TargetGroup::speaksOfFirms);
      case Condition.Any(var parts) -> parts.stream().anyMatch(TargetGroup::speaksOfFirms);
      case Condition.Not(var part) -> speaksOfFirms(part);
      case Condition.Leaf leaf -> OF_FIRMS.contains(leaf.attribute());
    };
  }
}
