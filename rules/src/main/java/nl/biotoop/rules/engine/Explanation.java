package nl.biotoop.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Truth;
import org.jspecify.annotations.Nullable;

/** Says why a rule has the outcome it has. */
final class Explanation {

  private final CompiledRule rule;
  private final Truth[] tests;

  Explanation(CompiledRule rule, Truth[] tests) {
    this.rule = rule;
    this.tests = tests;
  }

  Verdict verdict() {
    Truth truth = rule.root().truth(tests);
    List<TraceEntry> trace = new ArrayList<>();
    decisive(rule.root(), truth, trace);
    Set<String> open = new LinkedHashSet<>();
    if (truth == Truth.UNKNOWN) {
      trace.forEach(entry -> open.add(entry.leaf().attribute()));
    }
    List<TraceEntry> flips = truth == Truth.FALSE ? lift(rule.root(), Truth.FALSE) : null;
    return new Verdict(
        rule.id(),
        Verdict.Outcome.of(truth),
        trace,
        List.copyOf(open),
        flips == null ? List.of() : flips);
  }

  /** All leaves, in order of the rule. */
  List<TraceEntry> leaves() {
    List<TraceEntry> leaves = new ArrayList<>();
    collect(rule.root(), leaves);
    return List.copyOf(leaves);
  }

  private void collect(Node node, List<TraceEntry> leaves) {
    switch (node) {
      case Node.All(List<Node> parts) -> parts.forEach(part -> collect(part, leaves));
      case Node.Any(List<Node> parts) -> parts.forEach(part -> collect(part, leaves));
      case Node.Not(Node part) -> collect(part, leaves);
      case Node.Leaf leaf -> leaves.add(entry(leaf));
    }
  }

  /** The leaves below a node that carry its truth: parts of the same truth, however deep. */
  private void decisive(Node node, Truth truth, List<TraceEntry> found) {
    switch (node) {
      case Node.All(List<Node> parts) -> decisive(parts, truth, found);
      case Node.Any(List<Node> parts) -> decisive(parts, truth, found);
      case Node.Not(Node part) -> decisive(part, truth.not(), found);
      case Node.Leaf leaf -> found.add(entry(leaf));
    }
  }

  private void decisive(List<Node> parts, Truth truth, List<TraceEntry> found) {
    for (Node part : parts) {
      if (part.truth(tests) == truth) {
        decisive(part, truth, found);
      }
    }
  }

  /**
   * A smallest list of leaves to arrange so that the node no longer has this truth (true or false);
   * null when arranging cannot do it.
   */
  private @Nullable List<TraceEntry> lift(Node node, Truth from) {
    return switch (node) {
      case Node.Leaf leaf ->
          leaf.condition().kind() == Condition.Kind.ARRANGE ? List.of(entry(leaf)) : null;
      case Node.Not(Node part) -> lift(part, from.not());
      case Node.All(List<Node> parts) ->
          from == Truth.FALSE ? liftEvery(parts, from) : liftCheapest(parts, from);
      case Node.Any(List<Node> parts) ->
          from == Truth.FALSE ? liftCheapest(parts, from) : liftEvery(parts, from);
    };
  }

  private @Nullable List<TraceEntry> liftEvery(List<Node> parts, Truth from) {
    List<TraceEntry> together = new ArrayList<>();
    for (Node part : parts) {
      if (part.truth(tests) == from) {
        List<TraceEntry> lifted = lift(part, from);
        if (lifted == null) {
          return null;
        }
        together.addAll(lifted);
      }
    }
    return together;
  }

  private @Nullable List<TraceEntry> liftCheapest(List<Node> parts, Truth from) {
    List<TraceEntry> cheapest = null;
    for (Node part : parts) {
      List<TraceEntry> lifted = lift(part, from);
      if (lifted != null && (cheapest == null || lifted.size() < cheapest.size())) {
        cheapest = lifted;
      }
    }
    return cheapest;
  }

  private TraceEntry entry(Node.Leaf leaf) {
    return new TraceEntry(leaf.path(), leaf.condition(), tests[leaf.test()]);
  }
}
