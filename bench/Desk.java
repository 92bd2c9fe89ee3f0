import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Works at the desk of a demo on this machine: takes in a list of help from a spreadsheet, and asks
 * for the pages of advisers and programme managers with eight readers at once.
 */
public final class Desk {
  private static final int READERS = 8;
  private static final int TIMES = 160;
  private static final List<String> PAGES =
      List.of("/nl/vragen", "/nl/vragen/inzicht", "/nl/vragen/nieuw", "/nl/beheer",
          "/nl/beheer/hulp", "/nl/beheer/nakijken", "/nl/beheer/import", "/nl/voorstellen",
          "/nl/hulp?q=voorbeeld", "/nl/hulp/wbso", "/nl/regio/zuid-limburg",
          "/nl/wegwijzer?problem=geen-vakmensen&vacancy=true&area=GM0935@2026&phase=groei&show=result");

  private final URI site;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(10)).build();

  private Desk(URI site) {
    this.site = site;
  }

  public static void main(String[] words) throws Exception {
    if (words.length != 2 || !words[0].matches("http://(localhost|127\\.0\\.0\\.1):\\d+")
        || !words[1].matches("\\d{1,5}")) {
      System.err.println("Use: java bench/Desk.java http://localhost:8080 ROWS-TO-TAKE-IN");
      System.exit(2);
    }
    Desk desk = new Desk(URI.create(words[0]));
    desk.become("programme-manager");
    int rows = Integer.parseInt(words[1]);
    if (rows > 0) {
      desk.takeIn(rows);
    }
    System.out.printf(Locale.ROOT, "%-40s %6s %9s %9s %9s%n", "page", "errors", "p50 ms", "p95 ms",
        "max ms");
    for (String page : PAGES) {
      desk.measure(page);
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(site.resolve(path)).timeout(Duration.ofMinutes(5));
  }

  private String token(String page) throws IOException, InterruptedException {
    Matcher found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get(page).body());
    if (!found.find()) {
      throw new IllegalStateException("There is no form on " + page);
    }
    return found.group(1);
  }

  private HttpResponse<String> post(String page, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder("_csrf=" + encoded(token(page)));
    fields.forEach((name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
    return http.send(
        request(path).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The demo gives a role with one click. */
  private void become(String role) throws IOException, InterruptedException {
    HttpResponse<String> changed = post("/nl/", "/nl/oefenen/rol",
        Map.of("role", role, "region", "zuid-limburg", "from", "/nl/"));
    if (changed.statusCode() != 303) {
      throw new IllegalStateException("No demo here: " + changed.statusCode());
    }
  }

  private void takeIn(int rows) throws IOException, InterruptedException {
    StringBuilder list = new StringBuilder(
        "Naam;Aanbieder;Omschrijving;Vorm van hulp;Onderwerp;Fase;Gebied;Website\n");
    for (int i = 0; i < rows; i++) {
      list.append("Voorbeeldregeling ").append(i).append(" (fictief);Stichting Voorbeeld;")
          .append("Geld voor een eerste plan.;Geld;Innovatie;Start;Maastricht;")
          .append("https://www.example.nl/").append(i).append('\n');
    }
    String token = token("/nl/beheer/import");
    String mark = "----biotoop";
    String body = "--" + mark + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
        + "\r\n--" + mark + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lijst.csv\""
        + "\r\nContent-Type: text/csv\r\n\r\n" + list + "\r\n--" + mark + "--\r\n";
    long start = System.nanoTime();
    HttpResponse<String> sent = http.send(
        request("/nl/beheer/import").header("Content-Type", "multipart/form-data; boundary=" + mark)
            .POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
    String preview = sent.headers().firstValue("Location").orElseThrow(() ->
        new IllegalStateException("Not taken: " + sent.statusCode() + " " + sent.body()));
    get(preview);
    long seen = System.nanoTime();
    HttpResponse<String> taken = post(preview, preview.replaceFirst("\\?.*", "") + "/overnemen", Map.of());
    if (taken.statusCode() != 303) {
      throw new IllegalStateException("Not taken over: " + taken.statusCode() + " " + taken.body());
    }
    get(taken.headers().firstValue("Location").orElse(preview));
    long done = System.nanoTime();
    System.out.printf(Locale.ROOT, "%d rows: preview after %.1f s, taken over %.1f s later%n", rows,
        (seen - start) / 1e9, (done - seen) / 1e9);
  }

  private void measure(String page) throws Exception {
    for (int i = 0; i < 10; i++) {
      get(page);
    }
    ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<Integer> wrong = new ConcurrentLinkedQueue<>();
    try (var readers = Executors.newFixedThreadPool(READERS)) {
      for (int i = 0; i < TIMES; i++) {
        readers.submit(() -> {
          long start = System.nanoTime();
          int status = get(page).statusCode();
          times.add(System.nanoTime() - start);
          if (status != 200) {
            wrong.add(status);
          }
          return status;
        });
      }
    }
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(Locale.ROOT, "%-40s %6d %9.1f %9.1f %9.1f%n",
        page.length() > 40 ? page.substring(0, 40) : page, wrong.size() + TIMES - sorted.length,
        quantile(sorted, 0.5), quantile(sorted, 0.95), Arrays.stream(sorted).max().orElse(0) / 1e6);
  }

  /** The smallest time that at least this part did not exceed (nearest rank). */
  private static double quantile(long[] sorted, double part) {
    return sorted[(int) Math.ceil(part * sorted.length) - 1] / 1e6;
  }
}
