package nl.biotoop.rules.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Rule;
import nl.biotoop.rules.Truth;

/**
 * Whether a rule can have more than one outcome, whatever is answered.
 *
 * <p>Decided by trying one value of every cell of every attribute, all combinations of choices of a
 * set, and a place outside all areas; exact as long as these are at most 20,000 combinations. Above
 * that only the leaves that are always true or always false are used: a rule called constant is
 * constant, but some constant rules are called varying.
 */
public enum Constancy {
  /** It holds for all complete answers. */
  ALWAYS,
  /** It holds for none. */
  NEVER,
  /** It holds for some. */
  VARIES;

  private static final int MOST_COMBINATIONS = 20_000;
  private static final int MOST_SIGNATURES = 4_096;

  /**
   * Decides it for one rule.
   *
   * @throws IllegalArgumentException when the rule is at fault
   */
  public static Constancy of(Rule rule, AttributeCatalogue catalogue, AreaHierarchy areas) {
    Compiler compiler = new Compiler(catalogue, areas, List.of(rule));
    CompiledRule compiled = compiler.rules().getFirst();
    List<List<List<Double>>> signatures = new ArrayList<>();
    long combinations = 1;
    for (CompiledRule.Mention mention : compiled.mentions()) {
      List<List<Double>> reachable = reachable(mention, compiler);
      signatures.add(reachable);
      combinations = Math.min(combinations * reachable.size(), MOST_COMBINATIONS + 1L);
    }
    Truth[] tests = new Truth[compiler.tests().size()];
    Arrays.fill(tests, Truth.UNKNOWN);
    if (combinations > MOST_COMBINATIONS) {
      fixConstantTests(compiled, signatures, tests);
      return of(compiled.root().truth(tests));
    }
    Set<Constancy> seen = new LinkedHashSet<>();
    enumerate(compiled, signatures, 0, tests, seen);
    return seen.size() == 1 ? seen.iterator().next() : VARIES;
  }

  private static Constancy of(Truth truth) {
    return switch (truth) {
      case TRUE -> ALWAYS;
      case FALSE -> NEVER;
      case UNKNOWN -> VARIES;
    };
  }

  private static void enumerate(
      CompiledRule rule,
      List<List<List<Double>>> signatures,
      int from,
      Truth[] tests,
      Set<Constancy> seen) {
    if (from == signatures.size()) {
      seen.add(of(rule.root().truth(tests)));
      return;
    }
    for (List<Double> signature : signatures.get(from)) {
      if (seen.size() < 2) {
        for (int t = 0; t < signature.size(); t++) {
          tests[rule.mentions().get(from).tests().get(t)] = truth(signature.get(t));
        }
        enumerate(rule, signatures, from + 1, tests, seen);
      }
    }
  }

  private static void fixConstantTests(
      CompiledRule rule, List<List<List<Double>>> signatures, Truth[] tests) {
    for (int m = 0; m < signatures.size(); m++) {
      List<Integer> numbers = rule.mentions().get(m).tests();
      for (int t = 0; t < numbers.size(); t++) {
        int at = t;
        Set<Double> values = new LinkedHashSet<>();
        signatures.get(m).forEach(signature -> values.add(signature.get(at)));
        if (values.size() == 1) {
          tests[numbers.get(t)] = truth(values.iterator().next());
        }
      }
    }
  }

  /** How the tests of one attribute can turn out together. */
  private static List<List<Double>> reachable(CompiledRule.Mention mention, Compiler compiler) {
    Set<List<Double>> reachable = new LinkedHashSet<>(mention.classes());
    Attribute.Type type = compiler.domains().get(mention.domain()).attribute().type();
    if (type == Attribute.Type.AREA) {
      reachable.add(Collections.nCopies(mention.tests().size(), 0.0));
    }
    if (type == Attribute.Type.SET) {
      List<List<Double>> queue = new ArrayList<>(reachable);
      for (int i = 0; i < queue.size() && reachable.size() < MOST_SIGNATURES; i++) {
        for (List<Double> single : mention.classes()) {
          List<Double> both = new ArrayList<>();
          for (int t = 0; t < single.size(); t++) {
            boolean negated = compiler.tests().get(mention.tests().get(t)).negated();
            double one = queue.get(i).get(t);
            both.add(negated ? Math.min(one, single.get(t)) : Math.max(one, single.get(t)));
          }
          if (reachable.add(both)) {
            queue.add(both);
          }
        }
      }
    }
    return List.copyOf(reachable);
  }

  private static Truth truth(double holds) {
    return holds == 1 ? Truth.TRUE : holds == 0 ? Truth.FALSE : Truth.UNKNOWN;
  }
}
