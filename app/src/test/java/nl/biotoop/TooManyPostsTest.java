package nl.biotoop;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A few posts a minute, no more; reading goes on. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "biotoop.posts-per-minute=3")
@ContextConfiguration(initializers = TestDatabase.class)
class TooManyPostsTest {
  private static final String FORM = "/nl/hulp/wbso/melding";

  private final RawHttp http;

  @Autowired
  TooManyPostsTest(@LocalServerPort int port) {
    this.http = new RawHttp(port);
  }

  private RawHttp.Answer post(String address) {
    RawHttp.Answer form = http.get(address);
    return http.post(
        address, "kind=other&explanation=&_csrf=" + FormToken.in(form), FormToken.cookie(form));
  }

  @Test
  void theFourthPostInAMinuteWaits() {
    for (int i = 0; i < 3; i++) {
      assertThat(post(FORM).status()).isEqualTo(303);
    }
    RawHttp.Answer dutch = post(FORM);
    assertThat(dutch.status()).isEqualTo(429);
    assertThat(Integer.parseInt(dutch.header("Retry-After"))).isBetween(1, 60);
    Document page = Jsoup.parse(dutch.body());
    assertThat(page.select("h1").text()).isEqualTo("Even rustig aan");
    assertThat(PageRules.faults(page)).isEmpty();
    assertThat(HeaderRules.faults(dutch)).isEmpty();
    RawHttp.Answer english = post("/en/help/wbso/report");
    assertThat(english.status()).isEqualTo(429);
    assertThat(Jsoup.parse(english.body()).select("html").attr("lang")).isEqualTo("en");
    RawHttp.Answer program =
        http.exchange(
            """
            POST /api/v1/questions HTTP/1.1\r
            Host: localhost\r
            Connection: close\r
            Content-Type: application/json\r
            Content-Length: 13\r
            \r
            """,
            "{\"text\": \"x\"}");
    assertThat(program.status()).as("a program waits as well").isEqualTo(429);
    assertThat(program.header("Content-Type")).startsWith("application/problem+json");
    assertThat(http.get("/nl/hulp").status()).isEqualTo(200);
    assertThat(http.post("/nl/vragen/nieuw", "text=x").status())
        .as("colleagues who have signed in share an address and are not counted")
        .isEqualTo(403);
  }
}
