package nl.biotoop.sources.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and days are read the way people write them; what is unclear is asked back. */
class WrittenTest {
  private static final List<String> PHASES = List.of("groei", "start", "gevestigd");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12500 | 12500",
        "12.500 | 12500",
        "12 500 | 12500",
        "€ 12.500,- | 12500",
        "12.500,50 | 12500.5",
        "1.234.567 | 1234567",
        "12,5 | 12.5",
        "12.5 | 12.5",
        "1,234.5 | 1234.5",
        "1,234,567 | 1234567",
        "EUR 100 | 100",
        "100 euro | 100",
        "2 miljoen | 2000000",
        "1,5 mln | 1500000",
        "25k | 25000",
        "-5 | -5",
        "€ -5,00 | -5",
        "0,125 | 0.125",
        "€12.500,00 | 12500",
        "100.-- | 100",
        "0 | 0"
      })
  void aNumberIsRead(String written, double number) {
    assertThat(WrittenNumber.read(written)).isEqualTo(new WrittenNumber.Is(number, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"50% | 50", "12,5 % | 12.5", "40 procent | 40"})
  void aShareIsRead(String written, double number) {
    assertThat(WrittenNumber.read(written)).isEqualTo(new WrittenNumber.Is(number, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "veel | geen getal", "1,234 | 1234 of 1,2340", "5.000 - 10.000 | twee kolommen",
        "5000 tot 10000 | twee kolommen", "12.5.3 | geen getal", "1e9 | geen getal",
        "Infinity | geen getal", "max. 5000 | geen getal"
      })
  void whatIsNoNumberIsAskedBack(String written, String says) {
    assertThat(WrittenNumber.read(written)).isInstanceOf(WrittenNumber.IsNot.class);
    if (WrittenNumber.read(written) instanceof WrittenNumber.IsNot no) {
      assertThat(no.problem().nl()).contains(says, written);
      assertThat(no.problem().en()).contains(written);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1-3-2026",
        "01-03-2026",
        "1/3/2026",
        "01.03.2026",
        "2026-03-01",
        "2026/3/1",
        "1 maart 2026",
        "1 mrt 2026",
        "1 mrt. 2026",
        "zondag 1 maart 2026",
        "1 March 2026",
        "1st march 2026",
        "1-mrt-2026",
        "46082"
      })
  void aDayIsRead(String written) {
    assertThat(WrittenDay.read(written))
        .isEqualTo(new WrittenDay.Is(LocalDate.of(2026, 3, 1), Optional.empty()));
  }

  @Test
  void aTimeMayFollow() {
    WrittenDay.Is five =
        new WrittenDay.Is(LocalDate.of(2026, 3, 1), Optional.of(LocalTime.of(17, 0)));
    assertThat(WrittenDay.read("2026-03-01 17:00")).isEqualTo(five);
    assertThat(WrittenDay.read("1-3-2026, 17.00 uur")).isEqualTo(five);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31-2-2026 | bestaat niet", "3/25/2026 | bestaat niet", "1-3-26 | vier cijfers",
        "maart 2026 | geen datum", "doorlopend | geen datum", "1 brumaire 2026 | geen datum",
        "2026-03-01 25:00 | bestaat niet", "12 | geen datum"
      })
  void whatIsNoDayIsAskedBack(String written, String says) {
    assertThat(WrittenDay.read(written)).isInstanceOf(WrittenDay.IsNot.class);
    if (WrittenDay.read(written) instanceof WrittenDay.IsNot no) {
      assertThat(no.problem().nl()).contains(says, written);
      assertThat(no.problem().en()).contains(written);
    }
  }

  @ParameterizedTest
  @CsvSource({"grooei, groei", "GROEI, groei", "strat, start", "gevestgd, gevestigd"})
  void theWordThatWasMeantIsFound(String typed, String meant) {
    assertThat(Closest.of(typed, PHASES)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xyzzy", "", "subsidie", "id"})
  void whatComesNowhereNearIsNotGuessed(String typed) {
    assertThat(Closest.of(typed, PHASES)).isEmpty();
  }
}
