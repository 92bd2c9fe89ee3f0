package nl.biotoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which start gives a demo, and how the real site begins after it. */
class DemoStartTest {
  private static final String FREE_PORT = "--server.port=0";
  private static final String NOTHING_SAID = "--biotoop.demo=";
  private static final String PASSWORD = "--biotoop.admin-password=vier losse woorden samen";

  @TempDir Path data;

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();

  private Document open(String address) throws IOException, InterruptedException {
    return page(HttpRequest.newBuilder(URI.create(address)).build());
  }

  private Document press(Document page, String site, String path, String values)
      throws IOException, InterruptedException {
    String token = page.select("form[method=post] input[name=_csrf]").attr("value");
    return page(
        HttpRequest.newBuilder(URI.create(site + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    values + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
            .build());
  }

  private Document page(HttpRequest request) throws IOException, InterruptedException {
    return Jsoup.parse(browser.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  @Test
  void theFirstStartOfSomebodyWhoLooksAroundIsADemoUntilBeginningEmpty() throws Exception {
    try (Instance instance = Instance.start(data, FREE_PORT, NOTHING_SAID)) {
      String site = instance.site();
      Document start = open(site + "/nl/");
      assertThat(start.select(".biotoop-demo").text()).contains("Oefenomgeving");
      assertThat(instance.output()).doesNotContain("Log in als");
      Document ask = press(start, site, "/nl/oefenen/rol", "empty=1");
      Document emptied = press(ask, site, "/nl/oefenen/leeg-beginnen", "x=1");
      String password = emptied.select(".biotoop-secret code").text();
      assertThat(password).hasSizeGreaterThan(20);
      assertThat(instance.output()).contains("Log in als 'beheerder'", password);
      instance.stop();
    }
    try (Instance again = Instance.start(data, FREE_PORT, "--biotoop.demo=aan")) {
      assertThat(open(again.site() + "/nl/").select(".biotoop-demo")).isEmpty();
    }
  }

  @Test
  void aPasswordForTheAdministratorMeansTheRealSite() throws Exception {
    try (Instance instance = Instance.start(data, FREE_PORT, NOTHING_SAID, PASSWORD)) {
      assertThat(open(instance.site() + "/nl/").select(".biotoop-demo")).isEmpty();
    }
  }

  @Test
  void aStartWithoutDemoRefusesADatabaseThatHoldsOne() {
    try (Instance instance = Instance.start(data, FREE_PORT, "--biotoop.demo=aan", PASSWORD)) {
      assertThat(instance.site()).isNotEmpty();
      instance.stop();
    }
    try (Instance refused = Instance.start(data, FREE_PORT, "--biotoop.demo=uit")) {
      assertThat(refused.end(Instance.START_LIMIT)).isEqualTo(1);
      assertThat(refused.output())
          .startsWith("Biotoop kan niet starten. In deze database staat de oefenomgeving nog.");
    }
  }

  @Test
  void aSettingThatIsNotKnownIsRefused() {
    try (Instance refused = Instance.start(data, FREE_PORT, "--biotoop.demo=misschien")) {
      assertThat(refused.end(Instance.START_LIMIT)).isEqualTo(1);
      assertThat(refused.output()).contains("BIOTOOP_DEMO is 'misschien'", "Kies aan of uit");
    }
  }
}
