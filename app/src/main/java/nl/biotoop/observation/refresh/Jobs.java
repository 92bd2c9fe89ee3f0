package nl.biotoop.observation.refresh;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.refresh.Refresh.State;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;
import nl.biotoop.sources.table.Remark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Runs in the background what takes figures in, and tells how it ended. */
@Component
class Jobs implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  private final RefreshTable table;
  private final Holdings holdings;
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

  Jobs(RefreshTable table, Holdings holdings) {
    this.table = table;
    this.holdings = holdings;
  }

  /** What takes figures in. */
  @FunctionalInterface
  interface Job {
    /**
     * Does it, whole or not at all.
     *
     * @return how it ended; done when it has told so itself
     * @throws SourceRefused when nothing was kept
     * @throws IOException when the disk fails
     */
    State run(Progress progress) throws IOException;
  }

  void start(UUID id, String dataset, Job job) {
    Future<?> ignored = background.submit(() -> run(id, dataset, job));
    LOG.debug("{} wordt opgehaald: {}", dataset, ignored);
  }

  /** What runs when the program stops shows as lost, and can be begun again. */
  @Override
  public void destroy() {
    background.shutdownNow();
  }

  private void run(UUID id, String dataset, Job job) {
    try {
      end(id, job.run(new Progress(id, table)));
    } catch (SourceRefused e) {
      table.write(id, e.reason());
      end(id, e.why() == Why.STOPPED ? State.STOPPED : State.REFUSED);
    } catch (OutOfMemoryError e) {
      LOG.warn("{} past niet in het geheugen", dataset);
      table.write(
          id,
          new Remark(
              "Dit is meer dan nu in het geheugen past. Er is niets bewaard. Verdeel het, of "
                  + "probeer het later.",
              "This is more than fits in memory now. Nothing was kept. Divide it, or try again "
                  + "later."));
      end(id, State.REFUSED);
    } catch (IOException | RuntimeException e) {
      // Nobody else hears of it: this is the end of the thread.
      LOG.warn("{} is niet opgehaald", dataset, e);
      table.write(
          id,
          new Remark(
              "Bewaren is niet gelukt. Wat er was, is er nog. Vraag uw beheerder in het logboek te "
                  + "kijken.",
              "Keeping it failed. What was there still is. Ask your administrator to look in the "
                  + "log."));
      end(id, State.REFUSED);
    }
    // What there is now is read here, so that no visitor waits for it.
    holdings.all();
  }

  private void end(UUID id, State state) {
    if (state != State.DONE) {
      table.end(id, state, null);
    }
  }
}
