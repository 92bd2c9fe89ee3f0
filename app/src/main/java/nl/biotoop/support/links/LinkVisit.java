package nl.biotoop.support.links;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Asks a server whether a page is there. It follows no redirect, so it comes nowhere but where the
 * addresses of the site point, and it never calls a machine of the own network.
 */
final class LinkVisit implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http;
  private final Predicate<InetAddress> onTheInternet;

  LinkVisit() {
    this(LinkVisit::isOnTheInternet);
  }

  /**
   * @param onTheInternet which machines may be called
   */
  LinkVisit(Predicate<InetAddress> onTheInternet) {
    this.onTheInternet = onTheInternet;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * What is wrong with an address; empty when the page is there, has moved, or when the server does
   * not want to tell a program. Doubt is no fault.
   *
   * @throws InterruptedException when the program stops
   */
  Optional<DeadLink.Problem> to(String url) throws InterruptedException {
    URI address;
    try {
      address = URI.create(url);
    } catch (IllegalArgumentException e) {
      return Optional.of(DeadLink.Problem.NO_ADDRESS);
    }
    String host = address.getHost();
    if (host == null
        || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
      return Optional.of(DeadLink.Problem.NO_ADDRESS);
    }
    try {
      if (!Arrays.stream(InetAddress.getAllByName(host)).allMatch(onTheInternet)) {
        return Optional.of(DeadLink.Problem.NO_ADDRESS);
      }
      int status = ask("HEAD", address);
      // Some servers only know GET.
      return problem(
          status == 404 || status == 405 || status >= 500 ? ask("GET", address) : status);
    } catch (IOException e) {
      return Optional.of(DeadLink.Problem.NO_ANSWER);
    }
  }

  private int ask(String method, URI address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("User-Agent", "Biotoop link check")
            .timeout(PATIENCE)
            .build();
    // The body is not read: only whether there is one counts.
    HttpResponse<InputStream> response =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    response.body().close();
    return response.statusCode();
  }

  private static Optional<DeadLink.Problem> problem(int status) {
    if (status == 404 || status == 410) {
      return Optional.of(DeadLink.Problem.NOT_FOUND);
    }
    return status >= 500 ? Optional.of(DeadLink.Problem.BROKEN) : Optional.empty();
  }

  private static boolean isOnTheInternet(InetAddress address) {
    return !(address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        // Unique local addresses of IPv6, fc00::/7.
        || (address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc));
  }

  @Override
  public void close() {
    http.close();
  }
}
