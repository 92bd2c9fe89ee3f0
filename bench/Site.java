import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A demo on this machine, visited by one person with a browser without JavaScript. */
final class Site {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** Of the last page with a form. */
  private volatile String token = "";

  Site(String address) {
    this.address = URI.create(address);
  }

  static boolean isHere(String address) {
    return address.matches("http://(localhost|127\\.0\\.0\\.1):\\d+");
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpResponse<String> page =
        http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    Matcher found = TOKEN.matcher(page.body());
    if (found.find()) {
      token = found.group(1);
    }
    return page;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofMinutes(5));
  }

  /** Sends a form of the last page; gives where that leads. */
  String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder("_csrf=" + encoded(token));
    fields.forEach(
        (name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
    return send(path, "application/x-www-form-urlencoded", body.toString());
  }

  /** Sends a file with a form of the last page; gives where that leads. */
  String upload(String path, String fileName, String file)
      throws IOException, InterruptedException {
    String mark = "----biotoop";
    String part = "--" + mark + "\r\nContent-Disposition: form-data; name=";
    return send(
        path,
        "multipart/form-data; boundary=" + mark,
        part
            + "\"_csrf\"\r\n\r\n"
            + token
            + "\r\n"
            + part
            + "\"file\"; filename=\""
            + fileName
            + "\"\r\nContent-Type: text/csv\r\n\r\n"
            + file
            + "\r\n--"
            + mark
            + "--\r\n");
  }

  private String send(String path, String type, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 303) {
      throw new IllegalStateException(
          path + " was not taken: " + answer.statusCode() + " " + answer.body());
    }
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A Biotoop without a demo asks who it is. */
  void signIn(String login, String password) throws IOException, InterruptedException {
    get("/nl/inloggen");
    post("/nl/inloggen", Map.of("login", login, "password", password));
  }

  /** The demo gives a role with one click. */
  void become(String role) throws IOException, InterruptedException {
    get("/nl/");
    post("/nl/oefenen/rol", Map.of("role", role, "region", "zuid-limburg", "from", "/nl/"));
  }
}
