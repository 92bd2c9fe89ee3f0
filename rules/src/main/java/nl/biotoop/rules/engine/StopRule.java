package nl.biotoop.rules.engine;

/**
 * When to stop asking.
 *
 * @param leastGain stop when no question is expected to lower the entropy by this part of the
 *     entropy at the start
 * @param leastEntropy stop when the entropy is at most this part of the entropy at the start
 * @param mostQuestions stop after this many questions asked (answered or declined)
 */
public record StopRule(double leastGain, double leastEntropy, int mostQuestions) {

  /**
   * 5 %, 5 %, 7 questions. On the real register a least gain of 2 % gave a median of ten questions,
   * 5 % five.
   */
  public static final StopRule STANDARD = new StopRule(0.05, 0.05, 7);

  /** Never stops while a question is left; for measuring. */
  public static final StopRule NEVER = new StopRule(0, 0, Integer.MAX_VALUE);
}
