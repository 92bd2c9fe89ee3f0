package nl.biotoop.observation.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.TestContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault in the list of checks is told with its place. */
class ChecksTest {
  private static final String GOOD =
      """
      checks:
        - id: een
          severity: error
          name: {nl: Naam, en: Name}
          why: {nl: Waarom, en: Why}
          remedy: {nl: Doen, en: Do}
          note: {nl: Getal, en: Number}
          query: select dataset from cell
        - id: twee
          severity: notice
          name: {nl: Naam, en: Name}
          why: {nl: Waarom, en: Why}
          remedy: {nl: Doen, en: Do}
          query: |
            select dataset from cell
      """;

  @TempDir Path data = Path.of("");

  private Checks read(String text) throws IOException {
    Path file = data.resolve("content").resolve(Checks.FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return new Checks(TestContent.with(data));
  }

  @Test
  void aListOfAnOperatorTakesThePlaceOfTheShippedOne() throws IOException {
    assertThat(read(GOOD).all()).extracting(Check::id).containsExactly("een", "twee");
    assertThat(read(GOOD).all().getLast().note()).isEmpty();
    assertThat(new Checks(TestContent.shipped()).all()).hasSizeGreaterThan(9);
  }

  /** A query is only looked at when it is run: a mistake in it must not stop the site. */
  @Test
  void aQueryThatCannotBeRunDoesNotStopTheStart() throws IOException {
    assertThat(read(GOOD.replace("select dataset from cell", "drop table x")).all()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: twee | id: een | checks[2].id: 'een' staat ook op plaats 1",
        "id: twee | id: Twee! | checks[2].id: 'Twee!' heeft iets anders dan kleine letters",
        "id: een | name2: een | checks[1].name2: dit veld bestaat hier niet",
        "severity: notice | severity: bad | checks[2].severity: 'bad'; kies error, warning of"
            + " notice",
        "why: {nl: Waarom, en: Why} | why: {nl: Waarom} | checks[1].why.en: ontbreekt",
        "remedy: {nl: Doen, en: Do} | remedy: Doen | checks[1].remedy.nl: ontbreekt",
        "note: {nl: Getal, en: Number} | note: {nl: Getal, en: [1]} | checks[1].note.en: ontbreekt",
        "query: select dataset from cell | query: 7 | checks[1].query: ontbreekt, of is geen tekst",
        "checks: | other: | de lijst 'checks' ontbreekt of is leeg",
        "why: {nl | why: {{nl | checks.yaml, regel 5"
      })
  void aFaultNamesItsPlace(String good, String bad, String told) {
    int at = GOOD.indexOf(good);
    assertThat(at).as(good).isNotNegative();
    String text = GOOD.substring(0, at) + bad + GOOD.substring(at + good.length());
    assertThatExceptionOfType(ContentFault.class)
        .isThrownBy(() -> read(text))
        .withMessageStartingWith("observations/checks.yaml")
        .withMessageContaining(told);
  }
}
