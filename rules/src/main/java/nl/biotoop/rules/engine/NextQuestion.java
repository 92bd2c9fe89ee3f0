package nl.biotoop.rules.engine;

import nl.biotoop.rules.Attribute;

/**
 * What to do next: ask, or stop. Entropies are in bits, weighted by the weight of each rule.
 *
 * <p>{@code entropy} is Σ w·h(P) now, {@code startEntropy} the same before any answer.
 */
public sealed interface NextQuestion {

  /** The entropy left, in bits. */
  double entropy();

  /** The entropy before any answer, in bits. */
  double startEntropy();

  /**
   * Ask this.
   *
   * @param attribute the attribute to ask
   * @param gain how far the answer is expected to lower the entropy, in bits
   * @param because why this one
   */
  record Ask(Attribute attribute, double gain, Because because, double entropy, double startEntropy)
      implements NextQuestion {}

  /**
   * Ask no more.
   *
   * @param reason why
   * @param bestGain the largest expected gain among the questions left, in bits; 0 when none is
   *     left
   */
  record Stop(Reason reason, double bestGain, double entropy, double startEntropy)
      implements NextQuestion {}

  /** Why a question is asked. */
  enum Because {
    /** It is always asked. */
    ALWAYS_ASKED,
    /** It has the largest expected gain for its cost. */
    MOST_INFORMATIVE
  }

  /** Why asking stops. */
  enum Reason {
    /** Enough questions were asked. */
    ENOUGH_ASKED,
    /** Hardly anything is uncertain. */
    ALL_BUT_DECIDED,
    /** No question is left that an undecided rule mentions. */
    NOTHING_LEFT,
    /** No question left lowers the uncertainty enough. */
    LITTLE_TO_GAIN
  }
}
