package nl.biotoop.profile;

import java.util.List;
import java.util.Optional;
import nl.biotoop.rules.Text;

/**
 * A part of a profile: something about which a region says one thing at a time.
 *
 * @param id stays the same for ever
 * @param options what can be chosen in it, in order; none for a part of text only
 * @param condition what it scores; empty for all other parts
 */
public record Part(String id, Kind kind, List<Option> options, Optional<Condition> condition) {
  /** Keeps its own copy of the list. */
  public Part {
    options = List.copyOf(options);
  }

  /** What sort of part it is, in the order of a profile. */
  public enum Kind {
    /** The core task, short. */
    TASK,
    /** How far the region has grown. */
    LADDER,
    /** One of the seven fields that make a region what it is. */
    FIELD,
    /** How a region works: lever, method or preferred form. */
    WAY,
    /** What is going on in the region. */
    ANALYSIS,
    /** A framework condition with a score. */
    CONDITION
  }

  /** Something that can be chosen; both texts empty when messages name it. */
  public record Option(String id, Text label) {}

  /**
   * A framework condition that a source names.
   *
   * @param element the element it belongs to, an id of the vocabulary
   */
  public record Condition(String element, Text label, Evidence evidence) {}

  /** How long a text in this part may be, in characters. */
  public int longest() {
    return kind == Kind.TASK ? 280 : 2000;
  }

  /** The option with this id; empty when there is none. */
  public Optional<Option> option(String id) {
    return options.stream().filter(option -> option.id().equals(id)).findFirst();
  }
}
