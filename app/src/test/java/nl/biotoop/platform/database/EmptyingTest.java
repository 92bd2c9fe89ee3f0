package nl.biotoop.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class EmptyingTest {
  private final List<String> happened = new CopyOnWriteArrayList<>();
  private final Emptying emptying =
      new Emptying(mock(JdbcOperations.class), event -> happened.add("emptied"));

  private void emptyInATransaction(CountDownLatch emptied, CountDownLatch ends) {
    TransactionSynchronizationManager.initSynchronization();
    emptying.empty();
    emptied.countDown();
    await(ends);
    happened.add("committed");
    TransactionSynchronizationManager.getSynchronizations()
        .forEach(one -> one.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
    TransactionSynchronizationManager.clearSynchronization();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until the thread stands still, which is at the lock. */
  private static void awaitStanding(Thread thread) throws InterruptedException {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
  }

  @Test
  void aLongWriteWaitsForTheEndOfTheTransactionThatEmpties() throws InterruptedException {
    CountDownLatch emptied = new CountDownLatch(1);
    CountDownLatch ends = new CountDownLatch(1);
    Thread one = Thread.ofPlatform().start(() -> emptyInATransaction(emptied, ends));
    emptied.await();
    Thread other = Thread.ofPlatform().start(() -> emptying.apart(() -> happened.add("written")));
    awaitStanding(other);
    ends.countDown();
    one.join();
    other.join();
    assertThat(happened).containsExactly("emptied", "committed", "written");
  }

  @Test
  void emptyingWaitsForALongWrite() throws InterruptedException {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Thread one =
        Thread.ofPlatform()
            .start(() ->
                emptying.apart(() -> {
                  writing.countDown();
                  await(goOn);
                  happened.add("written");
                }));
    writing.await();
    Thread other =
        Thread.ofPlatform()
            .start(() -> emptyInATransaction(new CountDownLatch(1), new CountDownLatch(0)));
    awaitStanding(other);
    goOn.countDown();
    one.join();
    other.join();
    assertThat(happened).containsExactly("written", "emptied", "committed");
  }
}
