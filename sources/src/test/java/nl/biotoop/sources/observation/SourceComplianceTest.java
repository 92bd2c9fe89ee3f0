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

  /** A way to figures, with the answer that holds them. */
  enum Source {
    CBS_V4(
        "/T1/Observations",
        """
        {"value":[{"Id":1,"Measure":"M1","ValueAttribute":"None","Value":12.50,"StringValue":null,\
        "RegioS":"GM0014    ","Perioden":"2023JJ00"},{"Id":2,"Measure":"M1",\
        "ValueAttribute":"Confidential","Value":null,"StringValue":null,"RegioS":"GM0015    ",\
        "Perioden":"2023JJ00"}]}\
        """,
        "RegioS") {
      @Override
      void describe(Office office) {
        office.on("/T1/MeasureCodes", "{\"value\":[{\"Identifier\":\"M1\",\"Unit\":\"aantal\"}]}");
        office.on(
            "/T1/Dimensions",
            "{\"value\":[{\"Identifier\":\"RegioS\",\"Kind\":\"GeoDimension\"},"
                + "{\"Identifier\":\"Perioden\",\"Kind\":\"TimeDimension\"}]}");
        office.on(
            "/T1/PeriodenCodes",
            "{\"value\":[{\"Identifier\":\"2023JJ00\",\"Status\":\"Definitief\"}]}");
        office.on("/T1/Properties", "{\"Modified\":\"2026-06-23T00:00:00+02:00\"}");
      }

      @Override
      Fetched fetch(Fetcher fetcher, Path answer, List<Observation> taken) {
        return fetcher.cbs("T1", Selection.ALL, taken::add);
      }
    },

    CBS_V3(
        "/T3/TypedDataSet",
        """
        {"value":[{"ID":0,"RegioS":"GM0014    ","Perioden":"2023JJ00","Aantal_1":12.50},\
        {"ID":1,"RegioS":"GM0015    ","Perioden":"2023JJ00","Aantal_1":null}]}\
        """,
        "RegioS") {
      @Override
      void describe(Office office) {
        office.on(
            "/T3/DataProperties",
            "{\"value\":[{\"Key\":\"RegioS\",\"Type\":\"GeoDimension\"},"
                + "{\"Key\":\"Perioden\",\"Type\":\"TimeDimension\"},"
                + "{\"Key\":\"Aantal_1\",\"Type\":\"Topic\",\"Unit\":\"aantal\",\"Datatype\":\"Double\"}]}");
        office.on("/T3/TableInfos", "{\"value\":[{\"Modified\":\"2026-06-23T02:00:00\"}]}");
        office.on("/T3/Perioden", "{\"value\":[{\"Key\":\"2023JJ00\",\"Status\":\"Definitief\"}]}");
      }

      @Override
      Fetched fetch(Fetcher fetcher, Path answer, List<Observation> taken) {
        return fetcher.cbs("T3", Selection.ALL, taken::add);
      }
    },

    EUROSTAT(
        "/t5",
        """
        {"version":"2.0","class":"dataset","source":"ESTAT","updated":"2026-06-23T11:00:00+0100",\
        "value":{"0":12.50},"status":{"1":"|C"},"id":["unit","geo","time"],"size":[1,2,1],\
        "dimension":{"unit":{"category":{"index":["aantal"]}},\
        "geo":{"category":{"index":["GM0014","GM0015"]}},"time":{"category":{"index":["2023"]}}}}\
        """,
        "geo") {
      @Override
      void describe(Office office) {
        // Everything is in the one answer.
      }

      @Override
      Fetched fetch(Fetcher fetcher, Path answer, List<Observation> taken) {
        return fetcher.eurostat("t5", Selection.ALL, taken::add);
      }
    },

    FILE(
        "",
        """
        DATAFLOW,LAST UPDATE,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS
        ESTAT:T7(1.0),23/06/26 11:00:00,aantal,GM0014,2023,12.50,,
        ESTAT:T7(1.0),23/06/26 11:00:00,aantal,GM0015,2023,,,C
        """,
        "TIME_PERIOD") {
      @Override
      void describe(Office office) {
        // A file has no office.
      }

      @Override
      Fetched fetch(Fetcher fetcher, Path answer, List<Observation> taken) {
        return fetcher.file(answer, Optional.empty(), taken::add);
      }
    };

    private final String path;
    private final String good;
    private final String column;

    Source(String path, String good, String column) {
      this.path = path;
      this.good = good;
      this.column = column;
    }

    /** Puts up what the office says besides the figures. */
    abstract void describe(Office office);

    abstract Fetched fetch(Fetcher fetcher, Path answer, List<Observation> taken);
  }

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
  private void gives(Source source, byte[] answer) {
    source.describe(office);
    if (source == Source.FILE) {
      try {
        Files.write(answer(), answer);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    } else {
      office.on(source.path, exchange -> Office.send(exchange, 200, answer));
    }
  }

  private void gives(Source source, String answer) {
    gives(source, answer.getBytes(StandardCharsets.UTF_8));
  }

  private Fetched fetch(Source source, Watch watch) {
    Fetcher fetcher = Fetcher.with(Office.IMPATIENT, watch).at(office.address());
    return source.fetch(fetcher, answer(), taken);
  }

  private SourceRefused refused(Source source, Fetcher fetcher) {
    SourceRefused refused =
        catchThrowableOfType(
            SourceRefused.class, () -> source.fetch(fetcher, answer(), new ArrayList<>()));
    assertThat(refused).as("%s is refused", source).isNotNull();
    assertThat(refused.reason().nl()).isNotBlank().isNotEqualTo(refused.reason().en());
    return refused;
  }

  private SourceRefused refused(Source source) {
    return refused(source, Fetcher.with(Office.IMPATIENT, Watch.NONE).at(office.address()));
  }

  @ParameterizedTest
  @EnumSource
  void aFigureKeepsItsDigitsItsPlaceAndItsUnit(Source source) {
    gives(source, source.good);
    Fetched fetched = fetch(source, Watch.NONE);
    assertThat(fetched.observations()).isEqualTo(2);
    assertThat(fetched.missing()).isEqualTo(1);
    assertThat(taken.getFirst().value()).hasToString("12.50");
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
  void halfAnAnswerIsNone(Source source) {
    String half = source.good.substring(0, source.good.lastIndexOf("GM0015") + 3);
    gives(source, half);
    assertThat(refused(source).why()).isEqualTo(Why.DAMAGED);
  }

  @ParameterizedTest
  @EnumSource
  void packedAnswersAreUnpackedAndBrokenOnesRefused(Source source) throws IOException {
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
  @EnumSource
  void lettersInAnotherEncodingAreRefusedNotGuessed(Source source) {
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
  void aColumnThatGotAnotherNameIsNamed(Source source) {
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
  void wordsWhereAFigureBelongsAreRefused(Source source) {
    gives(source, source.good.replace("12.50", source == Source.FILE ? "n.b." : "\"n.b.\""));
    SourceRefused refused = refused(source);
    assertThat(refused.why()).isEqualTo(Why.DAMAGED);
    assertThat(refused.reason().nl()).contains("n.b.");
  }

  @ParameterizedTest
  @EnumSource
  void aPageForPeopleIsNoAnswer(Source source) {
    gives(source, "<!doctype html><title>Onderhoud</title>");
    assertThat(refused(source).why()).isEqualTo(Why.DAMAGED);
    gives(source, "");
    assertThat(refused(source).why()).isEqualTo(Why.DAMAGED);
  }

  @ParameterizedTest
  @EnumSource
  void olderFiguresThanWeHaveAreRefused(Source source) {
    gives(source, source.good);
    Fetcher fetcher = Fetcher.with(Office.IMPATIENT, Watch.NONE).at(office.address());
    assertThat(refused(source, fetcher.notBefore(UPDATED.plusDays(1))).why()).isEqualTo(Why.OLD);
    source.fetch(fetcher.notBefore(UPDATED), answer(), taken);
    assertThat(taken).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void whoeverWatchesStopsIt(Source source) {
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
  void whatIsNotThereIsTold(Source source) {
    assertThat(refused(source).why()).isEqualTo(Why.ABSENT);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FILE")
  void aBusyOfficeIsAskedAgainAndThenLeftAlone(Source source) {
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
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FILE")
  void noOtherHostIsCalled(Source source) {
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
