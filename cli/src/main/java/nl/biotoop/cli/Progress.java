package nl.biotoop.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** A progress bar for whoever watches a terminal; silent otherwise. */
final class Progress implements IntConsumer {

  private static final int WIDTH = 40;

  private final PrintWriter err;
  private final int total;
  private final boolean shown;
  private final AtomicInteger done = new AtomicInteger();

  Progress(PrintWriter err, int total, boolean shown) {
    this.err = err;
    this.total = total;
    this.shown = shown;
  }

  @Override
  public void accept(int run) {
    int now = done.incrementAndGet();
    int step = Math.max(1, total / 100);
    if (shown && (now % step == 0 || now == total)) {
      int filled = (int) ((long) WIDTH * now / total);
      err.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + now + "/" + total);
      err.print(now == total ? "\n" : "");
      err.flush();
    }
  }
}
