package nl.biotoop.statistics.descriptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

  /** z = 1 at 68.27 %: (½ + 1/8 ± √(¼/4 + 1/64))/(1 + ¼) = ½ ± √5/10. */
  @Test
  void agreesWithACaseByHand() {
    Wilson half = Wilson.of(2, 4, 0.682689492137086);
    assertThat(half.share()).isEqualTo(0.5);
    assertThat(half.lower()).isCloseTo(0.5 - Math.sqrt(5) / 10, within(1e-9));
    assertThat(half.upper()).isCloseTo(0.5 + Math.sqrt(5) / 10, within(1e-9));
  }

  /** Newcombe 1998, table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void agreesWithNewcombesExamples(long successes, long trials, double lower, double upper) {
    Wilson interval = Wilson.of(successes, trials, 0.95);
    assertThat(interval.lower()).isCloseTo(lower, within(5e-5));
    assertThat(interval.upper()).isCloseTo(upper, within(5e-5));
  }

  @Test
  void agreesWithR() throws IOException {
    List<String[]> cases =
        Files.readAllLines(Path.of("..", "reference", "descriptive", "proportions.csv")).stream()
            .filter(line -> line.matches("\\d.*"))
            .map(line -> line.split(",", -1))
            .toList();
    assertThat(cases).hasSize(39);
    for (String[] cells : cases) {
      Wilson interval =
          Wilson.of(
              Long.parseLong(cells[0]), Long.parseLong(cells[1]), Double.parseDouble(cells[2]));
      assertThat(interval.lower())
          .as(String.join(" ", cells))
          .isCloseTo(Double.parseDouble(cells[3]), within(1e-12));
      assertThat(interval.upper())
          .as(String.join(" ", cells))
          .isCloseTo(Double.parseDouble(cells[4]), within(1e-12));
    }
  }

  @Test
  void holdsTheShareNarrowsWithMoreTrialsAndMirrors() {
    Random random = new Random(20261128);
    for (int round = 0; round < 500; round++) {
      int trials = 1 + random.nextInt(1000);
      int successes = random.nextInt(trials + 1);
      Wilson interval = Wilson.of(successes, trials, 0.95);
      assertThat(interval.lower()).isBetween(0.0, interval.share());
      assertThat(interval.upper()).isBetween(interval.share(), 1.0);
      Wilson more = Wilson.of(10L * successes, 10L * trials, 0.95);
      assertThat(more.upper() - more.lower()).isLessThan(interval.upper() - interval.lower());
      Wilson surer = Wilson.of(successes, trials, 0.99);
      assertThat(surer.upper() - surer.lower()).isGreaterThan(interval.upper() - interval.lower());
      Wilson failures = Wilson.of(trials - successes, trials, 0.95);
      assertThat(failures.lower()).isCloseTo(1 - interval.upper(), within(1e-12));
    }
  }

  @Test
  void withoutTrialsNothingIsKnownAndBadInputIsRefused() {
    assertThat(Wilson.of(0, 0, 0.95)).isEqualTo(new Wilson(Double.NaN, 0, 1));
    assertThatThrownBy(() -> Wilson.of(2, 1, 0.95)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Wilson.of(-1, 1, 0.95)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Wilson.of(1, 2, 95)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Wilson.of(1, 2, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
