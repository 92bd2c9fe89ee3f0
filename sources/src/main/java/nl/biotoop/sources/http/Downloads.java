package nl.biotoop.sources.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.biotoop.sources.table.Remark;

/**
 * Fetches answers from one host into a file that the next answer overwrites. Calls no other host,
 * whatever a link or a redirect says. A source that is busy (429, 503), fails (500, 502, 504) or
 * breaks off is asked again after a growing wait, or after the wait that it asks for; an answer
 * that broke off goes on where it was, when the source can and says that it is still the same one.
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
  private final List<Validator> validators = new ArrayList<>();
  private final AtomicBoolean withoutValidator = new AtomicBoolean();

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
    Optional<Part> part = Optional.empty();
    for (int attempt = 1; ; attempt++) {
      Remark trouble;
      Optional<Duration> asked = Optional.empty();
      Receiving receiving = new Receiving(file, politeness.largest(), part);
      try {
        HttpResponse<Receiving> response = attempt(request(address, part), receiving);
        int status = response.statusCode();
        if (status == 200 || (status == 206 && receiving.goesOn())) {
          keepValidator(address, response.headers());
          return file;
        }
        if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) {
          return redirected(address, response.headers(), redirects);
        }
        boolean otherPart = status == 206 || status == 416;
        if (!otherPart && !isTrouble(status)) {
          throw Refusals.refused(host() + address.getPath(), status, said());
        }
        part = otherPart ? Optional.empty() : part;
        trouble = new Remark("HTTP " + status, "HTTP " + status);
        asked = RetryAfter.of(response.headers());
      } catch (IOException e) {
        trouble = Refusals.trouble(e);
        part = partOf(receiving);
      }
      if (attempt >= politeness.attempts()) {
        throw Refusals.away(host(), trouble, attempt);
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
    // Where it leads may differ another time.
    withoutValidator.set(true);
    return fetch(sameHost(from, place), redirects + 1);
  }

  /** Whether a source that answers this may answer otherwise a little later. */
  static boolean isTrouble(int status) {
    return status == 429 || status == 408 || (status >= 500 && status != 501);
  }

  private static Optional<Part> partOf(Receiving receiving) {
    try {
      return receiving.part();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void keepValidator(URI address, HttpHeaders headers) {
    Validator one =
        new Validator(
            address.toString(),
            headers.firstValue("ETag").orElse(""),
            headers.firstValue("Last-Modified").orElse(""));
    validators.add(one);
    if (one.entityTag().isEmpty() && one.lastModified().isEmpty()) {
      withoutValidator.set(true);
    }
  }

  /**
   * What the source gave to ask later whether all of its answers are still the same; none when it
   * did not give it with every answer, or answered at another address.
   */
  public List<Validator> validators() {
    return withoutValidator.get() ? List.of() : List.copyOf(validators);
  }

  /** Whether an earlier answer came from this host. */
  public boolean serves(Validator known) {
    return known.address().startsWith(base.getScheme() + "://" + base.getAuthority() + "/");
  }

  /**
   * Asks whether an answer is still the one that it was. Asked once: no clear yes is no.
   *
   * @throws SourceRefused when somebody stopped it
   */
  public boolean isStill(Validator known) {
    if (!serves(known)) {
      return false;
    }
    HttpRequest.Builder request = request(URI.create(known.address()));
    if (!known.entityTag().isEmpty()) {
      request.header("If-None-Match", known.entityTag());
    }
    if (!known.lastModified().isEmpty()) {
      request.header("If-Modified-Since", known.lastModified());
    }
    try (Receiving nothing = new Receiving(file, politeness.largest(), Optional.empty())) {
      HttpResponse<InputStream> response =
          awaited(client.sendAsync(request.build(), BodyHandlers.ofInputStream()), nothing);
      // Not read: an answer that changed is asked for anew, with the retries of a download.
      response.body().close();
      return response.statusCode() == 304;
    } catch (IOException e) {
      return false;
    }
  }

  private HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(politeness.silence())
        .header("Accept", "application/json, text/csv;q=0.9, */*;q=0.1")
        .header("Accept-Encoding", "gzip")
        .header("User-Agent", "Biotoop");
  }

  private HttpRequest request(URI address, Optional<Part> part) {
    HttpRequest.Builder request = request(address);
    part.ifPresent(it ->
        request.header("Range", "bytes=" + it.bytes() + "-").header("If-Range", it.validator()));
    return request.build();
  }

  private HttpResponse<Receiving> attempt(HttpRequest request, Receiving receiving)
      throws IOException {
    try (receiving) {
      return awaited(
          client.sendAsync(
              request,
              head ->
                  BodySubscribers.mapping(
                      BodySubscribers.ofByteArrayConsumer(receiving.begin(head)), _ -> receiving)),
          receiving);
    }
  }

  private <T> HttpResponse<T> awaited(
      CompletableFuture<HttpResponse<T>> answer, Receiving receiving) throws IOException {
    long seen = -1;
    Duration quiet = Duration.ZERO;
    try {
      while (true) {
        try {
          HttpResponse<T> response = answer.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
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

  private Duration longer(Duration wait, Optional<Duration> asked, Remark trouble) {
    Duration longest = politeness.longestWait();
    if (asked.isPresent() && asked.get().compareTo(longest) > 0) {
      throw Refusals.tooLong(host(), asked.get(), trouble);
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
