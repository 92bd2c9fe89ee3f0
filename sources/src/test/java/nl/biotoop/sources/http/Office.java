package nl.biotoop.sources.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A statistical office on this machine, and what it was asked. */
public final class Office implements AutoCloseable {

  /** Impatient, so that a test does not wait. */
  public static final Politeness IMPATIENT =
      new Politeness(
          Duration.ofSeconds(20), 3, Duration.ofMillis(1), Duration.ofSeconds(10), 64L << 20, 50);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  public Office() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    String whole = uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
    asked.add(whole);
    HttpHandler answer = answers.getOrDefault(whole, answers.get(uri.getPath()));
    if (answer == null) {
      send(exchange, 404, new byte[0]);
    } else {
      answer.handle(exchange);
    }
    exchange.close();
  }

  public static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Answers a path, with its query or whatever the query, as a handler does. */
  public Office on(String path, HttpHandler answer) {
    answers.put(path, answer);
    return this;
  }

  /** Answers a path with a text. */
  public Office on(String path, String text) {
    return on(path, exchange -> send(exchange, 200, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Everything asked, decoded, in order. */
  public List<String> asked() {
    return asked;
  }

  public URI address() {
    return URI.create(
        "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
