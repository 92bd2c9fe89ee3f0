package nl.biotoop.support.web;

import java.util.ArrayList;
import java.util.List;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Truth;
import nl.biotoop.rules.engine.TraceEntry;
import nl.biotoop.rules.engine.Verdict;
import nl.biotoop.support.Option;
import nl.biotoop.support.Score;
import nl.biotoop.support.web.InstrumentPage.Fact;

/**
 * One instrument in the result, with the reasons.
 *
 * @param fits whether every known condition holds
 * @param because the conditions that hold
 * @param unknown the conditions we do not know about
 * @param first what can be arranged first
 * @param against the conditions that do not hold
 * @param meantForOthers whether only its target group speaks against it; never shown as a refusal
 */
public record OptionView(
    String href,
    String name,
    String level,
    String summary,
    String decides,
    boolean fits,
    List<String> because,
    List<String> unknown,
    List<String> first,
    List<String> against,
    boolean meantForOthers,
    List<Fact> facts,
    List<ScorePart> score) {

  /** One factor of the score. */
  public record ScorePart(String label, String value) {}

  static OptionView of(Option option, Words words, InstrumentFacts facts, String level) {
    Language language = words.language();
    Verdict verdict = option.verdict();
    List<String> because = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    List<String> first = new ArrayList<>();
    for (TraceEntry condition : option.conditions()) {
      if (condition.truth() == Truth.TRUE) {
        because.add(condition.leaf().text().in(language));
      }
    }
    List<String> against = new ArrayList<>();
    boolean meantForOthers = true;
    switch (verdict.outcome()) {
      case ELIGIBLE -> {}
      case UNKNOWN -> {
        for (TraceEntry entry : verdict.trace()) {
          unknown.add(entry.leaf().text().in(language));
        }
        for (TraceEntry condition : option.conditions()) {
          if (condition.truth() == Truth.FALSE
              && condition.leaf().kind() == Condition.Kind.ARRANGE) {
            first.add(condition.leaf().text().in(language));
          }
        }
      }
      case NOT -> {
        for (TraceEntry entry : verdict.trace()) {
          against.add(entry.leaf().text().in(language));
          meantForOthers &= entry.leaf().kind() == Condition.Kind.FIT;
        }
        for (TraceEntry flip : verdict.flips()) {
          first.add(flip.leaf().text().in(language));
        }
      }
    }
    return new OptionView(
        Paths.of(language, "hulp", option.instrument().id()),
        option.instrument().name().in(language),
        level,
        option.instrument().summary().in(language),
        words.text("result.decides", option.instrument().provider()),
        verdict.outcome() == Verdict.Outcome.ELIGIBLE,
        distinct(because),
        distinct(unknown),
        distinct(first),
        distinct(against),
        meantForOthers,
        facts.of(option.instrument(), option.window()),
        parts(option.score(), words));
  }

  private static List<String> distinct(List<String> texts) {
    return texts.stream().distinct().toList();
  }

  private static List<ScorePart> parts(Score score, Words words) {
    return List.of(
        new ScorePart(words.text("score.need-fit"), words.number(score.needFit())),
        new ScorePart(words.text("score.probability"), words.number(score.probability())),
        new ScorePart(words.text("score.effect"), words.number(score.effect())),
        new ScorePart(words.text("score.timeliness"), words.number(score.timeliness())),
        new ScorePart(words.text("score.friction"), words.number(1 - score.friction())),
        new ScorePart(words.text("score.checked"), words.number(score.checked())),
        new ScorePart(words.text("score.total"), words.number(score.value())));
  }
}
