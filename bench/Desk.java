import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * Asks a demo on this machine for the pages of advisers and programme managers, with eight readers
 * at once.
 */
public final class Desk {
  private static final int READERS = 8;
  private static final int TIMES = 160;
  private static final List<String> PAGES =
      List.of(
          "/nl/vragen",
          "/nl/vragen?show=ended",
          "/nl/vragen/inzicht",
          "/nl/vragen/nieuw",
          "/nl/beheer",
          "/nl/beheer/hulp",
          "/nl/beheer/nakijken",
          "/nl/beheer/import",
          "/nl/voorstellen",
          "/nl/hulp?q=voorbeeld",
          "/nl/hulp/wbso",
          "/nl/regio/zuid-limburg",
          "/nl/wegwijzer?problem=geen-vakmensen&vacancy=true&area=GM0935@2026&phase=groei&show=result");

  private Desk() {}

  public static void main(String[] words) throws Exception {
    if (words.length != 1 || !Site.isHere(words[0])) {
      System.err.println("Use: java bench/Desk.java http://localhost:8080");
      System.exit(2);
    }
    Site site = new Site(words[0]);
    site.become("programme-manager");
    System.out.printf(
        Locale.ROOT,
        "%-40s %6s %9s %9s %9s %9s%n",
        "page",
        "errors",
        "first ms",
        "p50 ms",
        "p95 ms",
        "max ms");
    for (String page : PAGES) {
      measure(site, page);
    }
  }

  private static void measure(Site site, String page) throws Exception {
    long begin = System.nanoTime();
    site.get(page);
    double first = (System.nanoTime() - begin) / 1e6;
    for (int i = 0; i < 10; i++) {
      site.get(page);
    }
    ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<Integer> wrong = new ConcurrentLinkedQueue<>();
    try (var readers = Executors.newFixedThreadPool(READERS)) {
      for (int i = 0; i < TIMES; i++) {
        readers.submit(() -> {
          long start = System.nanoTime();
          int status = site.get(page).statusCode();
          times.add(System.nanoTime() - start);
          if (status != 200) {
            wrong.add(status);
          }
          return status;
        });
      }
    }
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-40s %6d %9.1f %9.1f %9.1f %9.1f%n",
        page.length() > 40 ? page.substring(0, 40) : page,
        wrong.size() + TIMES - sorted.length,
        first,
        quantile(sorted, 0.5),
        quantile(sorted, 0.95),
        Arrays.stream(sorted).max().orElse(0) / 1e6);
  }

  /** The smallest time that at least this part did not exceed (nearest rank). */
  private static double quantile(long[] sorted, double part) {
    return sorted[(int) Math.ceil(part * sorted.length) - 1] / 1e6;
  }
}
