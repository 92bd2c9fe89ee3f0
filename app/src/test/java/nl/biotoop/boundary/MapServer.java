package nl.biotoop.boundary;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The listed hosts, on this machine. */
final class MapServer implements AutoCloseable {
  /** What it answers. */
  enum Mood {
    FINE,
    BUSY,
    ABSENT,
    ELSEWHERE,
    ENDLESS,
    CUT_OFF
  }

  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Mood mood = Mood.FINE;
  private volatile String text = "";

  MapServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void is(Mood now, String answer) {
    asked.clear();
    mood = now;
    text = answer;
  }

  /** The addresses that were asked for, since it last changed. */
  List<String> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().toString());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      switch (mood) {
        case FINE -> {
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
        }
        case BUSY -> exchange.sendResponseHeaders(503, -1);
        case ABSENT -> exchange.sendResponseHeaders(404, -1);
        case ELSEWHERE -> {
          exchange.getResponseHeaders().add("Location", "http://elders.example/kaart");
          exchange.sendResponseHeaders(302, -1);
        }
        case ENDLESS -> {
          exchange.sendResponseHeaders(200, 500L << 20);
          byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
          for (int i = 0; i < 8_000; i++) {
            exchange.getResponseBody().write(blanks);
          }
        }
        case CUT_OFF -> {
          exchange.sendResponseHeaders(200, bytes.length / 2);
          exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        }
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
