package nl.biotoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** {@code monitor index}, on a database of its own. */
@ExtendWith(OutputCaptureExtension.class)
class MonitorCommandTest {
  @TempDir Path folder;

  private static int run(Path out, String spec) {
    return MonitorCommand.run(
        "monitor", "index", "--spec", spec, "--out=" + out, "--draws", "50", "--seed", "1");
  }

  @Test
  void theIndexThatShipsIsWrittenWithAllThatItRestsOn(CapturedOutput output) throws IOException {
    assertThat(run(folder, "eu-nuts2")).as(output.getAll()).isZero();
    assertThat(output.getOut()).contains("138 van 244 regio's", "in 15 landen");
    assertThat(Files.readAllLines(folder.resolve("scores.csv")))
        .hasSize(245)
        .anyMatch(line -> line.startsWith("NL36,Zuid-Holland,NL,1.172,2017,I inherited bridged,"))
        .anyMatch(line -> line.startsWith("DE11,") && line.endsWith(",,,,,,,,"));
    assertThat(Files.readAllLines(folder.resolve("validation.csv")).get(1))
        .startsWith("direct,130,0.895");
    assertThat(Files.readAllLines(folder.resolve("robustness.csv"))).hasSize(1 + 4 * 3 * 6);
    assertThat(folder.resolve("index.json"))
        .content()
        .contains("\"seed\" : 1", "\"draws\" : 50", "\"fingerprint\"", "\"sha256\"");
  }

  @Test
  void whatIsNotKnownOrWrongIsToldAndNothingIsWritten(CapturedOutput output) throws IOException {
    assertThat(run(folder, "eu-nuts3")).isEqualTo(2);
    assertThat(output.getErr()).contains("Er is geen index 'eu-nuts3'", "eu-nuts2@1");
    Path spec = folder.resolve("eigen.json");
    Files.writeString(spec, "{\"elements\": [{\"element\": \"talent\", \"weight\": 1}]}");
    assertThat(run(folder.resolve("uit"), spec.toString())).isEqualTo(2);
    assertThat(output.getErr())
        .contains("Bij het onderdeel talent hoort een cijfer (elements[0].indicator)", "regions");
    assertThat(folder.resolve("uit")).isEmptyDirectory();
  }

  @Test
  void aRegionIsWrittenOnOnePageThatNeedsNoServer(CapturedOutput output) throws IOException {
    Path file = folder.resolve("nieuw").resolve("regio.html");
    String[] words = {"monitor", "report", "--region", "zuid-limburg", "--out", file.toString()};
    assertThat(MonitorCommand.run(words)).isZero();
    assertThat(output.getOut()).contains("zuid-limburg op één blad");
    assertThat(Files.readString(file))
        .contains("Zuid-Limburg op één blad", "De meeste cijfers zijn van provincie Limburg.")
        .doesNotContain("<script");
    words[3] = "GM0935";
    assertThat(MonitorCommand.run(words)).isEqualTo(2);
    assertThat(output.getErr()).contains("Van 'GM0935' zijn er geen cijfers om te vergelijken.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "monitor                                         | Gebruik: monitor index",
        "monitor index --spec eu-nuts2                   | Noem een map met --out",
        "monitor index --out /tmp                        | Noem een index met --spec",
        "monitor index --spec a --out /dev/null          | geen map",
        "monitor index --spec a --out /tmp --draws veel  | --draws is 'veel'",
        "monitor index --spec a --out /tmp --draws 0     | --draws is '0'",
        "monitor index --spec a --out /tmp --seed        | Achter --seed hoort een waarde",
        "monitor index --spec a --data /tmp              | Onbekend: --data",
        "monitor report --out a.html                     | Noem een regio met --region",
        "monitor report --region a                       | Noem een bestand met --out",
        "monitor report --region a --out /tmp            | is een map",
        "monitor report --region a --out b --lang fr     | --lang is 'fr'",
        "monitor report --region a --spec b              | Onbekend: --spec"
      })
  void wordsThatCannotBeRightAreRefused(String words, String told, CapturedOutput output) {
    assertThat(MonitorCommand.run(words.strip().split(" +"))).isEqualTo(2);
    assertThat(output.getErr()).contains(told.strip());
  }
}
