package nl.biotoop.sources.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import nl.biotoop.sources.http.SourceRefused.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadsTest {
  private final Office office = new Office();

  @AfterEach
  void close() {
    office.close();
  }

  private String get(Politeness politeness, Watch watch) {
    try (Downloads downloads = new Downloads(office.address(), politeness, watch)) {
      return text(downloads, "t");
    }
  }

  private static String text(Downloads downloads, String path) {
    try (var text = Payload.open(downloads.get(path), downloads.politeness().largest())) {
      return text.lines().collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SourceRefused refused(Politeness politeness) {
    return catchThrowableOfType(SourceRefused.class, () -> get(politeness, Watch.NONE));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void aBusySourceIsAskedAgain(int status) {
    AtomicInteger turn = new AtomicInteger();
    office.on(
        "/t",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "0");
          boolean busy = turn.incrementAndGet() < 3;
          Office.send(exchange, busy ? status : 200, "ja".getBytes(StandardCharsets.UTF_8));
        });
    assertThat(get(Office.IMPATIENT, Watch.NONE)).isEqualTo("ja");
    assertThat(office.asked()).hasSize(3);
  }

  @Test
  void aSourceThatStaysBusyIsLeftAlone() {
    office.on("/t", exchange -> Office.send(exchange, 503, new byte[0]));
    SourceRefused refused = refused(Office.IMPATIENT);
    assertThat(refused.why()).isEqualTo(Why.AWAY);
    assertThat(refused.reason().nl()).contains("na 3 keer", "HTTP 503", "later opnieuw");
    assertThat(refused.reason().en()).contains("after 3 attempts", "try again later");
    assertThat(office.asked()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3600", "Sat, 28 Nov 2037 09:00:00 GMT"})
  void aLongWaitIsLeftToThePerson(String wait) {
    office.on(
        "/t",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", wait);
          Office.send(exchange, 429, new byte[0]);
        });
    SourceRefused refused = refused(Office.IMPATIENT);
    assertThat(refused.why()).isEqualTo(Why.AWAY);
    assertThat(refused.reason().nl()).contains("minuten te wachten");
    assertThat(office.asked()).hasSize(1);
  }

  @Test
  void theWaitThatIsAskedIsKept() {
    AtomicInteger turn = new AtomicInteger();
    office.on(
        "/t",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "1");
          Office.send(exchange, turn.incrementAndGet() < 2 ? 429 : 200, new byte[] {'j'});
        });
    AtomicInteger looks = new AtomicInteger();
    Watch counting =
        new Watch() {
          @Override
          public void read(int page, long observations) {}

          @Override
          public boolean stopped() {
            looks.incrementAndGet();
            return false;
          }
        };
    assertThat(get(Office.IMPATIENT, counting)).isEqualTo("j");
    // A second is ten glances; without the header the wait would be one.
    assertThat(looks.get()).isGreaterThanOrEqualTo(10);
  }

  @Test
  void anErrorOfTheSourceIsQuotedShortly() {
    office.on(
        "/t",
        exchange ->
            Office.send(
                exchange, 400, ("fout\n" + "x".repeat(900)).getBytes(StandardCharsets.UTF_8)));
    SourceRefused refused = refused(Office.IMPATIENT);
    assertThat(refused.why()).isEqualTo(Why.QUESTION);
    assertThat(refused.reason().nl()).contains("(fout x", "HTTP 400").hasSizeLessThan(400);
    assertThat(office.asked()).hasSize(1);
  }

  @Test
  void whatIsNotThereAndWhatIsTooMuchAreToldApart() {
    assertThat(refused(Office.IMPATIENT).why()).isEqualTo(Why.ABSENT);
    office.on("/t", exchange -> Office.send(exchange, 413, new byte[0]));
    assertThat(refused(Office.IMPATIENT).reason().nl()).contains("--filter");
  }

  @Test
  void noOtherHostIsCalled() {
    try (Office other = new Office()) {
      other.on("/t", "elders");
      office.on(
          "/t",
          exchange -> {
            exchange.getResponseHeaders().add("Location", other.address() + "/t");
            Office.send(exchange, 302, new byte[0]);
          });
      assertThat(refused(Office.IMPATIENT).why()).isEqualTo(Why.ELSEWHERE);
      assertThat(other.asked()).isEmpty();
    }
  }

  @Test
  void aRedirectOnTheSameHostIsFollowedButNotForEver() {
    office.on(
        "/t",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/u");
          Office.send(exchange, 301, new byte[0]);
        });
    office.on("/u", "hier");
    assertThat(get(Office.IMPATIENT, Watch.NONE)).isEqualTo("hier");
    office.on(
        "/u",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/t");
          Office.send(exchange, 301, new byte[0]);
        });
    assertThat(refused(Office.IMPATIENT).reason().nl()).contains("blijft doorverwijzen");
  }

  @Test
  void gzipIsUnpackedAndBrokenGzipRefused() {
    byte[] packed = gzip("één");
    office.on(
        "/t",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          Office.send(exchange, 200, packed);
        });
    assertThat(get(Office.IMPATIENT, Watch.NONE)).isEqualTo("één");
    office.on(
        "/t", exchange -> Office.send(exchange, 200, Arrays.copyOf(packed, packed.length - 9)));
    UncheckedIOException broken =
        catchThrowableOfType(UncheckedIOException.class, () -> get(Office.IMPATIENT, Watch.NONE));
    IOException cause = Objects.requireNonNull(broken.getCause());
    assertThat(Payload.refusal(cause, "t", "t").reason().nl()).contains("gzip", "afgebroken");
  }

  @Test
  void aSmallFileThatUnpacksWithoutEndIsRefused() {
    byte[] packed = gzip("0".repeat(200_000));
    office.on("/t", exchange -> Office.send(exchange, 200, packed));
    SourceRefused refused = refused(small(100_000));
    assertThat(packed).hasSizeLessThan(1_000);
    assertThat(refused.why()).isEqualTo(Why.TOO_LARGE);
    assertThat(refused.reason().nl()).contains("100000 bytes", "--select");
  }

  @Test
  void aLargeAnswerIsRefusedWhileItComes() {
    office.on("/t", "x".repeat(200_000));
    assertThat(refused(small(100_000)).why()).isEqualTo(Why.TOO_LARGE);
    assertThat(get(small(200_000), Watch.NONE)).hasSize(200_000);
  }

  private static Politeness small(long largest) {
    return new Politeness(
        Duration.ofSeconds(20), 1, Duration.ofMillis(1), Duration.ofSeconds(1), largest, 1);
  }

  @Test
  void anAnswerThatBreaksOffIsAskedAgain() {
    AtomicInteger turn = new AtomicInteger();
    office.on(
        "/t",
        exchange -> {
          if (turn.incrementAndGet() < 2) {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
          } else {
            Office.send(exchange, 200, new byte[] {'j'});
          }
        });
    assertThat(get(Office.IMPATIENT, Watch.NONE)).isEqualTo("j");
    assertThat(office.asked()).hasSize(2);
  }

  @Test
  void aSourceThatFallsSilentHalfwayIsAway() {
    CountDownLatch end = new CountDownLatch(1);
    office.on(
        "/t",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    SourceRefused refused =
        refused(
            new Politeness(
                Duration.ofMillis(500), 1, Duration.ofMillis(1), Duration.ofSeconds(1), 9, 1));
    end.countDown();
    assertThat(refused.why()).isEqualTo(Why.AWAY);
  }

  @Test
  void whoeverWatchesCanStopIt() {
    office.on("/t", exchange -> Office.send(exchange, 503, new byte[0]));
    Watch stopping =
        new Watch() {
          @Override
          public void read(int page, long observations) {}

          @Override
          public boolean stopped() {
            return true;
          }
        };
    SourceRefused refused =
        catchThrowableOfType(SourceRefused.class, () -> get(Office.IMPATIENT, stopping));
    assertThat(refused.why()).isEqualTo(Why.STOPPED);
    assertThat(office.asked()).hasSizeLessThan(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "cbs", "ftp://cbs.nl/x", "https:///x"})
  void onlyWebAddressesAreCalled(String address) {
    SourceRefused refused =
        catchThrowableOfType(
            SourceRefused.class,
            () -> new Downloads(URI.create(address), Office.IMPATIENT, Watch.NONE).close());
    assertThat(refused.why()).isEqualTo(Why.QUESTION);
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
