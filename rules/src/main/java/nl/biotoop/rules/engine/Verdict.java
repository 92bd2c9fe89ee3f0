package nl.biotoop.rules.engine;

import java.util.List;
import nl.biotoop.rules.Truth;

/**
 * Whether an instrument fits, and why. Never a right to it: "seems to fit; the provider decides".
 *
 * @param rule id of the instrument
 * @param outcome whether it fits
 * @param trace the conditions that carry the outcome, in order of the rule: when it fits, those
 *     that make it so; when it does not, those that close it; when unknown, the unknown ones that
 *     matter
 * @param open every attribute that can still change the verdict, in order of first mention:
 *     unanswered, declined, or answered too coarsely; empty unless unknown. Exact for rules that
 *     mention each attribute once; otherwise it may hold more, never fewer
 * @param flips only when it does not fit: a smallest list of conditions one can still arrange that
 *     together lift the outcome from "does not fit"; empty when arranging cannot help
 */
public record Verdict(
    String rule,
    Outcome outcome,
    List<TraceEntry> trace,
    List<String> open,
    List<TraceEntry> flips) {

  /** The three outcomes. */
  public enum Outcome {
    /** All known conditions hold. */
    ELIGIBLE,
    /** A known answer closes it. */
    NOT,
    /** It depends on something not answered (precisely enough). */
    UNKNOWN;

    /** The outcome that belongs to the truth of the rule. */
    public static Outcome of(Truth truth) {
      return switch (truth) {
        case TRUE -> ELIGIBLE;
        case FALSE -> NOT;
        case UNKNOWN -> UNKNOWN;
      };
    }
  }

  /** Keeps its own copies of the lists. */
  public Verdict {
    trace = List.copyOf(trace);
    open = List.copyOf(open);
    flips = List.copyOf(flips);
  }
}
