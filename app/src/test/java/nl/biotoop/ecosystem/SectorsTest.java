package nl.biotoop.ecosystem;

import static nl.biotoop.rules.Industry.Version.SBI_2008;
import static nl.biotoop.rules.Industry.Version.SBI_2025;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.TestContent;
import nl.biotoop.rules.Industry;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectorsTest {
  private static final Sectors SECTORS = new Sectors(TestContent.shipped());

  @Test
  void hasEverySectionAndDivisionOfBothVersions() {
    assertThat(SECTORS.sections(SBI_2008)).hasSize(21);
    assertThat(SECTORS.sections(SBI_2025)).hasSize(22);
    for (Industry.Version version : Industry.Version.values()) {
      assertThat(SECTORS.sections(version))
          .flatExtracting(section -> SECTORS.divisions(version, section.code()))
          .hasSize(version == SBI_2008 ? 88 : 87)
          .allSatisfy(division -> assertThat(division.label().inBothLanguages()).isTrue());
    }
  }

  @Test
  void theSameLetterCanMeanAnotherSectionInAnotherVersion() {
    assertThat(SECTORS.section(SBI_2008, "62").code()).isEqualTo("J");
    assertThat(SECTORS.section(SBI_2025, "62").code()).isEqualTo("K");
    assertThat(SECTORS.section("62").written()).isEqualTo("K@2025");
    assertThat(SECTORS.section("C").label().nl()).isEqualTo("Industrie");
  }

  @Test
  void whatIsFoundIsReadableForTheRules() {
    assertThat(SECTORS.find("bakker"))
        .allSatisfy(sector -> assertThat(Industry.read(sector.written())).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "bakker, 10", "Bakkerijen, 10", "BAKKERIJ, 10", "lasser, 25", "lasbedrij, 25",
    "machinebouw, 28", "melkvee, 01", "boer, 01", "aannemer, 41", "horeca, I",
    "software, 62", "10, 10", "K, K", "manufacturing, C", "meubelmakr, 31",
    "ik heb een brouwerij, 11", "oud ijzer, 38", "scheepsbouw, 30", "Onderwijs, Q"
  })
  void everydayWordsComeFirst(String words, String code) {
    assertThat(SECTORS.find(words))
        .hasSizeBetween(1, 8)
        .first()
        .extracting(Sector::code)
        .isEqualTo(code);
  }

  @Test
  void nothingComesOfNothing() {
    assertThat(SECTORS.find("")).isEmpty();
    assertThat(SECTORS.find("   ")).isEmpty();
    assertThat(SECTORS.find("xqzw")).isEmpty();
    assertThat(SECTORS.find("<script>\u0000\uD83D")).isEmpty();
  }

  @Test
  void anyTextIsSafeAndFast() {
    Random random = new Random(20261121);
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          assertThat(SECTORS.find("bakker ".repeat(1_500_000))).isNotEmpty();
          for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(200), 0, 0x10000).forEach(c -> text.append((char) c));
            assertThat(SECTORS.find(text.toString())).hasSizeLessThanOrEqualTo(8);
          }
        });
  }

  @Test
  void anUnknownCodeIsNamed() {
    assertThatThrownBy(() -> SECTORS.sector(SBI_2025, "45"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'45'");
    assertThatThrownBy(() -> SECTORS.section("ZZ")).hasMessageContaining("'ZZ'");
  }

  @Test
  void aFileThatLacksOrInventsACodeIsRefused(@TempDir Path data) throws IOException {
    Path file = data.resolve("content/sectors/sbi.csv");
    Files.createDirectories(data.resolve("content/sectors"));
    String header = "version,code,level,section,nl,en,words_nl\n";
    Files.writeString(file, header + "2025,A,section,,Landbouw,Agriculture,\n");
    assertThatThrownBy(() -> new Sectors(TestContent.with(data)))
        .isInstanceOf(ContentFault.class)
        .hasMessage("sectors/sbi.csv: code A van SBI 2008 ontbreekt");
    Files.writeString(file, header + "2025,45,division,G,Auto's,Cars,\n");
    assertThatThrownBy(() -> new Sectors(TestContent.with(data)))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("regel 2, kolom 'code': '45' bestaat niet in SBI 2025");
  }
}
