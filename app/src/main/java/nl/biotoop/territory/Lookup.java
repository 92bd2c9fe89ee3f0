package nl.biotoop.territory;

import java.util.List;
import java.util.Optional;
import nl.biotoop.rules.Text;

/** What came of looking for a municipality with what someone typed. */
public sealed interface Lookup {

  /**
   * One municipality, without doubt.
   *
   * @param municipality a current municipality
   * @param remark a sentence to show when it is called otherwise than what was typed, such as
   *     "Veghel hoort nu bij Meierijstad."
   */
  record Found(Municipality municipality, Optional<Text> remark) implements Lookup {}

  /**
   * A choice for the user; one candidate means: "did you mean …?".
   *
   * @param typed what was typed, made safe as in {@link Nothing}
   * @param reason why there is a choice
   * @param candidates the best first; at least one, at most eight, no municipality twice
   */
  record Several(String typed, Reason reason, List<Candidate> candidates) implements Lookup {
    /** Keeps its own copy of the list. */
    public Several {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * No municipality comes near.
   *
   * @param typed what was typed: at most sixty characters, one line, without control characters or
   *     halves of characters. It may hold markup: escape it as any text.
   */
  record Nothing(String typed) implements Lookup {}

  /**
   * A municipality someone may mean.
   *
   * @param municipality a current municipality
   * @param remark a sentence that tells why it is offered or how it differs from the others; empty
   *     when its name says enough
   */
  record Candidate(Municipality municipality, Optional<Text> remark) {}

  /** Why there is a choice. */
  enum Reason {
    /** The name is that of several municipalities or places, now or before. */
    SEVERAL_BEAR_THE_NAME,
    /** Nothing is called so; these names come near. */
    NAMES_COME_NEAR
  }
}
