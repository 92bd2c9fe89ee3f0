package nl.biotoop.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Fault;
import nl.biotoop.rules.Parsed;
import nl.biotoop.rules.reading.AnswerReader;
import nl.biotoop.rules.reading.Reading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RealRegisterTest {

  @BeforeAll
  static void onlyWithTheRegister() {
    RealRegister.assumePresent();
  }

  @Test
  void theRealRulesHaveNoErrorsAndEvaluate() {
    AttributeCatalogue catalogue = RealRegister.catalogue();
    Reading reading = RealRegister.rules(catalogue);

    assertThat(reading.faults().stream().filter(Fault::isError)).isEmpty();
    assertThat(reading.faults()).as("warnings").isEmpty();
    assertThat(reading.rules()).hasSizeGreaterThanOrEqualTo(194);

    RuleSet rules = RuleSet.of(catalogue, RealRegister.areas(), reading.rules());
    assertThat(rules.verdicts(Answers.NONE))
        .hasSize(reading.rules().size())
        .as("an unanswered question never gives 'does not fit'")
        .allMatch(verdict -> verdict.outcome() == Verdict.Outcome.UNKNOWN)
        .allMatch(verdict -> !verdict.open().isEmpty());
  }

  @Test
  void aBakerInSittardGeleenGetsVerdictsOfEveryKind() {
    AttributeCatalogue catalogue = RealRegister.catalogue();
    RuleSet rules =
        RuleSet.of(catalogue, RealRegister.areas(), RealRegister.rules(catalogue).rules());
    Parsed parsed =
        new AnswerReader(catalogue, RealRegister.areas())
            .read(
                JsonMapper.shared()
                    .readTree(
                        """
                        {"area": "GM1883@2026", "phase": "gevestigd", "sector": "10.71", "staff": 8,
                         "turnover": 900000, "doesRnd": false, "foundedYears": 12}
                        """));
    Answers answers = ((Parsed.Accepted) parsed).answers();

    Map<Verdict.Outcome, List<String>> byOutcome =
        rules.verdicts(answers).stream()
            .collect(
                Collectors.groupingBy(
                    Verdict::outcome, Collectors.mapping(Verdict::rule, Collectors.toList())));

    assertThat(byOutcome.keySet()).containsExactlyInAnyOrder(Verdict.Outcome.values());
    assertThat(byOutcome.get(Verdict.Outcome.NOT)).contains("wbso");
    Verdict wbso = rules.verdict("wbso", answers).orElseThrow();
    assertThat(wbso.trace()).extracting(TraceEntry::path).containsExactly("all[1]");
    assertThat(rules.verdict("wbso", answers.with("doesRnd", new Answer.YesNo(true))))
        .hasValueSatisfying(verdict ->
            assertThat(verdict.open())
                .containsExactly("employsPeople", "hoursCriterion", "rndHours"));
  }
}
