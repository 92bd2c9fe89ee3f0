package nl.biotoop.rules;

import static nl.biotoop.rules.Industry.Version.SBI_2008;
import static nl.biotoop.rules.Industry.Version.SBI_2025;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class IndustryTest {

  @Test
  void theSectionsAndDivisionsAreThoseOfTheRegulations() {
    assertThat(SBI_2008.sections()).hasSize(21).startsWith("A").endsWith("U");
    assertThat(SBI_2025.sections()).hasSize(22).startsWith("A").endsWith("V");
    assertThat(SBI_2008.sections().stream().mapToInt(s -> SBI_2008.divisions(s).size()).sum())
        .isEqualTo(88);
    assertThat(SBI_2025.sections().stream().mapToInt(s -> SBI_2025.divisions(s).size()).sum())
        .isEqualTo(87);
    assertThat(SBI_2008.divisions("G")).containsExactly("45", "46", "47");
    assertThat(SBI_2025.divisions("G")).containsExactly("46", "47");
    assertThat(SBI_2025.divisions("J")).containsExactly("58", "59", "60");
    assertThat(SBI_2025.divisions("K")).containsExactly("61", "62", "63");
    assertThat(SBI_2008.divisions("A")).containsExactly("01", "02", "03");
    assertThat(SBI_2008.divisions("?")).isEmpty();
  }

  @Test
  void aCodeKeepsTheVersionsThatHaveIt() {
    assertThat(Industry.read("10.71"))
        .contains(new Answer.Activity("1071", Set.of(SBI_2008, SBI_2025), false));
    assertThat(Industry.read("45")).contains(new Answer.Activity("45", Set.of(SBI_2008), false));
    assertThat(Industry.read("V")).contains(new Answer.Activity("V", Set.of(SBI_2025), false));
    assertThat(Industry.read("86@2025"))
        .contains(new Answer.Activity("86", Set.of(SBI_2025), true));
  }

  @Test
  void whatIsNoCodeIsNotRead() {
    for (String written :
        new String[] {
          "", "1", "c", "CC", "10.", "10.71.1.1.1", "04", "V@2008", "10@1993", "10 71"
        }) {
      assertThat(Industry.read(written)).as(written).isEmpty();
    }
  }
}
