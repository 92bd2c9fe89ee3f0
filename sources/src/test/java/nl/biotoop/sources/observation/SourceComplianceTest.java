package nl.biotoop.sources.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import nl.biotoop.sources.http.Office;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;
import nl.biotoop.sources.http.Watch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is asked of every source, in the same words: a new one is a constant here. All of them tell
 * of the same two figures, one of which the source does not give.
 */
class SourceComplianceTest {
  private static final LocalDate UPDATED = LocalDate.of(2026, 6, 23);

  @TempDir Path folder;
  private final Office office = new Office();
  private final List<Observation> taken = new ArrayList<>();

  @AfterEach
  void close() {
    office.close();
  }

  private Path answer() {
    return folder.resolve("t7.csv");
  }

  /** From now on the source gives this. */
  private void gives(SourceUnderTest source, byte[] answer) {
    source.describe(office);
    if (source.isFile()) {
      try {
        Files.write(answer(), answer);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    } else {
      office.on(source.path, exchange -> Office.send(exchange, 200, answer));
    }
  }

  private void gives(SourceUnderTest source, String answer) {
    gives(source, source.bytes(answer));
  }

  private Fetched fetch(SourceUnderTest source, Watch watch) {
    Fetcher fetcher = Fetcher.with(Office.IMPATIENT, watch).at(office.address());
    return source.fetch(fetcher, answer(), taken);
  }

  private SourceRefused refused(SourceUnderTest source, Fetcher fetcher) {
    SourceRefused refused =
        catchThrowableOfType(
            SourceRefused.class, () -> source.fetch(fetcher, answer(), new ArrayList<>()));
    assertThat(refused).as("%s is refused", source).isNotNull();
    assertThat(refused.reason().nl()).isNotBlank().isNotEqualTo(refused.reason().en());
    return refused;
  }

  private SourceRefused refused(SourceUnderTest source) {
    return refused(source, Fetcher.with(Office.IMPATIENT, Watch.NONE).at(office.address()));
  }

  @ParameterizedTest
  @EnumSource
  void aFigureKeepsItsDigitsItsPlaceAndItsUnit(SourceUnderTest source) {
    gives(source, source.good);
    Fetched fetched = fetch(source, Watch.NONE);
    assertThat(fetched.observations()).isEqualTo(2);
    assertThat(fetched.missing()).isEqualTo(1);
    // A spreadsheet keeps the number, not how it was typed.
    assertThat(taken.getFirst().value())
        .hasToString(source == SourceUnderTest.XLSX ? "12.5" : "12.50");
    assertThat(taken.getFirst().status()).isEmpty();
    assertThat(taken.getLast().value()).as("missing is never 0").isNull();
    assertThat(taken.getLast().status()).as("and has a status").isNotEmpty();
    assertThat(taken).extracting(Observation::region).containsExactly("GM0014", "GM0015");
    assertThat(taken).extracting(Observation::period).containsOnly("2023");
    assertThat(taken).extracting(Observation::unit).containsOnly("aantal");
    assertThat(taken).extracting(Observation::dataset).doesNotContain("");
  }

  @ParameterizedTest
  @EnumSource
  void whatWeWroteIsReadBackTheSame(SourceUnderTest source) {
    gives(source, source.good);
    Path file = folder.resolve("uit/figures.csv");
    Fetcher fetcher = Fetcher.with(Office.IMPATIENT, Watch.NONE).at(office.address());
    ObservationFile.write(
        file,
        receiver -> {
          Fetched fetched = source.fetch(fetcher, answer(), taken);
          taken.forEach(receiver);
          return fetched;
        });
    List<Observation> back = new ArrayList<>();
    fetcher.file(file, Optional.empty(), back::add);
    assertThat(back).isEqualTo(taken);
  }

  @ParameterizedTest
  @EnumSource
  void halfAnAnswerIsNone(SourceUnderTest source) {
    String half = source.good.substring(0, source.good.lastIndexOf("GM0015") + 3);
    byte[] whole = source.bytes(source.good);
    gives(
        source,
        source == SourceUnderTest.XLSX
            ? Arrays.copyOf(whole, whole.length / 2)
            : source.bytes(half));
    assertThat(refused(source).why()).isEqualTo(Why.DAMAGED);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "XLSX")
  void packedAnswersAreUnpackedAndBrokenOnesRefused(SourceUnderTest source) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(packed)) {
      packing.write(source.good.getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = packed.toByteArray();
    gives(source, whole);
    assertThat(fetch(source, Watch.NONE).observations()).isEqualTo(2);
    gives(source, Arrays.copyOf(whole, whole.length - 12));
    assertThat(refused(source).why()).isEqualTo(Why.DAMAGED);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "XLSX")
  void lettersInAnotherEncodingAreRefusedNotGuessed(SourceUnderTest source) {
    gives(
        source,
        source
            .good
            .replace("aantal", "één")
            .replace("GM0015", "é")
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(refused(source).reason().nl()).contains("UTF-8");
  }

  @ParameterizedTest
  @EnumSource
  void aColumnThatGotAnotherNameIsNamed(SourceUnderTest source) {
    int last = source.good.lastIndexOf(source.column);
    gives(
        source,
        source.good.substring(0, last)
            + "Nieuw"
            + source.good.substring(last + source.column.length()));
    SourceRefused refused = refused(source);
    assertThat(refused.why()).isEqualTo(Why.DAMAGED);
    assertThat(refused.reason().nl() + refused.reason().en())
        .containsAnyOf("'" + source.column + "'", "'Nieuw'");
  }

  @ParameterizedTest
  @EnumSource
  void wordsWhereAFigureBelongsAreRefused(SourceUnderTest source) {
    gives(source, source.good.replace("12.50", source.isFile() ? "veel" : "\"veel\""));
    SourceRefused refused = refused(source);
    assertThat(refused.why()).isEqualTo(Why.DAMAGED);
    assertThat(refused.reason().nl()).contains("veel");
  }

  @ParameterizedTest
  @EnumSource
  void notAvailableIsMissingWherePeopleWriteItAndRefusedElsewhere(SourceUnderTest source) {
    gives(source, source.good.replace("12.50", source.isFile() ? "n.b." : "\"n.b.\""));
    if (source.isKeptByPeople()) {
      assertThat(fetch(source, Watch.NONE).missing()).isEqualTo(2);
      assertThat(taken.getFirst().value()).isNull();
    } else {
      assertThat(refused(source).why()).isEqualTo(Why.DAMAGED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPageForPeopleIsNoAnswer(SourceUnderTest source) {
    gives(source, "<!doctype html><title>Onderhoud</title>");
    assertThat(refused(source).why()).isEqualTo(Why.DAMAGED);
    gives(source, "");
    assertThat(refused(source).why()).isEqualTo(Why.DAMAGED);
  }

  @ParameterizedTest
  @EnumSource
  void olderFiguresThanWeHaveAreRefused(SourceUnderTest source) {
    gives(source, source.good);
    Fetcher fetcher = Fetcher.with(Office.IMPATIENT, Watch.NONE).at(office.address());
    assertThat(refused(source, fetcher.notBefore(UPDATED.plusDays(1))).why()).isEqualTo(Why.OLD);
    if (source.isKeptByPeople()) {
      // Such a table does not tell its day.
      assertThat(refused(source, fetcher.notBefore(UPDATED)).why()).isEqualTo(Why.OLD);
    } else {
      source.fetch(fetcher.notBefore(UPDATED), answer(), taken);
      assertThat(taken).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoeverWatchesStopsIt(SourceUnderTest source) {
    gives(source, source.good);
    Watch stops =
        new Watch() {
          @Override
          public void read(int page, long observations) {
            // It stops, however far it is.
          }

          @Override
          public boolean stopped() {
            return true;
          }
        };
    Fetcher fetcher = Fetcher.with(Office.IMPATIENT, stops).at(office.address());
    assertThat(refused(source, fetcher).why()).isEqualTo(Why.STOPPED);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotThereIsTold(SourceUnderTest source) {
    assertThat(refused(source).why()).isEqualTo(Why.ABSENT);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SDMX_CSV", "CSV", "XLSX"})
  void aBusyOfficeIsAskedAgainAndThenLeftAlone(SourceUnderTest source) {
    gives(source, source.good);
    AtomicInteger asked = new AtomicInteger();
    int[] busy = {429, 503};
    office.on(
        source.path,
        exchange -> {
          int turn = asked.getAndIncrement();
          if (turn < busy.length) {
            Office.send(exchange, busy[turn], new byte[0]);
          } else {
            Office.send(exchange, 200, source.good.getBytes(StandardCharsets.UTF_8));
          }
        });
    assertThat(fetch(source, Watch.NONE).observations()).isEqualTo(2);
    asked.set(0);
    office.on(
        source.path,
        exchange -> {
          asked.incrementAndGet();
          Office.send(exchange, 503, new byte[0]);
        });
    assertThat(refused(source).why()).isEqualTo(Why.AWAY);
    assertThat(asked).hasValue(Office.IMPATIENT.attempts());
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SDMX_CSV", "CSV", "XLSX"})
  void noOtherHostIsCalled(SourceUnderTest source) {
    gives(source, source.good);
    office.on(
        source.path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://elders.example/");
          Office.send(exchange, 302, new byte[0]);
        });
    assertThat(refused(source).why()).isEqualTo(Why.ELSEWHERE);
  }
}
