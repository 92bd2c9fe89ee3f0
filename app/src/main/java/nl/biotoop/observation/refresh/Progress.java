package nl.biotoop.observation.refresh;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;
import nl.biotoop.sources.http.Watch;

/** Tells the rows how far it is, about once a second, and asks them whether to go on. */
final class Progress implements Watch {
  private static final long PAUSE = 1_000_000_000;

  private final UUID id;
  private final RefreshTable table;
  private final AtomicLong told = new AtomicLong(System.nanoTime());
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicInteger pagesBefore = new AtomicInteger();
  private final AtomicLong figuresBefore = new AtomicLong();
  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicLong figures = new AtomicLong();

  Progress(UUID id, RefreshTable table) {
    this.id = id;
    this.table = table;
  }

  @Override
  public void read(int page, long observations) {
    pages.set(pagesBefore.get() + page);
    figures.set(figuresBefore.get() + observations);
  }

  void nextFeed() {
    pagesBefore.set(pages.get());
    figuresBefore.set(figures.get());
    tell();
  }

  @Override
  public boolean stopped() {
    if (!stopped.get() && System.nanoTime() - told.get() >= PAUSE) {
      tell();
    }
    return stopped.get();
  }

  /**
   * Goes on, unless somebody asked to stop.
   *
   * @throws SourceRefused when somebody did
   */
  void goOn() {
    if (stopped()) {
      throw stopping();
    }
  }

  /** The same, without waiting for the next second: before something that takes long. */
  void goOnNow() {
    tell();
    goOn();
  }

  private static SourceRefused stopping() {
    return new SourceRefused(
        Why.STOPPED, "Gestopt. Er is niets veranderd.", "Stopped. Nothing was changed.");
  }

  private void tell() {
    told.set(System.nanoTime());
    int so = (int) Math.min(figures.get(), Integer.MAX_VALUE);
    stopped.set(!table.goesOn(id, pages.get(), so));
  }
}
