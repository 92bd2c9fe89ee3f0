import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plays a source with a large table of fictional figures, has a demo on this machine fetch it with
 * the button that researchers have, and asks for the pages about it. A second time brings revised
 * figures. Without a demo it signs in as {@code BENCH_LOGIN} with {@code BENCH_PASSWORD}.
 */
public final class Figures {
  private static final String TABLE = "81578NED";
  private static final int YEARS = 100;
  private static final int FIRST_YEAR = 1926;
  private static final int PAGE = 100_000;
  private static final Pattern STATE =
      Pattern.compile("role=\"status\"><p>([^<]*)</p><p>([^<]*)</p>");

  private final int figures;
  private final int revision;

  private Figures(int figures, int revision) {
    this.figures = figures;
    this.revision = revision;
  }

  public static void main(String[] words) throws Exception {
    if (words.length < 3
        || words.length > 4
        || !Site.isHere(words[0])
        || !words[1].matches("\\d{4,5}")
        || !words[2].matches("[1-9]\\d{2,6}")
        || words.length == 4 && !words[3].matches("[1-9]")) {
      System.err.println(
          "Use: java bench/Figures.java http://localhost:8080 SOURCE-PORT FIGURES [REVISION]\n"
              + "with BIOTOOP_CBS_ADDRESS=http://127.0.0.1:SOURCE-PORT for the server.");
      System.exit(2);
    }
    int revision = words.length == 4 ? Integer.parseInt(words[3]) : 0;
    Figures source = new Figures(Integer.parseInt(words[2]), revision);
    HttpServer server = source.serve(Integer.parseInt(words[1]));
    try {
      Site site = new Site(words[0]);
      String login = System.getenv("BENCH_LOGIN");
      if (login == null) {
        site.become("researcher");
      } else {
        site.signIn(login, System.getenv("BENCH_PASSWORD"));
      }
      source.fetch(site);
      Pages.measure(
          site,
          List.of(
              "/nl/cijfers",
              "/nl/cijfers/dekking",
              "/nl/cijfers/" + TABLE + "/establishments/CR00001",
              "/nl/cijfers/03759ned",
              "/nl/cijfers/03759ned/population/CR39",
              "/nl/cijfers/03759ned/population/midden-brabant",
              "/nl/beheer/cijfers",
              "/nl/beheer/cijfers/" + TABLE));
    } finally {
      server.stop(0);
    }
  }

  private HttpServer serve(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    String address = "http://127.0.0.1:" + port;
    server.createContext("/" + TABLE + "/", exchange -> answer(exchange, address));
    server.start();
    return server;
  }

  private void fetch(Site site) throws IOException, InterruptedException {
    site.get("/nl/beheer/cijfers/" + TABLE);
    long begin = System.nanoTime();
    String run = site.post("/nl/beheer/cijfers/" + TABLE + "/verversen", Map.of());
    if (!run.contains("/verversen/")) {
      throw new IllegalStateException("Not begun: " + run);
    }
    while (true) {
      HttpResponse<String> page = site.get(run);
      Matcher state = STATE.matcher(page.body());
      if (!state.find()) {
        throw new IllegalStateException(page.body());
      }
      if (!page.body().contains("/stoppen\"")) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "%.1f s: %s %s%n", seconds, state.group(1), state.group(2));
        return;
      }
      Thread.sleep(200);
    }
  }

  private int regions() {
    return (figures + YEARS - 1) / YEARS;
  }

  private static String region(int number) {
    return String.format(Locale.ROOT, "CR%05d", number + 1);
  }

  private void answer(HttpExchange exchange, String address) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(TABLE.length() + 2);
    String query = exchange.getRequestURI().getQuery();
    byte[] bytes = text(path, query == null ? "" : query, address).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String text(String part, String query, String address) {
    return switch (part) {
      case "MeasureCodes" -> "{\"value\":[{\"Identifier\":\"M000100\",\"Unit\":\"aantal\"}]}";
      case "Dimensions" ->
          """
          {"value":[{"Identifier":"BedrijfstakkenBranchesSBI2008","Kind":"Dimension"},
          {"Identifier":"RegioS","Kind":"GeoDimension"},
          {"Identifier":"Perioden","Kind":"TimeDimension"}]}
          """;
      case "PeriodenCodes" ->
          codes(
              IntStream.range(FIRST_YEAR, FIRST_YEAR + YEARS)
                  .mapToObj(
                      year -> "\"Identifier\":\"" + year + "JJ00\",\"Status\":\"Definitief\""));
      case "Properties" ->
          "{\"Modified\":\"2026-1" + revision % 2 + "-0" + (revision + 1) + "T00:00:00+01:00\"}";
      case "RegioSCodes" ->
          codes(IntStream.range(0, regions()).mapToObj(i -> "\"Identifier\":\"" + region(i) + '"'));
      case "BedrijfstakkenBranchesSBI2008Codes" -> codes(Stream.of("\"Identifier\":\"T001081\""));
      case "Observations" -> page(query, address);
      default -> "";
    };
  }

  private static String codes(Stream<String> codes) {
    return codes
        .map(code -> "{" + code + "}")
        .collect(Collectors.joining(",", "{\"value\":[", "]}"));
  }

  private String page(String query, String address) {
    Matcher skip = Pattern.compile("\\$skip=(\\d+)").matcher(query);
    int from = skip.find() ? Integer.parseInt(skip.group(1)) : 0;
    int to = Math.min(from + PAGE, figures);
    StringBuilder rows = new StringBuilder("{\"value\":[");
    for (int i = from; i < to; i++) {
      rows.append(i == from ? "" : ",")
          .append("{\"Id\":")
          .append(i)
          .append(",\"Measure\":\"M000100\",\"ValueAttribute\":\"None\",\"Value\":")
          .append(1000 + i % 977 + revision)
          .append(",\"StringValue\":null,\"BedrijfstakkenBranchesSBI2008\":\"T001081\"")
          .append(",\"RegioS\":\"")
          .append(region(i / YEARS))
          .append("\",\"Perioden\":\"")
          .append(FIRST_YEAR + i % YEARS)
          .append("JJ00\"}");
    }
    rows.append(']');
    if (to < figures) {
      rows.append(",\"@odata.nextLink\":\"")
          .append(address)
          .append('/')
          .append(TABLE)
          .append("/Observations?$skip=")
          .append(to)
          .append('"');
    }
    return rows.append('}').toString();
  }
}
