package nl.biotoop.platform.mail;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.biotoop.platform.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** When letters leave and are erased. Without a mail server nothing leaves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
class MailRounds {
  private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

  private final Outbox outbox;
  private final Optional<Postman> postman;

  MailRounds(
      Outbox outbox,
      JdbcClient database,
      PlatformTransactionManager transactions,
      Clock clock,
      @Value("${biotoop.smtp-port:587}") String port,
      @Value("${biotoop.smtp-user:}") String user,
      @Value("${biotoop.smtp-password:}") String password,
      @Value("${biotoop.smtp-from:}") String from,
      @Value("${biotoop.smtp-tls:starttls}") String tls) {
    this.outbox = outbox;
    this.postman =
        outbox
            .server()
            .map(host -> new MailServer.Settings(host, port, user, password, from, tls))
            .map(settings -> new MailServer(settings, clock))
            .map(server ->
                new Postman(database, new TransactionTemplate(transactions), clock, server));
  }

  @Scheduled(initialDelay = 5, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
  void deliver() {
    postman.ifPresent(Postman::deliver);
  }

  /** Before the database goes away: the letter in hand is finished, no other begun. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    postman.ifPresent(Postman::stop);
  }

  @Scheduled(initialDelay = 6, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
  void eraseOld() {
    int erased = outbox.eraseOld();
    if (erased > 0) {
      LOG.info("{} letters were kept long enough and have been erased", erased);
    }
  }
}
