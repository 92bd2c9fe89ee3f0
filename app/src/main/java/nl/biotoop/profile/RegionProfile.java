package nl.biotoop.profile;

import java.util.Map;
import java.util.OptionalInt;

/**
 * What a region says of itself now.
 *
 * @param passages by the id of their part; a part of which nothing is known may be left out
 */
public record RegionProfile(String region, Map<String, Passage> passages) {
  /** Keeps its own copy of the passages. */
  public RegionProfile {
    passages = Map.copyOf(passages);
  }

  /** What it says in a part; an empty passage when nothing. */
  public Passage in(Part part) {
    return in(part.id());
  }

  /** What it says in the part with this id; an empty passage when nothing. */
  public Passage in(String part) {
    return passages.getOrDefault(part, Passage.nothing(region, part));
  }

  /**
   * The score of a framework condition, from 1 (weak) to 5 (strong); empty when nobody gave one.
   */
  public OptionalInt score(Part condition) {
    String choice = in(condition).choice();
    return condition.kind() == Part.Kind.CONDITION && !choice.isEmpty()
        ? OptionalInt.of(Integer.parseInt(choice))
        : OptionalInt.empty();
  }
}
