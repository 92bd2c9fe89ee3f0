package nl.biotoop.identity;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The first start makes an administrator, so that somebody can sign in: with the password of the
 * setting, or with a one-time password that is told once.
 */
@Component
@ConditionalOnWebApplication
public class FirstAdministrator {
  static final String LOGIN = "beheerder";

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final Users users;
  private final String password;

  FirstAdministrator(
      Users users, @Value("${biotoop.admin-password:${BIOTOOP_ADMIN_PASSWORD:}}") String password) {
    this.users = users;
    this.password = password;
  }

  @EventListener
  @Order(0)
  void make(ApplicationReadyEvent event) {
    if (users.count() > 0) {
      return;
    }
    try {
      make(event.getApplicationContext());
    } catch (DuplicateKeyException e) {
      LOG.info("Another node, started at the same moment, made the administrator.");
    }
  }

  private void make(ApplicationEventPublisher events) {
    List<Membership> everywhere = List.of(new Membership(Role.ADMINISTRATOR, ""));
    if (!password.isEmpty()) {
      Password given = new Password(password);
      if (!given.isFit(LOGIN)) {
        throw new IllegalStateException(
            "BIOTOOP_ADMIN_PASSWORD is te kort of te makkelijk; kies er een van minstens "
                + Password.SHORTEST
                + " tekens.");
      }
      users.create(null, LOGIN, "Beheerder", everywhere, given, false);
    } else if (users.create(null, LOGIN, "Beheerder", everywhere)
        instanceof Users.Creation.Created created) {
      events.publishEvent(new OneTimePassword(LOGIN, created.oneTime().text()));
    }
  }

  /**
   * A password to tell the person who started the program, once.
   *
   * @param login whose
   * @param password as typed
   */
  public record OneTimePassword(String login, String password) {}
}
