package nl.biotoop.rules.reading;

import static nl.biotoop.rules.Fixtures.AREAS;
import static nl.biotoop.rules.Fixtures.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Fixtures;
import nl.biotoop.rules.Industry;
import nl.biotoop.rules.Parsed;
import nl.biotoop.rules.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AnswerReaderTest {

  private final AnswerReader reader = new AnswerReader(Fixtures.catalogue(), AREAS);

  private Parsed json(String text) {
    return reader.read(JsonMapper.shared().readTree(text.replace('\'', '"')));
  }

  private Answers accepted(Parsed parsed) {
    assertThat(parsed).isInstanceOf(Parsed.Accepted.class);
    return ((Parsed.Accepted) parsed).answers();
  }

  private Answer answer(Parsed parsed, String id) {
    return accepted(parsed).answer(id).orElseThrow();
  }

  @Test
  void everyTypeIsReadFromJson() {
    Parsed parsed =
        json(
            "{'phase': 'idee', 'area': 'GM0935@2026', 'sector': '10.71', 'staff': 8, 'turnover':"
                + " 1.5e6, 'doesRnd': true, 'hiresTarget': ['uitkering', 'geen'], 'businessPlan':"
                + " null}");

    assertThat(answer(parsed, "phase")).isEqualTo(new Answer.OneOf("idee"));
    assertThat(answer(parsed, "area"))
        .isEqualTo(new Answer.Place("GM0935", 2026, Set.of("GM0935")));
    assertThat(answer(parsed, "sector"))
        .isEqualTo(
            new Answer.Activity(
                "1071", Set.of(Industry.Version.SBI_2008, Industry.Version.SBI_2025), false));
    assertThat(answer(parsed, "staff")).isEqualTo(new Answer.Quantity(8));
    assertThat(answer(parsed, "turnover")).isEqualTo(new Answer.Quantity(1_500_000));
    assertThat(answer(parsed, "doesRnd")).isEqualTo(new Answer.YesNo(true));
    assertThat(answer(parsed, "hiresTarget"))
        .isEqualTo(
            new Answer.Several(List.of(new Answer.OneOf("uitkering"), new Answer.OneOf("geen"))));
    assertThat(accepted(parsed).answer("businessPlan")).as("null is unanswered").isEmpty();
    assertThat(accepted(parsed).wasAsked("businessPlan")).isFalse();
  }

  @Test
  void aSetTakesOneString() {
    assertThat(answer(json("{'hiresTarget': 'geen'}"), "hiresTarget"))
        .isEqualTo(new Answer.Several(List.of(new Answer.OneOf("geen"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'nope': 1}                    | nope        | UNKNOWN_ATTRIBUTE | 1",
        "{'nope': null}                 | nope        | UNKNOWN_ATTRIBUTE | ",
        "{'doesRnd': 'true'}            | doesRnd     | WRONG_TYPE        | true",
        "{'doesRnd': 1}                 | doesRnd     | WRONG_TYPE        | 1",
        "{'staff': '8'}                 | staff       | WRONG_TYPE        | 8",
        "{'staff': 8.5}                 | staff       | NOT_WHOLE         | 8.5",
        "{'staff': -1}                  | staff       | OUT_OF_RANGE      | -1",
        "{'staff': 1e6}                 | staff       | OUT_OF_RANGE      | 1000000.0",
        "{'turnover': true}             | turnover    | WRONG_TYPE        | true",
        "{'turnover': [1]}              | turnover    | WRONG_TYPE        | […]",
        "{'phase': 'later'}             | phase       | NOT_A_CHOICE      | later",
        "{'phase': ['idee']}            | phase       | WRONG_TYPE        | […]",
        "{'phase': ''}                  | phase       | EMPTY             | ``",
        "{'hiresTarget': []}            | hiresTarget | EMPTY             | ``",
        "{'hiresTarget': [1]}           | hiresTarget | WRONG_TYPE        | […]",
        "{'hiresTarget': ['geen', 'x']} | hiresTarget | NOT_A_CHOICE      | x",
        "{'area': 'GM9999@2026'}        | area        | UNKNOWN_AREA      | GM9999@2026",
        "{'area': 'Sittard'}            | area        | UNKNOWN_AREA      | Sittard",
        "{'area': 'GM0935'}             | area        | YEAR_MISSING      | GM0935",
        "{'area': 935}                  | area        | WRONG_TYPE        | 935",
        "{'sector': '04'}               | sector      | UNKNOWN_INDUSTRY  | 04",
        "{'sector': '45@2025'}          | sector      | UNKNOWN_INDUSTRY  | 45@2025",
        "{'sector': '10@1993'}          | sector      | UNKNOWN_INDUSTRY  | 10@1993",
        "{'sector': 'X'}                | sector      | UNKNOWN_INDUSTRY  | X",
        "{'sector': 'bakker'}           | sector      | UNKNOWN_INDUSTRY  | bakker",
        "{'sector': 10}                 | sector      | WRONG_TYPE        | 10",
        "[]                             | ``          | WRONG_TYPE        | […]"
      })
  void whatDoesNotFitIsRefusedWithItsReason(
      String document, String attribute, Parsed.Reason reason, String value) {
    Parsed parsed = json(document);

    assertThat(parsed).isInstanceOf(Parsed.Refused.class);
    Parsed.Refused refused = (Parsed.Refused) parsed;
    assertThat(refused.attribute()).isEqualTo(attribute);
    assertThat(refused.reason()).isEqualTo(reason);
    if (value != null) {
      assertThat(refused.value()).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "turnover     | 1.500.000    | 1500000",
        "turnover     | € 1.500,50   | 1500.5",
        "turnover     | 1500.5       | 1500.5",
        "turnover     | 1 500 000    | 1500000",
        "staff        | 1.500        | 1500",
        "staff        | 8            | 8",
        "foundedYears | 1.500        | 1.5",
        "foundedYears | 2,5          | 2.5"
      })
  void numbersAreReadAsPeopleWriteThem(String id, String written, double expected) {
    assertThat(answer(reader.with(Answers.NONE, id, List.of(written)), id))
        .isEqualTo(new Answer.Quantity(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "staff, veel, WRONG_TYPE",
    "staff, 1e3, WRONG_TYPE",
    "staff, NaN, WRONG_TYPE",
    "staff, '8,5', NOT_WHOLE",
    "staff, '', EMPTY",
    "doesRnd, misschien, WRONG_TYPE",
    "nope, x, UNKNOWN_ATTRIBUTE"
  })
  void stringsThatDoNotFitAreRefused(String id, String written, Parsed.Reason reason) {
    assertThat(reader.with(Answers.NONE, id, List.of(written)))
        .isEqualTo(new Parsed.Refused(id, reason, written));
  }

  @Test
  void oneValueIsOne() {
    assertThat(reader.with(Answers.NONE, "phase", List.of("idee", "plan")))
        .isEqualTo(new Parsed.Refused("phase", Parsed.Reason.TOO_MANY, "idee, plan"));
    assertThat(reader.with(Answers.NONE, "phase", List.of("", "idee", "idee")))
        .isInstanceOf(Parsed.Accepted.class);
    assertThat(answer(reader.with(Answers.NONE, "doesRnd", List.of("nee")), "doesRnd"))
        .isEqualTo(new Answer.YesNo(false));
  }

  @Test
  void aChoiceCanStandForSeveralValues() {
    AnswerReader coarse =
        new AnswerReader(
            new AttributeCatalogue(
                List.of(
                    attribute("phase", Attribute.Type.ENUM)
                        .choices(
                            List.of(
                                new Attribute.Choice(
                                    "pril", new Text("p", "p"), List.of("idee", "plan")),
                                new Attribute.Choice("groei", new Text("g", "g"))))
                        .build())),
            AREAS);

    assertThat(answer(coarse.with(Answers.NONE, "phase", List.of("pril")), "phase"))
        .isEqualTo(new Answer.OneOf("pril", Set.of("idee", "plan")));
    assertThat(answer(coarse.with(Answers.NONE, "phase", List.of("plan")), "phase"))
        .isEqualTo(new Answer.OneOf("plan"));
  }

  @Test
  void aProvinceStandsForItsMunicipalitiesAndAnotherYearForNone() {
    assertThat(answer(json("{'area': 'CR39@2026'}"), "area"))
        .isEqualTo(new Answer.Place("CR39", 2026, Set.of("GM0935", "GM0917")));
    assertThat(answer(json("{'area': 'GM0001@2020'}"), "area"))
        .isEqualTo(new Answer.Place("GM0001", 2020, Set.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'staff': 8}", "{'turnover': 1234567.25}", "{'area': 'GM0935@2025'}",
        "{'sector': '86.10@2008'}", "{'sector': '10'}", "{'sector': 'C'}",
        "{'hiresTarget': ['uitkering', 'geen']}", "{'doesRnd': false}", "{'phase': 'plan'}"
      })
  void whatIsGivenReadsBackAsTheSameAnswer(String document) {
    Answers answers = accepted(json(document));
    String id = answers.given().firstEntry().getKey();
    Answer answer = answers.answer(id).orElseThrow();

    assertThat(answer(reader.with(Answers.NONE, id, answer.given()), id)).isEqualTo(answer);
  }

  @Test
  void dontKnowAndTakingBackReplaceTheAnswer() {
    Answers answered = accepted(json("{'doesRnd': true}"));

    Answers declined = answered.decline("doesRnd");
    assertThat(declined.answer("doesRnd")).isEmpty();
    assertThat(declined.declined()).containsExactly("doesRnd");
    assertThat(declined.wasAsked("doesRnd")).isTrue();
    assertThat(declined.with("doesRnd", new Answer.YesNo(true))).isEqualTo(answered);
    assertThat(declined.without("doesRnd")).isEqualTo(Answers.NONE);
    assertThat(answered.without("doesRnd")).isEqualTo(Answers.NONE);
  }
}
