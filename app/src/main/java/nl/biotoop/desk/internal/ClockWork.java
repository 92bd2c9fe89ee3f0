package nl.biotoop.desk.internal;

import java.util.concurrent.TimeUnit;
import nl.biotoop.desk.Reminders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets the clocks of questions run. On several nodes each question is done by one of them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ClockWork {
  private static final Logger LOG = LoggerFactory.getLogger(ClockWork.class);

  private final Reminders reminders;
  private final Baskets baskets;
  private final FollowUps followUps;

  ClockWork(Reminders reminders, Baskets baskets, FollowUps followUps) {
    this.reminders = reminders;
    this.baskets = baskets;
    this.followUps = followUps;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
  void run() {
    int done = reminders.run();
    baskets.run();
    followUps.run();
    if (done > 0) {
      LOG.info("Something was due for {} questions", done);
    }
  }
}
