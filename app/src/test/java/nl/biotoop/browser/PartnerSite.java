package nl.biotoop.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The site of somebody else: plain pages on another port, without any rules of ours. */
final class PartnerSite implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, String> pages = new ConcurrentHashMap<>();

  PartnerSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body = pages.get(exchange.getRequestURI().getPath());
          byte[] html = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
          exchange.sendResponseHeaders(
              body == null ? 404 : 200, html.length == 0 ? -1 : html.length);
          exchange.getResponseBody().write(html);
          exchange.close();
        });
    server.start();
  }

  /** Its origin, as a browser says it. */
  String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Puts one line of HTML on a page of its own; gives the address. */
  String page(String name, String language, String line) {
    String path = "/" + name;
    pages.put(
        path,
        "<!DOCTYPE html><html lang=\""
            + language
            + "\"><head><meta charset=\"utf-8\"><title>Partner</title>"
            + "<meta name=\"viewport\" content=\"width=device-width\"></head><body>"
            + "<h1>Partner (fictief)</h1><p>Een gewone pagina.</p>"
            + line
            + "<p>Onder het kader.</p></body></html>");
    return origin() + path;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
