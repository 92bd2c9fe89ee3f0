package nl.biotoop.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "oss, oss, 0",
    "oss, os, 1",
    "oss, oos, 1",
    "tilbrug, tilburg, 1",
    "abc, ca, 3",
    "kitten, sitting, 3",
    "'', ab, 2",
    "abcd, '', 4"
  })
  void theDistanceCountsSwapsAsOneStep(String one, String other, int distance) {
    assertThat(Spelling.distance(one, other, 9)).isEqualTo(distance);
    assertThat(Spelling.distance(other, one, 9)).isEqualTo(distance);
  }

  @Test
  void aLargerDistanceIsNotCounted() {
    assertThat(Spelling.distance("kitten", "sitting", 2)).isEqualTo(3);
    assertThat(Spelling.distance("maastricht", "oss", 2)).isEqualTo(3);
  }

  @Test
  void theKeyLeavesOutWhatPeopleVary() {
    assertThat(Spelling.of("Súdwest-Fryslân").key()).isEqualTo("sudwestfrijslan");
    assertThat(Spelling.of("'s-Hertogenbosch").bareKey()).isEqualTo("hertogenbosch");
    assertThat(Spelling.of("Valkenburg aan de Geul").key())
        .isEqualTo(Spelling.of("valkenburg a/d geul").key());
    assertThat(Spelling.of("gemeente").key()).isEqualTo("gemeente");
    assertThat(Spelling.of("De").bareKey()).isEqualTo("de");
  }
}
