package nl.biotoop.support.conditions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Rule;
import nl.biotoop.rules.Truth;
import nl.biotoop.rules.engine.RuleSet;
import nl.biotoop.rules.engine.TraceEntry;

/**
 * Everything that can be answered to a rule, as far as the rule can tell it apart: per attribute
 * the answers that make its tests come out differently, asked from the rule engine itself.
 */
final class Space {
  private static final int MOST_PER_ATTRIBUTE = 4_096;

  private final Truths tree;
  private final List<Condition.Leaf> tests;
  private final List<Axis> axes;

  /**
   * One answer, or an answer that is missing or coarse.
   *
   * @param answer what is answered; empty for nothing, and for a place outside all known areas
   * @param truths how the tests of the attribute come out, in order of {@link Axis#tests}
   */
  record Value(Optional<Answer> answer, List<Truth> truths) {}

  /**
   * One attribute.
   *
   * @param tests the numbers of its tests
   * @param complete the complete answers
   * @param partial no answer at all, and the coarse ones
   * @param covered per complete answer the partial ones that leave it possible
   */
  record Axis(
      Attribute attribute,
      List<Integer> tests,
      List<Value> complete,
      List<Value> partial,
      List<Set<Integer>> covered) {

    void put(Value value, Truth[] all) {
      for (int t = 0; t < tests.size(); t++) {
        all[tests.get(t)] = value.truths().get(t);
      }
    }
  }

  Space(Rule rule, AttributeCatalogue catalogue, AreaHierarchy areas) {
    tests = new ArrayList<>();
    tree = Truths.of(rule.condition(), tests);
    RuleSet engine = RuleSet.of(catalogue, areas, List.of(rule));
    Map<String, List<Integer>> mentioned = new LinkedHashMap<>();
    for (int t = 0; t < tests.size(); t++) {
      mentioned.computeIfAbsent(tests.get(t).attribute(), _ -> new ArrayList<>()).add(t);
    }
    axes = new ArrayList<>();
    mentioned.forEach((id, numbers) ->
        axes.add(axis(rule.id(), engine, catalogue.attribute(id), numbers, areas)));
  }

  private Axis axis(
      String rule,
      RuleSet engine,
      Attribute attribute,
      List<Integer> numbers,
      AreaHierarchy areas) {
    List<Condition.Leaf> leaves = numbers.stream().map(tests::get).toList();
    List<Value> partial = new ArrayList<>();
    partial.add(
        new Value(Optional.empty(), truths(rule, engine, attribute, numbers, Optional.empty())));
    List<Set<String>> coarse = new ArrayList<>();
    coarse.add(attribute.values());
    for (Attribute.Choice choice : attribute.choices()) {
      if (attribute.type() == Attribute.Type.ENUM && choice.possible().size() > 1) {
        Optional<Answer> answer = Optional.of(new Answer.OneOf(choice.value(), choice.possible()));
        partial.add(new Value(answer, truths(rule, engine, attribute, numbers, answer)));
        coarse.add(choice.possible());
      }
    }
    List<Value> complete = new ArrayList<>();
    for (Answer answer : BoundaryValues.of(attribute, leaves, areas)) {
      Optional<Answer> given = Optional.of(answer);
      complete.add(new Value(given, truths(rule, engine, attribute, numbers, given)));
    }
    if (attribute.type() == Attribute.Type.AREA) {
      complete.add(new Value(Optional.empty(), outside(complete, numbers.size())));
    }
    if (attribute.type() == Attribute.Type.SET) {
      join(rule, engine, attribute, numbers, complete);
    }
    return distinct(attribute, numbers, complete, partial, coarse);
  }

  /** A place outside all areas: no test about a place holds, if it can be known at all. */
  private static List<Truth> outside(List<Value> inside, int size) {
    List<Truth> truths = new ArrayList<>();
    for (int t = 0; t < size; t++) {
      int at = t;
      boolean unknown = inside.stream().anyMatch(it -> it.truths().get(at) == Truth.UNKNOWN);
      truths.add(unknown ? Truth.UNKNOWN : Truth.FALSE);
    }
    return truths;
  }

  /** Adds several choices at once, as long as the tests come out in a way not yet seen. */
  private void join(
      String rule,
      RuleSet engine,
      Attribute attribute,
      List<Integer> numbers,
      List<Value> complete) {
    List<Value> singles = List.copyOf(complete);
    Set<List<Truth>> seen = new LinkedHashSet<>();
    complete.forEach(value -> seen.add(value.truths()));
    for (int i = 0; i < complete.size() && complete.size() < MOST_PER_ATTRIBUTE; i++) {
      for (Value single : singles) {
        Set<Answer.OneOf> choices = new LinkedHashSet<>(choices(complete.get(i)));
        choices.addAll(choices(single));
        Optional<Answer> both = Optional.of(new Answer.Several(List.copyOf(choices)));
        List<Truth> truths = truths(rule, engine, attribute, numbers, both);
        if (seen.add(truths)) {
          complete.add(new Value(both, truths));
        }
      }
    }
  }

  private static List<Answer.OneOf> choices(Value value) {
    return value.answer().orElse(null) instanceof Answer.Several several
        ? several.choices()
        : List.of();
  }

  private static Axis distinct(
      Attribute attribute,
      List<Integer> numbers,
      List<Value> complete,
      List<Value> partial,
      List<Set<String>> coarse) {
    List<Value> different = new ArrayList<>();
    List<Set<Integer>> covered = new ArrayList<>();
    Set<List<Object>> seen = new LinkedHashSet<>();
    for (Value value : complete) {
      Set<Integer> covers = new LinkedHashSet<>(Set.of(0));
      for (int p = 1; p < partial.size(); p++) {
        if (value.answer().orElse(null) instanceof Answer.OneOf one
            && coarse.get(p).containsAll(one.possible())) {
          covers.add(p);
        }
      }
      if (seen.add(List.of(value.truths(), covers))) {
        different.add(value);
        covered.add(covers);
      }
    }
    return new Axis(attribute, numbers, different, List.copyOf(partial), covered);
  }

  private static List<Truth> truths(
      String rule,
      RuleSet engine,
      Attribute attribute,
      List<Integer> numbers,
      Optional<Answer> answer) {
    Answers answers = answer.map(it -> Answers.NONE.with(attribute.id(), it)).orElse(Answers.NONE);
    List<TraceEntry> all = engine.leaves(answers).getOrDefault(rule, List.of());
    return numbers.stream().map(number -> all.get(number).truth()).toList();
  }

  Truths tree() {
    return tree;
  }

  List<Condition.Leaf> tests() {
    return tests;
  }

  /** The attributes in order of mention. */
  List<Axis> axes() {
    return axes;
  }

  /** The attributes that a part of the rule mentions. */
  List<Axis> axesOf(Truths part) {
    Set<Integer> numbers = new LinkedHashSet<>(part.tests());
    return axes.stream().filter(it -> it.tests().stream().anyMatch(numbers::contains)).toList();
  }

  /** Every test unknown. */
  Truth[] nothing() {
    Truth[] truths = new Truth[tests.size()];
    Arrays.fill(truths, Truth.UNKNOWN);
    return truths;
  }

  /** How many combinations of complete answers there are; {@link Long#MAX_VALUE} when very many. */
  static long combinations(List<Axis> axes) {
    long product = 1;
    for (Axis axis : axes) {
      int size = axis.complete().size();
      product = product > Long.MAX_VALUE / Math.max(1, size) ? Long.MAX_VALUE : product * size;
    }
    return product;
  }
}
