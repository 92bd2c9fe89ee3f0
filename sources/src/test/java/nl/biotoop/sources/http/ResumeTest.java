package nl.biotoop.sources.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.biotoop.sources.http.SourceRefused.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that broke off goes on where it was, or is had anew; never a mix of two. */
class ResumeTest {
  private static final String TEXT = "abcdefghijklmnopqrst";
  private static final String TAG = "\"een\"";

  private final Office office = new Office();
  private final List<String> ranges = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    office.close();
  }

  private String get(Politeness politeness) {
    try (Downloads downloads = new Downloads(office.address(), politeness, Watch.NONE);
        var text = Payload.open(downloads.get("t"), politeness.largest())) {
      return text.lines().collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String get() {
    return get(Office.IMPATIENT);
  }

  /** Answers each turn in its own way, the last one for ever. */
  private void turns(HttpHandler... turns) {
    AtomicInteger turn = new AtomicInteger();
    office.on(
        "/t",
        exchange -> {
          String range = exchange.getRequestHeaders().getFirst("Range");
          String unless = exchange.getRequestHeaders().getFirst("If-Range");
          ranges.add(range == null ? "all" : range + " " + unless);
          turns[Math.min(turn.getAndIncrement(), turns.length - 1)].handle(exchange);
        });
  }

  private static void tell(HttpExchange exchange, String header, String value) {
    exchange.getResponseHeaders().add(header, value);
  }

  /** Promises more than it sends. */
  private static HttpHandler breaksOff(String sent, String header, String value) {
    return exchange -> {
      tell(exchange, header, value);
      exchange.sendResponseHeaders(200, TEXT.length());
      exchange.getResponseBody().write(sent.getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
    };
  }

  private static HttpHandler part(String range, String tag, String text) {
    return exchange -> {
      tell(exchange, "Content-Range", range);
      tell(exchange, "ETag", tag);
      Office.send(exchange, 206, text.getBytes(StandardCharsets.UTF_8));
    };
  }

  private static HttpHandler whole(String text) {
    return exchange -> {
      tell(exchange, "ETag", "\"twee\"");
      Office.send(exchange, 200, text.getBytes(StandardCharsets.UTF_8));
    };
  }

  @Test
  void itGoesOnWhereItWas() {
    turns(breaksOff("abcdefghij", "ETag", TAG), part("bytes 10-19/20", TAG, TEXT.substring(10)));
    assertThat(get()).isEqualTo(TEXT);
    assertThat(ranges).containsExactly("all", "bytes=10- " + TAG);
  }

  @Test
  void itMayBreakOffAgain() {
    turns(
        breaksOff("abcdefghij", "ETag", TAG),
        exchange -> {
          tell(exchange, "Content-Range", "bytes 10-19/20");
          exchange.sendResponseHeaders(206, 10);
          exchange.getResponseBody().write("klm".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
        },
        part("bytes 13-19/20", TAG, TEXT.substring(13)));
    assertThat(get()).isEqualTo(TEXT);
    assertThat(ranges).containsExactly("all", "bytes=10- " + TAG, "bytes=13- " + TAG);
  }

  @Test
  void wordsOfAnErrorInBetweenDoNotTakeItsPlace() {
    turns(
        breaksOff("abcdefghij", "ETag", TAG),
        exchange -> Office.send(exchange, 503, "druk".getBytes(StandardCharsets.UTF_8)),
        part("bytes 10-19/20", TAG, TEXT.substring(10)));
    assertThat(get()).isEqualTo(TEXT);
  }

  @Test
  void aDayLongAgoTellsAnAnswerApartToo() {
    String day = "Sat, 03 Jan 2026 09:00:00 GMT";
    turns(
        breaksOff("abcdefghij", "Last-Modified", day),
        exchange -> {
          tell(exchange, "Content-Range", "bytes 10-19/20");
          Office.send(exchange, 206, TEXT.substring(10).getBytes(StandardCharsets.UTF_8));
        });
    assertThat(get()).isEqualTo(TEXT);
    assertThat(ranges).containsExactly("all", "bytes=10- " + day);
  }

  @ParameterizedTest
  @CsvSource({
    "ETag, W/\"een\"",
    "Accept-Ranges, none",
    "Last-Modified, 'Fri, 01 Jan 2100 09:00:00 GMT'"
  })
  void withoutSureTokenItIsHadAnew(String header, String value) {
    turns(breaksOff("abcdefghij", header, value), whole(TEXT));
    assertThat(get()).isEqualTo(TEXT);
    assertThat(ranges).containsExactly("all", "all");
  }

  @Test
  void aSourceThatDoesNotKnowPartsSendsTheWhole() {
    turns(breaksOff("abcdefghij", "ETag", TAG), whole(TEXT));
    assertThat(get()).isEqualTo(TEXT);
  }

  @Test
  void whatChangedInBetweenIsHadAnew() {
    turns(breaksOff("abcdefghij", "ETag", TAG), whole("nieuw"));
    assertThat(get()).isEqualTo("nieuw");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes 9-19/20",
        "bytes 11-19/20",
        "bytes 10-19/21",
        "bytes 10-18/20",
        "bytes 10-19/*",
        "bytes */20",
        "items 10-19/20",
        ""
      })
  void anotherPartThanAskedIsThrownAway(String range) {
    turns(breaksOff("abcdefghij", "ETag", TAG), part(range, TAG, "XXXXXXXXXX"), whole("nieuw"));
    assertThat(get()).isEqualTo("nieuw");
    assertThat(ranges).containsExactly("all", "bytes=10- " + TAG, "all");
  }

  @Test
  void aPartOfAnotherAnswerIsThrownAway() {
    turns(
        breaksOff("abcdefghij", "ETag", TAG),
        part("bytes 10-19/20", "\"twee\"", "XXXXXXXXXX"),
        whole("nieuw"));
    assertThat(get()).isEqualTo("nieuw");
  }

  @Test
  void aPartThatCannotBeHadIsHadWhole() {
    turns(
        breaksOff("abcdefghij", "ETag", TAG),
        exchange -> Office.send(exchange, 416, new byte[0]),
        whole("nieuw"));
    assertThat(get()).isEqualTo("nieuw");
    assertThat(ranges).endsWith("all");
  }

  @Test
  void aSourceThatOnlySendsPartsNobodyAskedForIsLeftAlone() {
    turns(part("bytes 0-9/20", TAG, "XXXXXXXXXX"));
    SourceRefused refused = catchThrowableOfType(SourceRefused.class, this::get);
    assertThat(refused.why()).isEqualTo(Why.AWAY);
    assertThat(ranges).hasSize(3).containsOnly("all");
  }

  @Test
  void theBoundIsThatOfTheWhole() {
    turns(breaksOff("abcdefghij", "ETag", TAG), part("bytes 10-19/20", TAG, TEXT.substring(10)));
    Politeness small =
        new Politeness(
            Duration.ofSeconds(20), 3, Duration.ofMillis(1), Duration.ofSeconds(1), 15, 1);
    SourceRefused refused = catchThrowableOfType(SourceRefused.class, () -> get(small));
    assertThat(refused.why()).isEqualTo(Why.TOO_LARGE);
  }
}
