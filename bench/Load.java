import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * Asks a Biotoop on this machine for pages at a fixed rate and tells how long they took.
 *
 * <p>Open loop: requests leave on a timetable, whether or not earlier ones came back, and time
 * counts from the moment on the timetable. A server that stalls is therefore charged for everyone
 * who would have waited (no coordinated omission).
 */
public final class Load {
  private static final int LONGEST_SECONDS = 120;
  private static final int HIGHEST_RATE = 2_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private Load() {}

  /** One answer; {@code status} is 0 when none came. */
  private record Answer(String kind, long nanos, int status) {}

  /** A kind of page with the addresses to choose from. */
  private record Kind(String name, int share, List<String> paths) {}

  public static void main(String[] words) throws Exception {
    Map<String, String> options = options(words);
    URI site = loopback(options.getOrDefault("url", "http://localhost:8080"));
    int rate = bounded("rate", options.getOrDefault("rate", "200"), HIGHEST_RATE);
    int seconds = bounded("seconds", options.getOrDefault("seconds", "30"), LONGEST_SECONDS);
    int warmUp = options.containsKey("warm-up")
        ? bounded("warm-up", options.get("warm-up"), LONGEST_SECONDS) : 0;
    if (warmUp > 0) {
      run(site, rate, warmUp);
    }
    long start = System.nanoTime();
    List<Answer> answers = run(site, rate, seconds);
    report(answers, rate, (System.nanoTime() - start) / 1e9);
    if (answers.stream().anyMatch(answer -> answer.status() != 200)) {
      System.exit(1);
    }
  }

  private static Map<String, String> options(String... words) {
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i < words.length; i += 2) {
      if (!List.of("--url", "--rate", "--seconds", "--warm-up").contains(words[i])
          || i + 1 == words.length) {
        refuse("Use: java bench/Load.java [--url http://localhost:8080] [--rate 200]"
            + " [--seconds 30] [--warm-up 0]");
      }
      options.put(words[i].substring(2), words[i + 1]);
    }
    return options;
  }

  private static int bounded(String name, String written, int most) {
    if (!written.matches("\\d{1,6}") || Integer.parseInt(written) < 1
        || Integer.parseInt(written) > most) {
      refuse("--" + name + " is a whole number from 1 to " + most + ", not " + written + ".");
    }
    return Integer.parseInt(written);
  }

  /** This tool must never be turned on somebody else's site. */
  private static URI loopback(String written) {
    URI site = URI.create(written);
    if (!"http".equals(site.getScheme()) || site.getHost() == null) {
      refuse("--url looks like http://localhost:8080, not " + written + ".");
    }
    if (!site.getHost().matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]")) {
      refuse(site.getHost() + " is not this machine. Only loopback addresses are allowed.");
    }
    return site;
  }

  private static void refuse(String why) {
    System.err.println(why);
    System.exit(2);
  }

  /** What visitors of three regions do, in shares of a hundred. */
  private static List<Kind> kinds() {
    List<String> codes = List.of("GM0796@2026", "GM0855@2026", "GM0935@2026");
    List<String> problems = List.of("geen-vakmensen&vacancy=true", "bank-zegt-nee&bankRefused=true",
        "idee-verder", "leerling-student&offersLearningPlace=true");
    List<String> phases = List.of("idee", "start", "groei", "gevestigd");
    List<String> first = new ArrayList<>();
    List<String> later = new ArrayList<>();
    List<String> results = new ArrayList<>();
    for (String problem : problems) {
      first.add("/nl/wegwijzer?problem=" + problem);
      for (String code : codes) {
        later.add("/nl/wegwijzer?problem=" + problem + "&area=" + code);
        for (String phase : phases) {
          String known = problem + "&area=" + code + "&phase=" + phase;
          later.add("/nl/wegwijzer?problem=" + known);
          results.add("/nl/wegwijzer?problem=" + known + "&show=result");
          results.add("/en/wayfinder?problem=" + known + "&staff=12&show=result");
        }
      }
    }
    List<String> searches = new ArrayList<>();
    for (String words : List.of("lening", "bedrijfsfinanciering", "personeel vinden", "energie")) {
      searches.add("/nl/hulp?q=" + encoded(words));
      searches.add("/nl/hulp?q=" + encoded(words) + "&region=zuid-limburg&closed=on");
    }
    return List.of(
        new Kind("start", 20, List.of("/nl/", "/en/")),
        new Kind("first question", 20, first),
        new Kind("next question", 25, later),
        new Kind("result", 20, results),
        new Kind("search", 10, searches),
        new Kind("region", 5,
            List.of("/nl/regio/zuid-limburg", "/nl/regio/midden-brabant?own=on",
                "/en/region/noordoost-brabant")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<Answer> run(URI site, int rate, int seconds) throws Exception {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    List<Kind> kinds = kinds();
    ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    long gap = 1_000_000_000L / rate;
    try (HttpClient http =
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .connectTimeout(TIMEOUT)
                .build();
        var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime() + 10_000_000L;
      for (long i = 0; i < (long) rate * seconds; i++) {
        long due = start + i * gap;
        Kind kind = pick(kinds, random);
        URI page = site.resolve(kind.paths().get(random.nextInt(kind.paths().size())));
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        visitors.execute(() -> answers.add(ask(http, kind.name(), page, due)));
      }
    }
    return List.copyOf(answers);
  }

  private static Kind pick(List<Kind> kinds, RandomGenerator random) {
    int left = random.nextInt(100);
    for (Kind kind : kinds) {
      left -= kind.share();
      if (left < 0) {
        return kind;
      }
    }
    return kinds.getLast();
  }

  private static Answer ask(HttpClient http, String kind, URI page, long due) {
    HttpRequest request =
        HttpRequest.newBuilder(page).header("Accept-Encoding", "gzip").timeout(TIMEOUT).build();
    int status = 0;
    try {
      status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (java.io.IOException e) {
      status = 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Answer(kind, System.nanoTime() - due, status);
  }

  private static void report(List<Answer> answers, int rate, double seconds) {
    System.out.printf(Locale.ROOT, "%-15s %8s %7s %9s %9s %9s %9s%n",
        "page", "count", "errors", "p50 ms", "p95 ms", "p99 ms", "max ms");
    TreeMap<String, List<Answer>> byKind = new TreeMap<>();
    answers.forEach(it -> byKind.computeIfAbsent(it.kind(), _ -> new ArrayList<>()).add(it));
    byKind.forEach(Load::line);
    line("all", answers);
    System.out.printf(Locale.ROOT, "asked %d a second, answered %.1f a second in %.1f s%n",
        rate, answers.size() / seconds, seconds);
  }

  private static void line(String name, List<Answer> answers) {
    long[] nanos = answers.stream().mapToLong(Answer::nanos).sorted().toArray();
    long errors = answers.stream().filter(answer -> answer.status() != 200).count();
    System.out.printf(Locale.ROOT, "%-15s %8d %7d %9.1f %9.1f %9.1f %9.1f%n", name, nanos.length,
        errors, quantile(nanos, 0.50), quantile(nanos, 0.95), quantile(nanos, 0.99),
        nanos.length == 0 ? Double.NaN : Arrays.stream(nanos).max().getAsLong() / 1e6);
  }

  /** The smallest time that at least this part of the requests did not exceed (nearest rank). */
  private static double quantile(long[] sorted, double part) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.ceil(part * sorted.length) - 1] / 1e6;
  }
}
