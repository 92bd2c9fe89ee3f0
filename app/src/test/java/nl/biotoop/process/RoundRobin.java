package nl.biotoop.process;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The proxy in front of several nodes: every request goes to the next one, and past one that does
 * not answer. Knows nothing of sessions.
 */
final class RoundRobin implements AutoCloseable {
  private static final Set<String> NOT_PASSED_ON =
      Set.of("host", "connection", "content-length", "expect", "upgrade", "http2-settings");

  private final List<String> nodes;
  private final AtomicInteger turn = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> served = new ConcurrentLinkedQueue<>();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  RoundRobin(List<String> nodes) {
    this.nodes = List.copyOf(nodes);
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::passOn);
    server.setExecutor(workers);
    server.start();
  }

  String site() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** What each node answered, such as {@code GET 0}. */
  List<String> served() {
    return List.copyOf(served);
  }

  /** Lets the next request go to the node after the next. */
  void skip() {
    turn.incrementAndGet();
  }

  private void passOn(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    for (int attempt = 0; attempt < nodes.size(); attempt++) {
      int node = Math.floorMod(turn.getAndIncrement(), nodes.size());
      // A client for each request: no connection to a node that has gone is used again.
      try (HttpClient client = HttpClient.newHttpClient()) {
        answer(exchange, client.send(request(exchange, nodes.get(node), body), bytes()));
        served.add(exchange.getRequestMethod() + " " + node);
        return;
      } catch (ConnectException e) {
        // The next one, then.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    exchange.sendResponseHeaders(502, -1);
    exchange.close();
  }

  private static HttpResponse.BodyHandler<byte[]> bytes() {
    return HttpResponse.BodyHandlers.ofByteArray();
  }

  private static HttpRequest request(HttpExchange exchange, String node, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(node + exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> request.header(name, value));
          }
        });
    return request.build();
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> response)
      throws IOException {
    response
        .headers()
        .map()
        .forEach((name, values) -> {
          if (!name.equalsIgnoreCase("content-length")
              && !name.equalsIgnoreCase("transfer-encoding")) {
            exchange.getResponseHeaders().put(name, values);
          }
        });
    exchange.sendResponseHeaders(
        response.statusCode(), response.body().length == 0 ? -1 : response.body().length);
    try (var out = exchange.getResponseBody()) {
      out.write(response.body());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
