package nl.biotoop.rules.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Rule;

/**
 * Rules made ready once, to be evaluated many times. Immutable; safe to share between threads.
 *
 * <p>A leaf is true when every value the answer leaves possible satisfies it, false when none does,
 * else unknown; an unanswered attribute makes it unknown. Groups follow Kleene ({@link
 * nl.biotoop.rules.Truth}), whatever the kind of the leaves.
 */
public final class RuleSet {

  private final AttributeCatalogue catalogue;
  private final List<Domain> domains;
  private final List<Probe> tests;
  private final Map<String, CompiledRule> rules;

  private RuleSet(AttributeCatalogue catalogue, Compiler compiler) {
    this.catalogue = catalogue;
    this.domains = compiler.domains();
    this.tests = compiler.tests();
    this.rules = new LinkedHashMap<>();
    for (CompiledRule rule : compiler.rules()) {
      if (rules.put(rule.id(), rule) != null) {
        throw new IllegalArgumentException("The rule '%s' stands twice.".formatted(rule.id()));
      }
    }
  }

  /**
   * Makes rules ready.
   *
   * @param catalogue the attributes, with their priors
   * @param areas the areas of the year that the rules name
   * @throws IllegalArgumentException when a rule is at fault (see {@link
   *     nl.biotoop.rules.reading.RuleReader}, which names the faults) or an id stands twice
   */
  public static RuleSet of(
      AttributeCatalogue catalogue, AreaHierarchy areas, Collection<Rule> rules) {
    return new RuleSet(catalogue, new Compiler(catalogue, areas, rules));
  }

  /** The attributes. */
  public AttributeCatalogue catalogue() {
    return catalogue;
  }

  /** The ids of the rules, in order. */
  public List<String> ids() {
    return List.copyOf(rules.keySet());
  }

  /** The verdict of every rule, in order of the rules. */
  public List<Verdict> verdicts(Answers answers) {
    Situation situation = situation(answers);
    return rules.values().stream()
        .map(rule -> new Explanation(rule, situation.truths()).verdict())
        .toList();
  }

  /** The verdict of one rule; empty when there is no rule with this id. */
  public Optional<Verdict> verdict(String id, Answers answers) {
    return Optional.ofNullable(rules.get(id))
        .map(rule -> new Explanation(rule, situation(answers).truths()).verdict());
  }

  /**
   * Every condition of every rule with how it stands, in order of the rule: also the ones that do
   * not decide.
   */
  public Map<String, List<TraceEntry>> leaves(Answers answers) {
    Situation situation = situation(answers);
    Map<String, List<TraceEntry>> leaves = new LinkedHashMap<>();
    rules.forEach((id, rule) -> leaves.put(id, new Explanation(rule, situation.truths()).leaves()));
    return leaves;
  }

  /**
   * The probability that each rule holds: 1 or 0 when decided, else under independent attributes
   * whose values are equally likely or follow the prior of the attribute. Exact under these
   * assumptions, also when a rule mentions attributes more than once, as long as the combinations
   * of these stay within 1,000; the attributes beyond that count as different at each mention.
   */
  public Map<String, Double> probabilities(Answers answers) {
    Situation situation = situation(answers);
    double[] scratch = situation.probabilities();
    Map<String, Double> probabilities = new LinkedHashMap<>();
    rules.forEach((id, rule) -> probabilities.put(id, rule.probability(situation, scratch)));
    return probabilities;
  }

  Situation situation(Answers answers) {
    return new Situation(domains, tests, answers);
  }

  List<Domain> domains() {
    return domains;
  }

  Collection<CompiledRule> rules() {
    return rules.values();
  }
}
