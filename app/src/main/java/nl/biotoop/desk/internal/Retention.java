package nl.biotoop.desk.internal;

import java.util.concurrent.TimeUnit;
import nl.biotoop.desk.Intake;
import nl.biotoop.desk.Questions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Erases what has been kept long enough, every day. On several nodes the second finds nothing. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private final Questions questions;
  private final Intake intake;

  Retention(Questions questions, Intake intake) {
    this.questions = questions;
    this.intake = intake;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
  void eraseOld() {
    intake.forgetOld();
    int erased = questions.eraseOld();
    if (erased > 0) {
      LOG.info("{} questions were kept long enough and have been erased", erased);
    }
  }
}
