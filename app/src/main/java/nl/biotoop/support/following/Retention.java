package nl.biotoop.support.following;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Erases what has been kept long enough, every day. On several nodes the second finds nothing. */
@Configuration(value = "followedRetention", proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private final FollowedInstruments followed;

  Retention(FollowedInstruments followed) {
    this.followed = followed;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
  void eraseOld() {
    int erased = followed.eraseOld();
    if (erased > 0) {
      LOG.info("{} lines of followed firms were kept long enough and have been erased", erased);
    }
  }
}
