package nl.biotoop.support.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.TestContent;
import nl.biotoop.support.TestRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleFirmsTest {
  @TempDir Path data = Path.of("");

  @Test
  void thereAreAFewAndSomeTellLittle() {
    List<ExampleFirm> firms =
        ExampleFirms.read(
            TestContent.shipped(),
            TestRegister.shipped().attributes(),
            TestRegister.territories().areaHierarchy());
    assertThat(firms).hasSizeBetween(5, 8);
    assertThat(firms).anyMatch(firm -> firm.answers().given().size() <= 3);
    assertThat(firms).extracting(firm -> firm.name().nl()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[] | geen enkel bedrijf",
        "[{id: a, name: {nl: A}}] | 'a': de naam ontbreekt",
        "[{name: {nl: A, en: A}}] | het id ontbreekt",
        "[{id: a, name: {nl: A, en: A}, answers: {}}, {id: a}] | staat twee keer",
        "[{id: a, name: {nl: A, en: A}, answers: {staff: veel}}] | answers.staff: 'veel' past niet",
        "[{id: a, name: {nl: A, en: A}, answers: {niets: 1}}] | answers.niets",
        "[{ | examples/firms.yaml"
      })
  void aFaultSaysWhereItIs(String firms, String told) throws IOException {
    Path file = data.resolve("content/examples/firms.yaml");
    Files.createDirectories(data.resolve("content/examples"));
    Files.writeString(file, "firms: " + firms);
    assertThatThrownBy(() ->
            ExampleFirms.read(
                TestContent.with(data),
                TestRegister.shipped().attributes(),
                TestRegister.territories().areaHierarchy()))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining(told);
  }
}
