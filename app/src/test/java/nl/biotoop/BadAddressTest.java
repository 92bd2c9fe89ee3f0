package nl.biotoop;

import static nl.biotoop.BadInputTest.clear;
import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An address or request the server cannot read gets a page of ours too, never the server's own. */
@ServedTest
class BadAddressTest {
  private static final Logger LOG = LoggerFactory.getLogger(BadAddressTest.class);

  private final RawHttp http;

  @Autowired
  BadAddressTest(@LocalServerPort int port) {
    this.http = new RawHttp(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nl/hulp?q=%",
        "/nl/hulp?q=%zz",
        "/nl/hulp?q=%E0%A4%A",
        "/en/help?q=%1",
        "/nl/%",
        "/nl/%E0%A4%A",
        "/nl/hulp/%00",
        "/nl/hulp/%2e%2e%2f%2e%2e%2fetc",
        "/nl/hulp?q=<b>",
        "/nl/hulp?q={}",
        "/nl/hulp?q=\u0001",
        "/nl/hulp\\..",
        "/nl/hulp;jsessionid=1",
        "/nl/hulp/..;/..",
        "//nl/hulp",
        "/nl/./hulp",
        "nl/hulp",
        "http://[::1/nl",
        "*"
      })
  void anAddressThatIsBrokenGetsAClearPage(String address) {
    RawHttp.Answer answer = http.get(address);
    assertThat(answer.status()).isIn(400, 404);
    Document page = clear(answer);
    assertThat(page.select("a[href=/nl/wegwijzer], a[href=/en/wayfinder]")).isNotEmpty();
    assertThat(answer.header("Server")).isEmpty();
  }

  /** Anybody can send nonsense all day; the log is for faults of ours. */
  @ParameterizedTest
  @ValueSource(strings = {"/nl/hulp?q=%zz", "/nl/%zz", "/nl/hulp?q=<b>", "/nl/hulp;a=b", "/nl/x"})
  @ExtendWith(OutputCaptureExtension.class)
  void aBrokenAddressLeavesNoStackTraceInTheLog(String address, CapturedOutput output) {
    LOG.warn("before {}", address);
    http.get(address);
    http.get("/nl/hulp?" + "a=1&".repeat(2_000));
    assertThat(output.getAll())
        .contains("before " + address)
        .doesNotContain("ERROR", "\tat ", "Exception:");
  }

  @Test
  void whatTheServerItselfRefusesIsToldInBothLanguages() {
    RawHttp.Answer answer = http.get("/nl/hulp?q=<b>");
    assertThat(answer.status()).isEqualTo(400);
    Document page = clear(answer);
    assertThat(page.select("h1").text()).isEqualTo("Dit adres klopt niet");
    assertThat(page.select("[lang=en] h2").text()).isEqualTo("This address is not right");
    assertThat(HeaderRules.faults(answer)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /nl/ HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /nl/ HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
        "GET /nl/ HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
        "GET /nl/ HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET /nl/ HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\nConnection: close\r\n\r\n",
        "GET /nl/ HTTP/1.1\r\nHost: a\r\nBad Header\r\n\u0001: x\r\nConnection: close\r\n\r\n",
        "G\u0000T /nl/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "\u0016\u0003\u0001\u0002\r\n\r\n"
      })
  void aRequestThatIsNoneGetsNoStackTrace(String request) {
    RawHttp.Answer answer = http.exchange(request, "");
    assertThat(answer.status()).isIn(200, 400, 505);
    clear(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nl/hulp?q=", "/nl/hulp/", "/nl/wegwijzer?problem="})
  void tenMegabytesInTheAddressGetAClearPage(String address) {
    RawHttp.Answer answer = http.get(address + "x".repeat(10_000_000));
    assertThat(answer.status()).isIn(400, 414, 431);
    clear(answer);
  }

  @Test
  void aLongHeaderGetsAClearPage() {
    RawHttp.Answer answer = http.send("GET", "/nl/", "X-Long: " + "x".repeat(20_000));
    assertThat(answer.status()).isIn(400, 431);
    clear(answer);
  }
}
