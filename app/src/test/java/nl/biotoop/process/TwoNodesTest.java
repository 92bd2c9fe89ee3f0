package nl.biotoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL behind a proxy that alternates serve one user without a seam. */
class TwoNodesTest {
  private static final String PASSWORD = "vier losse woorden samen";
  private static final String OWN_PASSWORD = "een zin met genoeg woorden";
  private static final String DESK = "/nl/vragen";
  private static final String CLOSED = "De vraag is afgesloten";

  @TempDir Path data;

  private EmbeddedPostgres postgres;
  private Instance first;
  private Instance second;
  private RoundRobin proxy;

  /** Both at once on an empty database: one makes the tables and the administrator. */
  @BeforeEach
  void start() throws IOException {
    postgres = EmbeddedPostgres.start();
    first = node("een");
    second = node("twee");
    proxy = new RoundRobin(List.of(first.site(), second.site()));
  }

  private Instance node(String folder) {
    return Instance.start(
        data.resolve(folder),
        "--server.port=0",
        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
        "--spring.datasource.username=postgres",
        "--spring.datasource.password=postgres",
        "--biotoop.admin-password=" + PASSWORD,
        "--biotoop.posts-per-minute=1000");
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    first.close();
    second.close();
    postgres.close();
  }

  private Visitor signedIn(String login, String password) {
    Visitor visitor = new Visitor(proxy.site());
    HttpResponse<String> answer =
        visitor.submit("/nl/inloggen", "/nl/inloggen", "login", login, "password", password);
    assertThat(answer.statusCode()).as(login).isEqualTo(303);
    return visitor;
  }

  /** The answer of either node, one after the other. */
  private static List<Document> both(Visitor visitor, String path) {
    return List.of(visitor.page(path), visitor.page(path));
  }

  private static void assertKept(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  @Test
  void oneUserWorksOnBothNodesAndGoesOnWhenOneIsKilled() {
    String oneTime = adviserMadeByTheAdministrator();
    try (Visitor elsewhere = signedIn("adviseur", oneTime);
        Visitor adviser = signedIn("adviseur", oneTime)) {
      assertKept(
          adviser.submit(
              "/nl/account", "/nl/account/wachtwoord", "present", oneTime, "next", OWN_PASSWORD));
      for (int node = 0; node < 2; node++) {
        assertThat(elsewhere.get("/nl/account").statusCode()).as("out at once").isEqualTo(303);
        assertThat(adviser.get(DESK).statusCode()).as("in at once").isEqualTo(200);
        proxy.skip();
        assertThat(
                new Visitor(proxy.site())
                    .submit(
                        "/nl/inloggen", "/nl/inloggen", "login", "adviseur", "password", oneTime)
                    .statusCode())
            .as("the old password")
            .isEqualTo(422);
      }
      String question = noted(adviser, "Wie leert mijn mensen lassen?");
      takenUpNotedAndClosed(adviser, question);
      assertThat(proxy.served()).contains("GET 0", "GET 1", "POST 0", "POST 1");

      String next = noted(adviser, "Waar vind ik een hal?");
      assertKept(adviser.submit(next, next + "/oppakken"));
      second.kill();
      for (int i = 0; i < 4; i++) {
        assertKept(adviser.submit(next, next + "/notitie", "note", "Gebeld, keer " + i));
      }
      assertThat(adviser.page(next).text()).contains("Gebeld, keer 0", "Gebeld, keer 3");
      assertKept(adviser.submit(next, next + "/afsluiten", "end", "helped"));
      assertThat(adviser.page(next).text()).contains(CLOSED);
      try (Visitor again = signedIn("adviseur", OWN_PASSWORD)) {
        assertThat(again.page(question).text()).contains(CLOSED);
      }
    }
    assertThat(first.output()).doesNotContain("ERROR").doesNotContain("Exception");
  }

  private String adviserMadeByTheAdministrator() {
    try (Visitor administrator = signedIn("beheerder", PASSWORD)) {
      HttpResponse<String> made =
          administrator.submit(
              "/nl/beheer/accounts",
              "/nl/beheer/accounts",
              "login",
              "adviseur",
              "name",
              "Adviseur",
              "role",
              "adviser",
              "region",
              "zuid-limburg");
      both(administrator, "/nl/beheer/accounts")
          .forEach(page -> assertThat(page.select("table").text()).contains("adviseur"));
      return org.jsoup.Jsoup.parse(made.body()).select(".biotoop-secret code").text();
    }
  }

  /** Notes a question; the address of its page. */
  private static String noted(Visitor adviser, String text) {
    assertKept(
        adviser.submit(
            DESK + "/nieuw", DESK + "/nieuw", "text", text, "place", "Maastricht", "theme", ""));
    List<String> addresses =
        both(adviser, DESK).stream()
            .map(page ->
                Objects.requireNonNull(
                        page.selectFirst("th a:containsOwn(" + text.replace("?", "") + ")"), text)
                    .attr("href"))
            .distinct()
            .toList();
    return addresses.getFirst();
  }

  private void takenUpNotedAndClosed(Visitor adviser, String question) {
    assertKept(adviser.submit(question, question + "/oppakken"));
    both(adviser, question)
        .forEach(page -> assertThat(page.select("form[action$=oppakken]")).isEmpty());
    proxy.skip();
    assertKept(adviser.submit(question, question + "/notitie", "note", "Gebeld, voicemail"));
    both(adviser, question).forEach(page -> assertThat(page.text()).contains("voicemail"));
    assertKept(adviser.submit(question, question + "/afsluiten", "end", "helped"));
    both(adviser, question).forEach(page -> assertThat(page.text()).contains(CLOSED));
    both(adviser, DESK).forEach(page -> assertThat(page.text()).doesNotContain("lassen"));
  }
}
