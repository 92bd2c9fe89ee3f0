package nl.biotoop.support.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Visits to a server of our own. */
class LinkVisitTest {
  private static final Map<String, Integer> PAGES =
      Map.of(
          "/goed", 200, "/weg", 410, "/verhuisd", 302, "/dicht", 403, "/druk", 429, "/stuk", 503);

  private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
  private final LinkVisit visit = new LinkVisit(InetAddress::isLoopbackAddress);
  private final HttpServer server;

  LinkVisitTest() throws IOException {
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void open() {
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(exchange.getRequestMethod() + " " + path);
          boolean onlyGet =
              path.equals("/alleen-get") && exchange.getRequestMethod().equals("HEAD");
          int status =
              path.equals("/alleen-get") ? onlyGet ? 405 : 200 : PAGES.getOrDefault(path, 404);
          if (status == 302) {
            exchange.getResponseHeaders().add("Location", "/elders");
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    visit.close();
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/goed", "/verhuisd", "/dicht", "/druk", "/alleen-get"})
  void whatAnswersOrDoesNotWantToTellIsNoFault(String path) throws InterruptedException {
    assertThat(visit.to(url(path))).isEmpty();
    assertThat(asked).doesNotContain("GET /elders", "HEAD /elders");
  }

  @Test
  void whatIsGoneOrBrokenIsOne() throws InterruptedException {
    assertThat(visit.to(url("/weg"))).contains(DeadLink.Problem.NOT_FOUND);
    assertThat(visit.to(url("/nergens"))).contains(DeadLink.Problem.NOT_FOUND);
    assertThat(visit.to(url("/stuk"))).contains(DeadLink.Problem.BROKEN);
    server.stop(0);
    assertThat(visit.to(url("/goed"))).contains(DeadLink.Problem.NO_ANSWER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mailto:loket@bedrijf.example", "geen adres", "file:///etc/passwd", "http://", ""})
  void whatIsNoWebAddressIsNotCalled(String url) throws InterruptedException {
    assertThat(visit.to(url)).contains(DeadLink.Problem.NO_ADDRESS);
  }

  @Test
  void theOwnNetworkIsNeverCalled() throws InterruptedException {
    try (LinkVisit real = new LinkVisit()) {
      for (String host :
          new String[] {"127.0.0.1", "10.0.0.1", "192.168.1.1", "[::1]", "[fd00::1]"}) {
        assertThat(real.to("http://" + host + ":" + server.getAddress().getPort() + "/goed"))
            .as(host)
            .contains(DeadLink.Problem.NO_ADDRESS);
      }
    }
    assertThat(asked).isEmpty();
  }
}
