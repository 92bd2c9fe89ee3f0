package nl.biotoop.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

  @ParameterizedTest
  @CsvSource({
    "NL, COUNTRY",
    "NL01, COUNTRY",
    "DE, COUNTRY",
    "PV30, PROVINCE",
    "CR33, COROP",
    "GM0855, MUNICIPALITY",
    "midden-brabant, OWN_REGION",
    "NL4, NUTS_1",
    "NL41, NUTS_2",
    "NL412, NUTS_3",
    "FI1D, NUTS_2",
    "ELZZ, NUTS_2"
  })
  void theFormTellsTheLevel(String code, RegionLevel level) {
    assertThat(new RegionCode(code).level()).isEqualTo(level);
    assertThat(RegionCode.read(code)).contains(new RegionCode(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "N",
        "nl_",
        "GM855",
        "GM08555",
        "GM0855@2026",
        "gm 0855",
        "Midden-Brabant",
        "-a",
        "a--b",
        "NL4123",
        "<b>",
        "PV３０",
        "UKI1 (part)",
        "GM0855\n"
      })
  void anythingElseIsRefused(String text) {
    assertThat(RegionCode.read(text)).isEmpty();
    assertThatThrownBy(() -> new RegionCode(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void aLongTextIsRefusedAtOnceAndQuotedInPart() {
    assertThatThrownBy(() -> new RegionCode("a".repeat(10_000_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(100));
  }
}
