package nl.biotoop.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who reports, or works here, over HTTP and without a browser. */
final class Visitor implements AutoCloseable {
  private final String site;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  Visitor(String site) {
    this.site = site;
  }

  /** The answer to a report: 303 to the thanks when it is kept. */
  HttpResponse<String> report(String instrument, String explanation) {
    String form = "/nl/hulp/" + instrument + "/melding";
    return submit(form, form, "kind", "amount", "explanation", explanation);
  }

  /** Opens a page and posts a form of it. Values are names and values in turn. */
  HttpResponse<String> submit(String page, String action, String... values) {
    Element token =
        Objects.requireNonNull(page(page).selectFirst("form input[name=_csrf]"), "no token");
    StringBuilder body = new StringBuilder(token.attr("name") + "=" + encoded(token.val()));
    for (int i = 0; i < values.length; i += 2) {
      body.append('&').append(values[i]).append('=').append(encoded(values[i + 1]));
    }
    return send(
        request(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }

  static boolean isKept(HttpResponse<String> answer) {
    return answer.statusCode() == 303
        && answer.headers().firstValue("Location").orElse("").endsWith("/melding/bedankt");
  }

  /** The number of reports the page of an instrument tells. */
  long reports(String instrument) {
    String notices = page("/nl/hulp/" + instrument).select(".biotoop-notice").text();
    if (notices.contains("Een bezoeker meldde")) {
      return 1;
    }
    var many = java.util.regex.Pattern.compile("(\\d+) bezoekers meldden").matcher(notices);
    return many.find() ? Long.parseLong(many.group(1)) : 0;
  }

  Document page(String path) {
    return Jsoup.parse(get(path).body());
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(site + path)).timeout(Duration.ofSeconds(60));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
