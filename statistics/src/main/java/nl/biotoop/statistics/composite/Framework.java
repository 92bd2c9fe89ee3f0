package nl.biotoop.statistics.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.biotoop.statistics.composite.InvalidFramework.Kind;
import nl.biotoop.statistics.composite.InvalidFramework.Problem;

/**
 * The tree of an index: indicators at the bottom, one element at the top, any depth. Elements are
 * numbered with the indicators first, in the order given, then the aggregates from low to high, so
 * that children always come before their parent.
 */
public final class Framework {

  private final List<Element> elements;
  private final List<String> codes;
  private final int indicatorCount;
  private final int[] parents;
  private final int[][] children;

  private Framework(List<Element> ordered) {
    elements = List.copyOf(ordered);
    codes = elements.stream().map(Element::code).toList();
    indicatorCount = (int) elements.stream().filter(Element::indicator).count();
    Map<String, Integer> positions = new HashMap<>();
    for (int e = 0; e < elements.size(); e++) {
      positions.put(elements.get(e).code(), e);
    }
    parents = new int[elements.size()];
    List<List<Integer>> below = new ArrayList<>();
    elements.forEach(_ -> below.add(new ArrayList<>()));
    for (int e = 0; e < parents.length; e++) {
      parents[e] = elements.get(e).parent().map(positions::get).orElse(-1);
      if (parents[e] >= 0) {
        below.get(parents[e]).add(e);
      }
    }
    children =
        below.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /**
   * The tree of these elements.
   *
   * @throws InvalidFramework with every problem when they form no tree
   */
  public static Framework of(List<Element> elements) {
    List<Problem> problems = problems(elements);
    if (!problems.isEmpty()) {
      throw new InvalidFramework(problems);
    }
    List<Element> ordered = new ArrayList<>(elements.stream().filter(Element::indicator).toList());
    elements.stream()
        .filter(element -> !element.indicator())
        .sorted(Comparator.comparingInt(Element::level))
        .forEach(ordered::add);
    return new Framework(ordered);
  }

  private static List<Problem> problems(List<Element> elements) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Element> byCode = new HashMap<>();
    for (Element element : elements) {
      if (byCode.putIfAbsent(element.code(), element) != null) {
        problems.add(new Problem(Kind.DUPLICATE, element.code(), ""));
      }
    }
    if (elements.stream().noneMatch(Element::indicator)) {
      problems.add(new Problem(Kind.EMPTY, "", ""));
    }
    List<Element> roots =
        elements.stream()
            .filter(element -> element.parent().isEmpty() && !element.indicator())
            .toList();
    if (roots.isEmpty()) {
      problems.add(new Problem(Kind.NO_ROOT, "", ""));
    }
    roots.stream()
        .skip(1)
        .forEach(root ->
            problems.add(new Problem(Kind.SECOND_ROOT, root.code(), roots.getFirst().code())));
    Map<String, Double> weightBelow = new HashMap<>();
    for (Element element : elements) {
      checkParent(element, byCode, problems);
      element.parent().ifPresent(p -> weightBelow.merge(p, element.weight(), Double::sum));
    }
    for (Element element : elements) {
      Double below = weightBelow.get(element.code());
      if (!element.indicator() && below == null) {
        problems.add(new Problem(Kind.CHILDLESS, element.code(), ""));
      } else if (!element.indicator() && below != null && below == 0) {
        problems.add(new Problem(Kind.NO_WEIGHT, element.code(), ""));
      }
    }
    return problems;
  }

  private static void checkParent(
      Element element, Map<String, Element> byCode, List<Problem> problems) {
    String code = element.code();
    if (element.parent().isEmpty()) {
      if (element.indicator()) {
        problems.add(new Problem(Kind.ORPHAN, code, ""));
      }
      return;
    }
    String name = element.parent().get();
    Element parent = byCode.get(name);
    if (parent == null) {
      problems.add(new Problem(Kind.ORPHAN, code, name));
      return;
    }
    if (parent.indicator()) {
      problems.add(new Problem(Kind.PARENT_IS_INDICATOR, code, name));
      return;
    }
    Set<String> walked = new HashSet<>(Set.of(code));
    Element at = parent;
    while (at != null && walked.add(at.code())) {
      at = at.parent().map(byCode::get).orElse(null);
    }
    if (at != null && at.code().equals(code)) {
      problems.add(new Problem(Kind.CYCLE, code, name));
    } else if (at == null && parent.level() <= element.level()) {
      problems.add(new Problem(Kind.LEVEL, code, name));
    }
  }

  /** All elements: indicators first, then aggregates from low to high. */
  public List<Element> elements() {
    return elements;
  }

  /** The codes of all elements, in that order. */
  public List<String> codes() {
    return codes;
  }

  /** The indicators, in the order given. */
  public List<Element> indicators() {
    return elements.subList(0, indicatorCount);
  }

  /** How many elements are indicators. */
  public int indicatorCount() {
    return indicatorCount;
  }

  /** How many elements there are. */
  public int size() {
    return elements.size();
  }

  /** The position of the top element. */
  public int top() {
    for (int e = size() - 1; e >= 0; e--) {
      if (parents[e] < 0) {
        return e;
      }
    }
    throw new IllegalStateException("A framework has a top.");
  }

  /** The highest level on which the top has children. */
  public int levelBelowTop() {
    return Arrays.stream(children[top()])
        .map(child -> elements.get(child).level())
        .max()
        .orElseThrow();
  }

  /** The position of the parent of an element; −1 for the top. */
  public int parentOf(int element) {
    return parents[element];
  }

  /** The positions of the children of an element, in order; none for an indicator. */
  public int[] childrenOf(int element) {
    return children[element].clone();
  }

  /**
   * The position of an element.
   *
   * @throws IllegalArgumentException when there is no such element
   */
  public int positionOf(String code) {
    int found = codes().indexOf(code);
    if (found < 0) {
      throw new IllegalArgumentException("There is no element " + code + ".");
    }
    return found;
  }

  /** The weights as they stand at the elements. */
  public double[] weights() {
    return elements.stream().mapToDouble(Element::weight).toArray();
  }

  /**
   * Effective weights: relative weights within each group, multiplied down from the top, which has
   * 1. In each level of an even tree they add up to 1.
   *
   * @param weights one relative weight an element
   */
  public double[] effective(double[] weights) {
    double[] effective = new double[size()];
    effective[top()] = 1;
    for (int e = size() - 1; e >= 0; e--) {
      double sum = 0;
      for (int child : children[e]) {
        sum += weights[child];
      }
      for (int child : children[e]) {
        effective[child] = sum == 0 ? 0 : effective[e] * (weights[child] / sum);
      }
    }
    return effective;
  }
}
