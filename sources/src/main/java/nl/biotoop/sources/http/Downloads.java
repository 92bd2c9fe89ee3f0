package nl.biotoop.sources.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.biotoop.sources.table.Remark;

/**
 * Fetches answers from one host into a file that the next answer overwrites. Calls no other host,
 * whatever a link or a redirect says. A source that is busy (429, 503), fails (500, 502, 504) or
 * breaks off is asked again after a growing wait, or after the wait that it asks for.
 */
public final class Downloads implements AutoCloseable {

  /** Between two looks at whether to stop. */
  private static final Duration GLANCE = Duration.ofMillis(100);

  private static final Duration CONNECTING = Duration.ofSeconds(20);
  private static final int REDIRECTS = 5;
  private static final int SHOWN_OF_AN_ERROR = 200;

  private final URI base;
  private final Politeness politeness;
  private final Watch watch;
  private final HttpClient client;
  private final Path file;

  /**
   * Downloads from the host of an address.
   *
   * @param base what stands before the name of a table, for example {@code
   *     https://datasets.cbs.nl/odata/v1/CBS}
   * @throws SourceRefused when this is no http(s) address
   */
  public Downloads(URI base, Politeness politeness, Watch watch) {
    if (base.getHost() == null
        || !("https".equals(base.getScheme()) || "http".equals(base.getScheme()))) {
      throw new SourceRefused(
          SourceRefused.Why.QUESTION,
          base + ": dit is geen webadres; begin met https:// en een naam.",
          base + ": this is no web address; begin with https:// and a name.");
    }
    this.base = base;
    this.politeness = politeness;
    this.watch = watch;
    try {
      file = Files.createTempFile("biotoop-answer", ".part");
    } catch (IOException e) {
      throw unwritable();
    }
    file.toFile().deleteOnExit();
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();
  }

  /** The host and port that are called. */
  public String host() {
    return base.getAuthority();
  }

  public Politeness politeness() {
    return politeness;
  }

  /**
   * Fetches what stands under the base address.
   *
   * @param path path and query, encoded
   * @throws SourceRefused when it does not come; {@link SourceRefused.Why#ABSENT} for 404
   */
  public Path get(String path) {
    return fetch(under(path), 0);
  }

  private URI under(String path) {
    return URI.create(base.toString().replaceAll("/+$", "") + "/" + path);
  }

  /**
   * Fetches the address that an answer gave, when it is on the same host.
   *
   * @param path of the answer that has the link
   * @param link absolute, or relative to that path
   */
  public Path follow(String path, String link) {
    return fetch(sameHost(under(path), link), 0);
  }

  /** The address of a link, on our scheme and port; a link elsewhere is refused. */
  private URI sameHost(URI from, String link) {
    URI address;
    try {
      address = from.resolve(link.replace(" ", "%20").replace("|", "%7C"));
    } catch (IllegalArgumentException e) {
      throw new SourceRefused(
          SourceRefused.Why.DAMAGED,
          host() + " geeft een volgende pagina die geen adres is; meld dit bij de bron.",
          host() + " gives a next page that is no address; report it to the source.");
    }
    // Links of CBS name http while the service answers on https: only the host must be the same.
    if (!base.getHost().equalsIgnoreCase(address.getHost())
        || (address.getPort() >= 0 && address.getPort() != base.getPort())) {
      throw new SourceRefused(
          SourceRefused.Why.ELSEWHERE,
          host()
              + " verwijst naar een andere server; die wordt niet aangeroepen. Geef het juiste "
              + "adres met --base-url.",
          host()
              + " points to another server, which is not called. Give the right address with "
              + "--base-url.");
    }
    String query = address.getRawQuery();
    return URI.create(
        base.getScheme()
            + "://"
            + base.getAuthority()
            + address.getRawPath()
            + (query == null ? "" : "?" + query));
  }

  private Path fetch(URI address, int redirects) {
    Duration wait = politeness.firstWait();
    for (int attempt = 1; ; attempt++) {
      Remark trouble;
      Optional<Duration> asked = Optional.empty();
      try {
        HttpResponse<Receiving> response = attempt(address);
        int status = response.statusCode();
        if (status == 200) {
          return file;
        }
        if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) {
          return redirected(address, response.headers(), redirects);
        }
        if (status != 429 && status != 408 && (status < 500 || status == 501)) {
          throw refused(address, status);
        }
        trouble = new Remark("HTTP " + status, "HTTP " + status);
        asked = retryAfter(response.headers());
      } catch (IOException e) {
        trouble = trouble(e);
      }
      if (attempt >= politeness.attempts()) {
        throw away(trouble, attempt);
      }
      pause(longer(wait, asked, trouble));
      wait = wait.multipliedBy(2);
    }
  }

  private Path redirected(URI from, HttpHeaders headers, int redirects) {
    String place = headers.firstValue("Location").orElse("");
    if (place.isEmpty() || redirects >= REDIRECTS) {
      throw new SourceRefused(
          SourceRefused.Why.AWAY,
          host() + " blijft doorverwijzen; probeer het later opnieuw, of meld dit bij de bron.",
          host() + " keeps redirecting; try again later, or report it to the source.");
    }
    return fetch(sameHost(from, place), redirects + 1);
  }

  private HttpResponse<Receiving> attempt(URI address) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(politeness.silence())
            .header("Accept", "application/json, text/csv;q=0.9, */*;q=0.1")
            .header("Accept-Encoding", "gzip")
            .header("User-Agent", "Biotoop")
            .build();
    try (Receiving receiving = new Receiving(file, politeness.largest())) {
      CompletableFuture<HttpResponse<Receiving>> answer =
          client.sendAsync(
              request,
              _ ->
                  BodySubscribers.mapping(
                      BodySubscribers.ofByteArrayConsumer(receiving), _ -> receiving));
      return awaited(answer, receiving);
    }
  }

  private HttpResponse<Receiving> awaited(
      CompletableFuture<HttpResponse<Receiving>> answer, Receiving receiving) throws IOException {
    long seen = -1;
    Duration quiet = Duration.ZERO;
    try {
      while (true) {
        try {
          HttpResponse<Receiving> response = answer.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
          receiving.close();
          receiving.refuseWhatFailed();
          return response;
        } catch (TimeoutException e) {
          stopWhenAsked();
          receiving.refuseWhatFailed();
          quiet = receiving.count() == seen ? quiet.plus(GLANCE) : Duration.ZERO;
          seen = receiving.count();
          if (quiet.compareTo(politeness.silence()) > 0) {
            throw new IOException("silence", e);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped();
    } catch (ExecutionException | CancellationException e) {
      receiving.refuseWhatFailed();
      throw e.getCause() instanceof IOException cause ? cause : new IOException("broken off", e);
    } finally {
      answer.cancel(true);
    }
  }

  /** What the source asks; its own clock tells how long until a moment. */
  private static Optional<Duration> retryAfter(HttpHeaders headers) {
    String asked = headers.firstValue("Retry-After").orElse("").strip();
    if (asked.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(asked)));
    }
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(asked));
      Instant now =
          Instant.from(
              DateTimeFormatter.RFC_1123_DATE_TIME.parse(headers.firstValue("Date").orElse("")));
      return Optional.of(Duration.between(now, until));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Duration longer(Duration wait, Optional<Duration> asked, Remark trouble) {
    Duration longest = politeness.longestWait();
    if (asked.isPresent() && asked.get().compareTo(longest) > 0) {
      String minutes = Long.toString(asked.get().toMinutes() + 1);
      throw new SourceRefused(
          SourceRefused.Why.AWAY,
          host()
              + " vraagt om "
              + minutes
              + " minuten te wachten ("
              + trouble.nl()
              + "); probeer het daarna opnieuw.",
          host()
              + " asks to wait "
              + minutes
              + " minutes ("
              + trouble.en()
              + "); try again after that.");
    }
    Duration least = wait.compareTo(longest) < 0 ? wait : longest;
    return asked.filter(one -> one.compareTo(least) > 0).orElse(least);
  }

  private void pause(Duration wait) {
    try {
      for (Duration left = wait; left.isPositive(); left = left.minus(GLANCE)) {
        stopWhenAsked();
        Thread.sleep(left.compareTo(GLANCE) < 0 ? left : GLANCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped();
    }
  }

  private void stopWhenAsked() {
    if (watch.stopped()) {
      throw stopped();
    }
  }

  /** Ends a fetch that somebody stopped. */
  public static SourceRefused stopped() {
    return new SourceRefused(
        SourceRefused.Why.STOPPED,
        "Ophalen is gestopt; er is niets geschreven.",
        "Fetching was stopped; nothing was written.");
  }

  private static Remark trouble(IOException failure) {
    return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException
        ? new Remark("geen verbinding", "no connection")
        : new Remark("de verbinding brak af", "the connection broke off");
  }

  private SourceRefused away(Remark trouble, int attempts) {
    return new SourceRefused(
        SourceRefused.Why.AWAY,
        host()
            + " geeft na "
            + attempts
            + " keer vragen geen antwoord ("
            + trouble.nl()
            + "); probeer het later opnieuw.",
        host()
            + " gives no answer after "
            + attempts
            + " attempts ("
            + trouble.en()
            + "); try again later.");
  }

  private SourceRefused refused(URI address, int status) {
    String what = host() + address.getPath() + " (HTTP " + status + ")";
    return switch (status) {
      case 404, 410 ->
          new SourceRefused(
              SourceRefused.Why.ABSENT,
              what + ": dit is er niet; controleer de code, ook hoofdletters en kleine letters.",
              what + ": there is no such thing; check the code, capitals and small letters too.");
      case 413, 414 ->
          new SourceRefused(
              SourceRefused.Why.TOO_LARGE,
              what + ": dit is te veel in één keer; vraag minder met --select of --filter.",
              what + ": this is too much at once; ask for less with --select or --filter.");
      default ->
          new SourceRefused(
              SourceRefused.Why.QUESTION,
              what + ": de bron weigert deze vraag" + said() + "; controleer de keuze.",
              what + ": the source refuses this question" + said() + "; check the selection.");
    };
  }

  /** The first words of the error that the source gave. */
  private String said() {
    char[] letters = new char[SHOWN_OF_AN_ERROR];
    try (BufferedReader text = Payload.open(file, politeness.largest())) {
      int count = Math.max(0, text.read(letters));
      String words = new String(letters, 0, count).replaceAll("[\\p{Cc}\\s]+", " ").strip();
      return words.isEmpty() || words.startsWith("<") ? "" : " (" + words + ")";
    } catch (IOException | SourceRefused e) {
      return "";
    }
  }

  static SourceRefused unwritable() {
    return new SourceRefused(
        SourceRefused.Why.UNWRITABLE,
        "Het antwoord is niet te bewaren; is er ruimte op de schijf?",
        "The answer cannot be kept; is there room on the disk?");
  }

  @Override
  public void close() {
    client.shutdownNow();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It lies in the folder for temporary files and goes with it.
      file.toFile().deleteOnExit();
    }
  }
}
