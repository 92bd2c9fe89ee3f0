package nl.biotoop.support.conditions;

import java.util.ArrayList;
import java.util.List;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.platform.NotFound;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Rule;
import nl.biotoop.rules.Text;
import nl.biotoop.rules.engine.RuleSet;
import nl.biotoop.rules.engine.Verdict;
import nl.biotoop.rules.reading.Reading;
import nl.biotoop.rules.reading.RuleReader;
import nl.biotoop.support.editing.Draft;
import nl.biotoop.support.editing.Origin;
import nl.biotoop.support.editing.Outcome;
import nl.biotoop.support.editing.RecordFault;
import nl.biotoop.support.editing.RegisterEditing;
import nl.biotoop.support.editing.Revision;
import nl.biotoop.support.internal.ShippedRegister;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The conditions of one instrument: read, tried on example firms, followed along all paths, and
 * kept as a new revision. Roles are checked where revisions are made, in {@link RegisterEditing}.
 */
@Component
public final class RuleConditions {
  /** Why a rule is not kept that nobody can meet. */
  public static final Text NEVER =
      new Text("kan nooit gelden: geen enkel bedrijf past", "can never hold: no business fits");

  private final RegisterEditing editing;
  private final AttributeCatalogue attributes;
  private final AreaHierarchy areas;
  private final List<ExampleFirm> firms;

  RuleConditions(
      RegisterEditing editing,
      ShippedRegister register,
      Territories territories,
      ContentFiles files) {
    this.editing = editing;
    this.attributes = register.register().attributes();
    this.areas = territories.areaHierarchy();
    this.firms = ExampleFirms.read(files, attributes, areas);
  }

  /** The attributes that rules may test. */
  public AttributeCatalogue attributes() {
    return attributes;
  }

  /** The rule that stands in this condition, or every fault with its place. */
  public Reading read(String id, JsonNode condition) {
    return new RuleReader(attributes, areas).read(id, condition);
  }

  /** What a rule says about every example firm, in order. */
  public List<Trial> tryOut(Rule rule) {
    RuleSet engine = RuleSet.of(attributes, areas, List.of(rule));
    List<Trial> trials = new ArrayList<>();
    for (ExampleFirm firm : firms) {
      Verdict verdict = engine.verdict(rule.id(), firm.answers()).orElseThrow();
      trials.add(new Trial(firm, verdict.outcome(), verdict.trace()));
    }
    return trials;
  }

  /** What comes of following a rule along all paths. */
  public PathReport paths(Rule rule) {
    return AllPaths.of(rule, attributes, areas);
  }

  /**
   * Keeps the conditions; all other fields stay as they are in the revision they were made from.
   * Conditions that no firm can ever meet are refused.
   *
   * @param basedOn the number of the revision they were made from
   * @throws NotFound when the register has no such instrument or revision
   */
  public Outcome save(Account by, String id, int basedOn, JsonNode condition) {
    Revision base = editing.revision(id, basedOn).orElseThrow(() -> new NotFound("revision"));
    ObjectNode record = base.record().deepCopy();
    record.set("rule", condition.deepCopy());
    Draft draft = new Draft(id, record, basedOn);
    Outcome before = editing.preview(by, draft, Origin.EDIT);
    boolean never =
        before instanceof Outcome.Saved
            && read(id, condition).rules().stream().anyMatch(rule -> paths(rule).isNeverMet());
    return never
        ? new Outcome.Refused(List.of(new RecordFault("rule", NEVER)))
        : before instanceof Outcome.Saved ? editing.save(by, draft, Origin.EDIT) : before;
  }
}
