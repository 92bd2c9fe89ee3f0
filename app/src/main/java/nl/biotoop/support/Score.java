package nl.biotoop.support;

/**
 * Why an instrument stands where it stands: {@code S = needFit · P · effect · timely · (1 −
 * friction) · checked} (domain design §2.4 and §2.7). Nobody can pay for a place or edit one.
 *
 * @param needFit how well it answers the problem, 0–1
 * @param probability the probability that the rule holds, given the answers
 * @param effect what is known of its results against others, 0.85–1.15; 1 while unknown
 * @param timeliness 1 open, ½ opens within 60 days, 0 closed
 * @param friction the hours an application takes, over 80, at most ½; 0 while unknown
 * @param checked 1 when a person checked it in the last 180 days, else {@link #UNCHECKED}. As long
 *     as nobody has checked anything it halves all alike, and the order is as without
 */
public record Score(
    double needFit,
    double probability,
    double effect,
    double timeliness,
    double friction,
    double checked) {

  /** What is left of the score of an instrument that nobody checked lately. */
  public static final double UNCHECKED = 0.5;

  public double value() {
    return needFit * probability * effect * timeliness * (1 - friction) * checked;
  }
}
