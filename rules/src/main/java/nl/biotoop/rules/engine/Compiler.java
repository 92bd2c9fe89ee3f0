package nl.biotoop.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Operator;
import nl.biotoop.rules.Rule;

/** Makes rules ready: cuts the attributes into cells, numbers the tests, copies the trees. */
final class Compiler {

  /** Combinations of classes that one probability may cost; real rules need two or three. */
  private static final int MOST_EXPANSIONS = 1_000;

  private final List<Domain> domains = new ArrayList<>();
  private final Map<String, Integer> domainOf = new HashMap<>();
  private final Map<Probe, Integer> tests = new LinkedHashMap<>();
  private final List<CompiledRule> compiled = new ArrayList<>();

  Compiler(AttributeCatalogue catalogue, AreaHierarchy areas, Collection<Rule> rules) {
    Map<String, Set<Condition.Leaf>> leaves = new HashMap<>();
    for (Rule rule : rules) {
      collect(rule.id(), rule.condition(), 0, leaves);
    }
    for (Attribute attribute : catalogue.attributes()) {
      Set<Condition.Leaf> mentioned = leaves.remove(attribute.id());
      if (mentioned != null) {
        domainOf.put(attribute.id(), domains.size());
        domains.add(new Domain(attribute, areas, mentioned));
      }
    }
    if (!leaves.isEmpty()) {
      throw new IllegalArgumentException(
          "The catalogue has no attributes " + leaves.keySet() + ".");
    }
    for (Rule rule : rules) {
      Map<Integer, List<Integer>> mentioned = new LinkedHashMap<>();
      Node root = node(rule.condition(), "", mentioned);
      List<Probe> all = List.copyOf(tests.keySet());
      List<CompiledRule.Mention> mentions = new ArrayList<>();
      long expansions = 1;
      for (Map.Entry<Integer, List<Integer>> mention : mentioned.entrySet()) {
        int domain = mention.getKey();
        List<Integer> different = List.copyOf(new LinkedHashSet<>(mention.getValue()));
        boolean repeated = mention.getValue().size() > 1;
        CompiledRule.Mention candidate =
            CompiledRule.mention(domain, domains.get(domain).cellCount(), different, repeated, all);
        if (repeated && expansions * candidate.classes().size() <= MOST_EXPANSIONS) {
          expansions *= candidate.classes().size();
        } else if (repeated) {
          candidate = candidate.unexpanded();
        }
        mentions.add(candidate);
      }
      compiled.add(new CompiledRule(rule.id(), root, List.copyOf(mentions)));
    }
  }

  List<Domain> domains() {
    return List.copyOf(domains);
  }

  List<Probe> tests() {
    return List.copyOf(tests.keySet());
  }

  List<CompiledRule> rules() {
    return List.copyOf(compiled);
  }

  private static void collect(
      String rule, Condition condition, int depth, Map<String, Set<Condition.Leaf>> leaves) {
    if (depth > Condition.DEEPEST) {
      throw new IllegalArgumentException(
          "The rule '" + rule + "' is nested deeper than " + Condition.DEEPEST + " levels.");
    }
    switch (condition) {
      case Condition.All all -> all.parts().forEach(p -> collect(rule, p, depth + 1, leaves));
      case Condition.Any any -> any.parts().forEach(p -> collect(rule, p, depth + 1, leaves));
      case Condition.Not not -> collect(rule, not.part(), depth + 1, leaves);
      case Condition.Leaf leaf ->
          leaves.computeIfAbsent(leaf.attribute(), _ -> new LinkedHashSet<>()).add(leaf);
    }
  }

  private Node node(Condition condition, String path, Map<Integer, List<Integer>> mentioned) {
    return switch (condition) {
      case Condition.All all -> new Node.All(nodes(all.parts(), path, "all", mentioned));
      case Condition.Any any -> new Node.Any(nodes(any.parts(), path, "any", mentioned));
      case Condition.Not not -> new Node.Not(node(not.part(), under(path, "not"), mentioned));
      case Condition.Leaf leaf -> {
        int domain = domainOf.getOrDefault(leaf.attribute(), -1);
        Probe test =
            new Probe(domain, domains.get(domain).mask(leaf), leaf.operator() == Operator.NOT_IN);
        int number = tests.computeIfAbsent(test, _ -> tests.size());
        mentioned.computeIfAbsent(domain, _ -> new ArrayList<>()).add(number);
        yield new Node.Leaf(number, path, leaf);
      }
    };
  }

  private List<Node> nodes(
      List<Condition> parts, String path, String group, Map<Integer, List<Integer>> mentioned) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String place = under(path, group) + "[" + i + "]";
      nodes.add(node(parts.get(i), place, mentioned));
    }
    return List.copyOf(nodes);
  }

  private static String under(String path, String step) {
    return path.isEmpty() ? step : path + "." + step;
  }
}
