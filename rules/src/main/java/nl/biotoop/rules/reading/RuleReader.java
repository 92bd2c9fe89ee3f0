package nl.biotoop.rules.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Fault;
import nl.biotoop.rules.Rule;
import nl.biotoop.rules.engine.Constancy;
import tools.jackson.databind.JsonNode;

/**
 * Reads rules in the form {@value #SCHEMA} and names every fault with its place. Immutable.
 *
 * <p>Errors: an unknown field, attribute, operator, kind, area or choice; an operator or a value
 * that does not fit the attribute's type; a text missing in a language; an empty group; nesting
 * deeper than {@value Condition#DEEPEST} groups. Warnings: a rule that always or never holds, an
 * attribute that is for ranking only, an area of another year than the known one (its condition
 * stays unknown for ever).
 */
public final class RuleReader {

  /** The form this reader knows. */
  public static final String SCHEMA = "biotoop-rules/1";

  private static final Set<String> DOCUMENT_KEYS =
      Set.of("schema", "operators", "leafKind", "semantics", "madeOn", "note", "rules");
  private static final Set<String> GROUP_KEYS = Set.of("all", "any", "not");

  private final AttributeCatalogue catalogue;
  private final AreaHierarchy areas;

  /** A reader of rules about these attributes, with the areas of one year. */
  public RuleReader(AttributeCatalogue catalogue, AreaHierarchy areas) {
    this.catalogue = catalogue;
    this.areas = areas;
  }

  /** Reads a whole document: {@code {"schema": …, "rules": {id: condition, …}}}. */
  public Reading read(JsonNode document) {
    List<Fault> faults = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    String schema = document.path("schema").asString("");
    JsonNode members = document.path("rules");
    if (!schema.equals(SCHEMA)) {
      faults.add(
          Fault.error(
              "schema",
              "dit is '%s', verwacht was '%s'".formatted(schema, SCHEMA),
              "this is '%s', expected was '%s'".formatted(schema, SCHEMA)));
    } else if (!members.isObject()) {
      faults.add(Fault.error("rules", "hier horen regels per id", "rules by their id belong here"));
    } else {
      faults.addAll(Json.unknownKeys(document, "", DOCUMENT_KEYS));
      for (Map.Entry<String, JsonNode> member : members.properties()) {
        Reading reading = read(member.getKey(), member.getValue());
        rules.addAll(reading.rules());
        faults.addAll(reading.faults());
      }
    }
    return new Reading(rules, faults);
  }

  /**
   * Reads the condition of one instrument.
   *
   * @param id id of the instrument; places in faults begin with {@code rules.} and this id
   */
  public Reading read(String id, JsonNode condition) {
    Reading readable = readable(id, condition);
    if (readable.rules().isEmpty()) {
      return readable;
    }
    String path = path(id);
    List<Fault> faults = new ArrayList<>(readable.faults());
    switch (Constancy.of(readable.rules().getFirst(), catalogue, areas)) {
      case NEVER ->
          faults.add(
              Fault.warning(
                  path,
                  "deze regel past nooit: de voorwaarden spreken elkaar tegen",
                  "this rule never holds: its conditions contradict each other"));
      case ALWAYS ->
          faults.add(
              Fault.warning(
                  path,
                  "deze regel past altijd: geen antwoord maakt verschil",
                  "this rule always holds: no answer makes a difference"));
      case VARIES -> {}
    }
    return new Reading(readable.rules(), faults);
  }

  /**
   * The same without the warning that the rule always or never holds, which takes the most time:
   * for whoever only asks whether it can be used.
   */
  public Reading readable(String id, JsonNode condition) {
    Tree tree = new Tree(path(id));
    Optional<Condition> read = tree.condition(condition, path(id), 0);
    return read.isEmpty() || tree.faults.stream().anyMatch(Fault::isError)
        ? new Reading(List.of(), tree.faults)
        : new Reading(List.of(new Rule(id, read.get())), tree.faults);
  }

  private static String path(String id) {
    return "rules." + id;
  }

  /** The reading of one tree. */
  private final class Tree {

    private final String rule;
    private final List<Fault> faults = new ArrayList<>();
    private final LeafReader leaves = new LeafReader(catalogue, areas, faults);

    private Tree(String rule) {
      this.rule = rule;
    }

    private Optional<Condition> condition(JsonNode node, String path, int depth) {
      if (depth > Condition.DEEPEST) {
        return tooDeep();
      }
      if (!node.isObject()) {
        faults.add(
            Fault.error(
                path,
                "hier hoort een voorwaarde, niet '%s'".formatted(Json.shown(node)),
                "a condition belongs here, not '%s'".formatted(Json.shown(node))));
        return Optional.empty();
      }
      List<String> groups = GROUP_KEYS.stream().filter(node::has).sorted().toList();
      if (groups.isEmpty()) {
        return leaves.read(node, path);
      }
      String group = groups.getFirst();
      faults.addAll(Json.unknownKeys(node, path, Set.of(group)));
      JsonNode content = node.path(group);
      if (group.equals("not")) {
        return condition(content, path + ".not", depth + 1).map(Condition.Not::new);
      }
      return parts(content, path + "." + group, depth + 1)
          .map(parts -> group.equals("all") ? new Condition.All(parts) : new Condition.Any(parts));
    }

    private Optional<List<Condition>> parts(JsonNode list, String path, int depth) {
      if (!list.isArray() || list.isEmpty()) {
        faults.add(
            Fault.error(
                path,
                "hier hoort een lijst met minstens één voorwaarde",
                "a list of at least one condition belongs here"));
        return Optional.empty();
      }
      List<Condition> parts = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        condition(list.get(i), path + "[" + i + "]", depth).ifPresent(parts::add);
      }
      return parts.size() == list.size() ? Optional.of(parts) : Optional.empty();
    }

    private Optional<Condition> tooDeep() {
      boolean said = faults.stream().anyMatch(fault -> fault.path().equals(rule));
      if (!said) {
        faults.add(
            Fault.error(
                rule,
                "de voorwaarden zijn dieper genest dan " + Condition.DEEPEST + " niveaus",
                "the conditions are nested deeper than " + Condition.DEEPEST + " levels"));
      }
      return Optional.empty();
    }
  }
}
