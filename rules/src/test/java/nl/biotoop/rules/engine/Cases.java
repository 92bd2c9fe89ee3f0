package nl.biotoop.rules.engine;

import static nl.biotoop.rules.Fixtures.AREAS;
import static nl.biotoop.rules.Fixtures.catalogue;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Parsed;
import nl.biotoop.rules.Rule;
import nl.biotoop.rules.reading.AnswerReader;

/** Answers and verdicts of one rule, for tests. */
final class Cases {

  private static final AnswerReader READER = new AnswerReader(catalogue(), AREAS);

  static Answers given(String... pairs) {
    Answers answers = Answers.NONE;
    for (int i = 0; i < pairs.length; i += 2) {
      Parsed parsed = READER.with(answers, pairs[i], List.of(pairs[i + 1].split("\\|", -1)));
      assertThat(parsed).isInstanceOf(Parsed.Accepted.class);
      answers = ((Parsed.Accepted) parsed).answers();
    }
    return answers;
  }

  static Verdict verdict(Condition condition, Answers answers) {
    return verdict(catalogue(), condition, answers);
  }

  static Verdict verdict(AttributeCatalogue catalogue, Condition condition, Answers answers) {
    return RuleSet.of(catalogue, AREAS, List.of(new Rule("r", condition)))
        .verdict("r", answers)
        .orElseThrow();
  }

  private Cases() {}
}
