package nl.biotoop.sources.observation;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import nl.biotoop.sources.http.Downloads;
import nl.biotoop.sources.http.Watch;

/** Passes figures on, counts them, and looks now and then whether to stop. */
final class Tally implements Consumer<Observation> {
  private static final int GLANCE = 1_000;
  private static final int TELL = 20_000;

  private final Consumer<Observation> receiver;
  private final Watch watch;
  private final AtomicLong observations = new AtomicLong();
  private final AtomicLong missing = new AtomicLong();
  private final AtomicLong texts = new AtomicLong();
  private final AtomicInteger page = new AtomicInteger(1);

  Tally(Consumer<Observation> receiver, Watch watch) {
    this.receiver = receiver;
    this.watch = watch;
  }

  @Override
  public void accept(Observation observation) {
    receiver.accept(observation);
    if (observation.value() == null) {
      missing.incrementAndGet();
    }
    long count = observations.incrementAndGet();
    if (count % GLANCE == 0) {
      stopWhenAsked();
    }
    if (count % TELL == 0) {
      watch.read(page.get(), count);
    }
  }

  /** A cell that holds words, not a figure: left out. */
  void leaveOutText() {
    texts.incrementAndGet();
  }

  /** A page is done. */
  void page(int number) {
    stopWhenAsked();
    watch.read(number, observations.get());
    page.set(number + 1);
  }

  private void stopWhenAsked() {
    if (watch.stopped()) {
      throw Downloads.stopped();
    }
  }

  long observations() {
    return observations.get();
  }

  long missing() {
    return missing.get();
  }

  long texts() {
    return texts.get();
  }
}
