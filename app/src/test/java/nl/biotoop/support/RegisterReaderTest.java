package nl.biotoop.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.TestContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegisterReaderTest {
  private static final String RECORD =
      """
      id: proef
      name: {nl: Proef, en: Trial}
      provider: Proefloket
      level: regional
      status: verified
      summary: {nl: Dit is een proef., en: This is a trial.}
      supportForms: [kennis]
      phases: [start]
      themes: [innovatie]
      elements: [knowledge]
      contact: {organisation: Proefloket}
      areas: [CR39]
      rule:
        all:
          - {attr: vacancy, op: eq, value: true, text: {nl: U zoekt personeel., en: You seek staff.}}
      """;

  @TempDir Path data;

  private Register readWith(String file, String content) throws IOException {
    Path path = data.resolve("content").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
    return TestRegister.read(TestContent.with(data));
  }

  @Test
  void theShippedRegisterIsComplete() {
    Register register = TestRegister.shipped();
    assertThat(register.instruments()).hasSize(194);
    assertThat(register.attributes().attributes()).hasSize(62);
    assertThat(register.problems()).hasSize(27);
    assertThat(register.contacts()).hasSize(71);
    assertThat(register.offered()).hasSize(174);
    // Row E11: the three related items of the South Limburg page are instruments.
    assertThat(register.instrument("mkb-green-deal-sittard-geleen")).isNotNull();
    assertThat(register.instrument("koers-business-roadmaps")).isNotNull();
    assertThat(register.instrument("eccw-limburg")).isNotNull();
  }

  @Test
  void anOperatorsRecordComesBesideOrOverTheShippedOnes() throws IOException {
    Register register = readWith("instruments/regional/proef.yaml", RECORD);
    assertThat(register.instruments()).hasSize(195);
    assertThat(register.instrument("proef").amount().isKnown()).isFalse();
    assertThat(register.instrument("proef").source()).isEmpty();
  }

  @Test
  void aDuplicateIdNamesBothFiles() {
    assertThatThrownBy(() ->
            readWith("instruments/regional/wbso.yaml", RECORD.replace("id: proef", "id: wbso")))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("instruments/national/wbso.yaml")
        .hasMessageContaining("instruments/regional/wbso.yaml");
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("provider: Proefloket", "provider: ''", "veld 'provider': ontbreekt"),
        Arguments.of("level: regional", "level: town", "'town' moet een van deze zijn"),
        Arguments.of("[kennis]", "[kennis, geluk]", "'geluk' staat niet in de woordenlijst"),
        Arguments.of("[CR39]", "[CR99]", "'CR99' is geen gebied van 2026"),
        Arguments.of("{nl: Proef, en: Trial}", "{nl: Proef}", "veld 'name.en': ontbreekt"),
        Arguments.of("attr: vacancy", "attr: vacature", "vacature"),
        Arguments.of("op: eq", "op: is", "is"),
        Arguments.of("rule:\n  all:", "rule:\n  some:", "rule"),
        Arguments.of("areas: [CR39]", "areas: [CR39]\namount: {max: veel}", "moet een getal"),
        Arguments.of("areas: [CR39]", "areas: [CR39]\namount: {max: -1}", "moet een getal"),
        Arguments.of(
            "areas: [CR39]", "areas: [CR39]\nwindow: {open: \"31-01-2026\"}", "is geen datum"),
        Arguments.of(
            "areas: [CR39]",
            "areas: [CR39]\nwindow: {open: \"2026-02-01\", close: \"2026-01-01\"}",
            "sluit voordat het opent"),
        Arguments.of("id: proef", "id: ander", "hoort de naam van het bestand te zijn"),
        Arguments.of("phases: [start]", "phases: [start", "instruments/regional/proef.yaml"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultNamesTheFileAndTheField(String right, String wrong, String message) {
    assertThat(RECORD).contains(right);
    assertThatThrownBy(
            () -> readWith("instruments/regional/proef.yaml", RECORD.replace(right, wrong)))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("proef.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void aRuleNestedTooDeepIsAFaultAndNoCrash() {
    String deep = "{not: ".repeat(10_000) + "x" + "}".repeat(10_000);
    String record = RECORD.substring(0, RECORD.indexOf("rule:")) + "rule: " + deep + "\n";
    assertThatThrownBy(() -> readWith("instruments/regional/proef.yaml", record))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("proef.yaml");
  }

  @Test
  void aProblemThatPicksAnUnknownInstrumentOrAnswersNonsenseIsAFault() {
    String problem =
        """
        problems:
          - id: proef
            order: 1
            text: {nl: Proef., en: Trial.}
            themes: [innovatie]
            supportForms: [kennis]
            elements: [knowledge]
            phases: [start]
            barrier: "01"
            instruments: [wbso]
        """;
    assertThatThrownBy(() -> readWith("problems.yaml", problem.replace("wbso", "onzin")))
        .hasMessageContaining("'onzin' staat niet in het register");
    assertThatThrownBy(
            () -> readWith("problems.yaml", problem + "    answers: {vacancy: misschien}\n"))
        .hasMessageContaining("vacancy");
  }
}
