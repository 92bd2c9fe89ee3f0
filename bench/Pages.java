import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** How long pages take with several readers at once, and the very first time apart. */
final class Pages {
  private static final int FEW = 8;
  private static final int TIMES_EACH = 20;

  private Pages() {}

  static void measure(Site site, List<String> pages) throws Exception {
    measure(site, pages, FEW);
  }

  static void measure(Site site, List<String> pages, int readers) throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%-40s %6s %9s %9s %9s %9s%n",
        "page",
        "errors",
        "first ms",
        "p50 ms",
        "p95 ms",
        "max ms");
    for (String page : pages) {
      measure(site, page, readers);
    }
  }

  private static void measure(Site site, String page, int readers) throws Exception {
    int all = readers * TIMES_EACH;
    long begin = System.nanoTime();
    site.get(page);
    double first = (System.nanoTime() - begin) / 1e6;
    for (int i = 0; i < 10; i++) {
      site.get(page);
    }
    ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<Integer> wrong = new ConcurrentLinkedQueue<>();
    try (var pool = Executors.newFixedThreadPool(readers)) {
      for (int i = 0; i < all; i++) {
        pool.submit(() -> {
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
        wrong.size() + all - sorted.length,
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
