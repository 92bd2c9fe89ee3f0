package nl.biotoop.sources.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationFileTest {
  private static final Fetched DONE = new Fetched("d", 1, 0, Optional.empty(), List.of());

  @TempDir Path folder = Path.of("");

  private static Observation figure(String value, String unit) {
    return new Observation("d", "i.x", "NL11", "2024", new BigDecimal(value), "b", unit);
  }

  private String written(Observation one) throws IOException {
    Path file = folder.resolve("uit/f.csv");
    ObservationFile.write(
        file,
        receiver -> {
          receiver.accept(one);
          return DONE;
        });
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst())
        .isEqualTo("dataset,indicator,region,time_period,obs_value,obs_status,unit");
    return lines.get(1);
  }

  @ParameterizedTest
  @CsvSource({"100.0, 100.0", "1E+3, 1000", "-0.5, -0.5", "0, 0", "1E+90, 1E+90"})
  void aValueIsWrittenAsItCame(String value, String text) throws IOException {
    assertThat(written(figure(value, "%"))).isEqualTo("d,i.x,NL11,2024," + text + ",b,%");
  }

  @Test
  void aMissingValueIsEmptyAndHasAStatus() throws IOException {
    assertThat(written(new Observation("d", "i", "NL11", "2024", null, "", "%")))
        .isEqualTo("d,i,NL11,2024,,O,%");
  }

  @Test
  void aCellIsNoFormulaAndDoesNotBreakTheRow() throws IOException {
    assertThat(written(figure("1", "=HYPERLINK(\"x\")"))).endsWith(",\"'=HYPERLINK(\"\"x\"\")\"");
    assertThat(written(figure("1", "1 000, euro"))).endsWith(",\"1 000, euro\"");
    assertThat(written(figure("1", "-"))).endsWith(",-");
  }

  @Test
  void aRefusalLeavesWhatStoodThereAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("f.csv"), "oud");
    SourceRefused refused =
        catchThrowableOfType(
            SourceRefused.class,
            () ->
                ObservationFile.write(
                    file,
                    receiver -> {
                      receiver.accept(figure("1", "%"));
                      throw Place.of("d").cutOff();
                    }));
    assertThat(refused.why()).isEqualTo(Why.DAMAGED);
    assertThat(file).hasContent("oud");
    assertThat(folder.toFile().list()).containsExactly("f.csv");
  }

  @Test
  void whereNothingCanBeWrittenIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "");
    SourceRefused refused =
        catchThrowableOfType(
            SourceRefused.class, () -> ObservationFile.write(file.resolve("x.csv"), _ -> DONE));
    assertThat(refused.why()).isEqualTo(Why.UNWRITABLE);
    assertThat(refused.reason().nl()).contains("x.csv", "ruimte");
  }
}
