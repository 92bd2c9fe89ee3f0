package nl.biotoop.support.links;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Visits a few addresses at a time, one after the other, when the operator asked for it. */
@Component
@EnableScheduling
@ConditionalOnWebApplication
class LinkRounds {
  private static final Logger LOG = LoggerFactory.getLogger(LinkRounds.class);

  /** In a round, so that a register of two thousand addresses is round in a week. */
  private static final int MOST = 15;

  private final RegisterLinks links;
  private final LinkVisit visit;

  @Autowired
  LinkRounds(RegisterLinks links) {
    this(links, new LinkVisit());
  }

  LinkRounds(RegisterLinks links, LinkVisit visit) {
    this.links = links;
    this.visit = visit;
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void run() {
    if (!links.isOn()) {
      return;
    }
    // A visit may wait ten seconds, and other rounds must not wait for it.
    Thread.ofVirtual().name("links").start(this::round);
  }

  /** One round. */
  void round() {
    try {
      for (String url : links.due(MOST)) {
        links.keep(url, visit.to(url));
      }
    } catch (DuplicateKeyException e) {
      LOG.debug("Another node visits the same addresses", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
