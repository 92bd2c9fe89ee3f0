package nl.biotoop.sources.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.biotoop.sources.Damage;
import nl.biotoop.sources.http.Office;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.Watch;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cut, doubled and changed bytes and letters in what a source sends: read or refused with a
 * sentence in both languages, never anything else. The profile {@code fuzz} tries two million for
 * each format.
 */
class DamagedSourceTest {
  private static final String ODD = "{}[],:\"\n\r.-+eE0129 \\\u0000\uFEFFé\uD83D|";
  private static final String V4 =
      "{\"@odata.context\":\"c\",\"value\":[{\"Id\":1,\"Measure\":\"M1\",\"ValueAttribute\":\"None\",\"Value\":12.5,\"StringValue\":null,\"RegioS\":\"GM0014"
          + "  \",\"Perioden\":\"2023JJ00\"},"
          + "{\"Id\":2,\"Measure\":\"M1\",\"ValueAttribute\":\"Impossible\",\"Value\":null,"
          + "\"StringValue\":null,\"RegioS\":\"PV20\",\"Perioden\":\"2024KW01\"}]}";
  private static final String V3 =
      "{\"odata.metadata\":\"m\",\"value\":[{\"ID\":0,\"RegioS\":\"CR01 "
          + " \",\"Perioden\":\"2023JJ00\",\"Vestigingen_1\":11030,\"Groei_2\":null},{\"ID\":1,\"RegioS\":\"CR02"
          + "  \",\"Perioden\":\"2023JJ00\",\"Vestigingen_1\":\"   5\",\"Groei_2\":\"     .\"}]}";

  private static final String TABLE =
      "regio;eenheid;2022*;2023\nGM0014;aantal;12,5;n.b.\nGM0015;;1.234;-\n";

  private static Reader text(byte[] bytes) {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes),
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
  }

  private static String good(Format format) {
    return switch (format) {
      case CBS_V4 -> V4;
      case CBS_V3 -> V3;
      case JSON_STAT -> EurostatReaderTest.CUBE;
      case SDMX_CSV -> EurostatReaderTest.CSV;
      case TABLE -> TABLE;
    };
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void aDamagedAnswerIsReadOrRefused(Format format) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(format.name().hashCode());
    int cases = Integer.getInteger("fuzz.cases", 20_000);
    Fetcher fetcher = Fetcher.with(Office.IMPATIENT, Watch.NONE);
    AtomicInteger figures = new AtomicInteger();
    int refused = 0;
    for (int turn = 0; turn < cases; turn++) {
      String good = good(format);
      byte[] bytes =
          turn % 4 == 0
              ? Damage.of(good.getBytes(StandardCharsets.UTF_8), random)
              : Damage.of(good, ODD, random).getBytes(StandardCharsets.UTF_8);
      // Half of them are also told apart by what is inside.
      Optional<Format> asked = turn % 2 == 0 ? Optional.empty() : Optional.of(format);
      try {
        fetcher.read(() -> text(bytes), "antwoord", asked, one -> check(one, figures));
      } catch (SourceRefused e) {
        refused++;
        check(e);
      }
    }
    assertThat(refused).isBetween(cases / 10, cases - cases / 50);
    assertThat(figures.get()).isPositive();
  }

  /** Whatever the damage, a figure is finite or missing with a status. */
  private static void check(Observation one, AtomicInteger figures) {
    if (one.value() == null
        ? one.status().isEmpty()
        : !Double.isFinite(one.value().doubleValue())) {
      throw new AssertionError(one);
    }
    figures.set(1);
  }

  private static void check(SourceRefused refused) {
    for (String text : List.of(refused.reason().nl(), refused.reason().en())) {
      if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
        throw new AssertionError(text, refused);
      }
    }
  }
}
