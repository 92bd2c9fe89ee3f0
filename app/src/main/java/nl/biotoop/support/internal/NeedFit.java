package nl.biotoop.support.internal;

import java.util.Optional;
import java.util.Set;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Answers;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.Problem;

/**
 * How well an instrument answers a problem, between 0 and 1.
 *
 * <p>Picked by hand for the problem: 1. Else it must share a theme and a form of support with it,
 * and scores {@code 0.8 · (shared themes / themes + shared forms / forms) / 2}, shares taken over
 * what the problem names. That is lowered to 30 % when the phase is known to be another than those
 * it is meant for, and again when it is meant for another area: it may still help, so it is never
 * ruled out here. Without a problem everything scores 1 before that.
 */
public final class NeedFit {
  private static final double BY_THEME_AND_FORM = 0.8;
  private static final double MEANT_FOR_OTHERS = 0.3;

  private NeedFit() {}

  public static double of(
      Instrument instrument, Optional<Problem> problem, Answers answers, Set<String> areasOfFirm) {
    double fit = problem.map(it -> byProblem(instrument, it)).orElse(1.0);
    if (answers.answer("phase").orElse(null) instanceof Answer.OneOf phase
        && phase.possible().stream().noneMatch(instrument.phases()::contains)) {
      fit *= MEANT_FOR_OTHERS;
    }
    if (!areasOfFirm.isEmpty() && instrument.areas().stream().noneMatch(areasOfFirm::contains)) {
      fit *= MEANT_FOR_OTHERS;
    }
    return fit;
  }

  private static double byProblem(Instrument instrument, Problem problem) {
    if (problem.instruments().contains(instrument.id())) {
      return 1;
    }
    double themes = share(problem.themes(), instrument.themes());
    double forms = share(problem.supportForms(), instrument.supportForms());
    return themes == 0 || forms == 0 ? 0 : BY_THEME_AND_FORM * (themes + forms) / 2;
  }

  private static double share(Set<String> wanted, Set<String> given) {
    return (double) wanted.stream().filter(given::contains).count() / wanted.size();
  }
}
