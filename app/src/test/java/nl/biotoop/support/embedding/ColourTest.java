package nl.biotoop.support.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {
  private static Colour colour(String written) {
    return Colour.read(written).orElseThrow();
  }

  /** WCAG 2.2: black on white is 21, and the known grey #767676 is just enough on white. */
  @ParameterizedTest
  @CsvSource({
    "#000000, #ffffff, 21",
    "#ffffff, #ffffff, 1",
    "#767676, #ffffff, 4.54",
    "#777777, #ffffff, 4.48",
    "#ff0000, #ffffff, 4.00",
    "#0000ff, #ffffff, 8.59"
  })
  void contrastIsThatOfWcag(String one, String two, double contrast) {
    assertThat(colour(one).contrast(colour(two))).isCloseTo(contrast, within(0.005));
    assertThat(colour(two).contrast(colour(one))).isCloseTo(contrast, within(0.005));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "red", "#fff", "#12345g", "#1234567", "rgb(1,2,3)", "#000;}"})
  void whatIsNoColourIsNotRead(String written) {
    assertThat(Colour.read(written)).isEmpty();
  }

  @Test
  void aColourIsWrittenAsItWasRead() {
    assertThat(colour(" 0B5A48 ").written()).isEqualTo("#0b5a48");
    assertThat(colour("#00000a").written()).isEqualTo("#00000a");
  }

  @Test
  void theProposalCanBeReadAndIsNoDarkerThanNeeded() {
    Random random = new Random(20261128);
    for (int turn = 0; turn < 500; turn++) {
      Colour any = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
      Colour proposed = any.readable();
      assertThat(proposed.isReadable()).isTrue();
      if (any.isReadable()) {
        assertThat(proposed).isEqualTo(any);
      } else {
        // Two steps of 255 lighter it could not be read; two, because parts are rounded.
        double kept = Math.max(proposed.red(), Math.max(proposed.green(), proposed.blue())) + 2.0;
        double most = Math.max(any.red(), Math.max(any.green(), any.blue()));
        double share = Math.min(1, kept / most);
        Colour lighter =
            new Colour(
                (int) Math.round(any.red() * share),
                (int) Math.round(any.green() * share),
                (int) Math.round(any.blue() * share));
        assertThat(lighter.isReadable()).as("%s -> %s", any, proposed).isFalse();
      }
    }
  }
}
