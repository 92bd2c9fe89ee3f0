package nl.biotoop.support.conditions;

import java.util.ArrayList;
import java.util.List;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Truth;

/** A condition as a tree over numbered tests, in the order in which the rule engine lists them. */
sealed interface Truths {

  /** A test, by its number. */
  record Test(int number) implements Truths {}

  /** Every part holds. */
  record All(List<Truths> parts) implements Truths {}

  /** At least one part holds. */
  record Any(List<Truths> parts) implements Truths {}

  /** The part does not hold. */
  record Not(Truths part) implements Truths {}

  /** The tree of a condition; its tests are added to the list and numbered by their place in it. */
  static Truths of(Condition condition, List<Condition.Leaf> tests) {
    return switch (condition) {
      case Condition.All all -> new All(parts(all.parts(), tests));
      case Condition.Any any -> new Any(parts(any.parts(), tests));
      case Condition.Not not -> new Not(of(not.part(), tests));
      case Condition.Leaf leaf -> {
        tests.add(leaf);
        yield new Test(tests.size() - 1);
      }
    };
  }

  private static List<Truths> parts(List<Condition> conditions, List<Condition.Leaf> tests) {
    List<Truths> parts = new ArrayList<>();
    conditions.forEach(part -> parts.add(of(part, tests)));
    return List.copyOf(parts);
  }

  /** Whether it holds, given every test; Kleene. */
  default Truth in(Truth[] tests) {
    return switch (this) {
      case Test test -> tests[test.number()];
      case All all -> {
        Truth least = Truth.TRUE;
        for (Truths part : all.parts()) {
          least = least.and(part.in(tests));
        }
        yield least;
      }
      case Any any -> {
        Truth most = Truth.FALSE;
        for (Truths part : any.parts()) {
          most = most.or(part.in(tests));
        }
        yield most;
      }
      case Not not -> not.part().in(tests).not();
    };
  }

  /** The numbers of the tests in it. */
  default List<Integer> tests() {
    return switch (this) {
      case Test test -> List.of(test.number());
      case All all -> all.parts().stream().flatMap(part -> part.tests().stream()).toList();
      case Any any -> any.parts().stream().flatMap(part -> part.tests().stream()).toList();
      case Not not -> not.part().tests();
    };
  }
}
