package nl.biotoop.identity;

import java.util.List;
import java.util.Optional;
import nl.biotoop.platform.SettingRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The first start makes an administrator, so that somebody can sign in: with the password of the
 * setting, or with a one-time password that is told once. Of several nodes that start at once, one
 * makes it.
 */
@Component
@ConditionalOnWebApplication
public class FirstAdministrator {
  /** Its login. */
  public static final String LOGIN = "beheerder";

  private static final String NAME = "Beheerder";

  private final Users users;
  private final String password;

  FirstAdministrator(
      Users users, @Value("${biotoop.admin-password:${BIOTOOP_ADMIN_PASSWORD:}}") String password) {
    if (!password.isEmpty() && !new Password(password).isFit(LOGIN)) {
      throw new SettingRefused(
          "Het wachtwoord in BIOTOOP_ADMIN_PASSWORD is te kort of te makkelijk.",
          "Kies minstens " + Password.SHORTEST + " tekens, zoals een zin van vier woorden.");
    }
    this.users = users;
    this.password = password;
  }

  @EventListener
  @Order(0)
  void make(ApplicationReadyEvent event) {
    make().ifPresent(told -> event.getApplicationContext().publishEvent(told));
  }

  /**
   * Makes it when there is no account at all.
   *
   * @return the password to tell; empty when there is an account, or the setting holds one
   */
  public Optional<OneTimePassword> make() {
    if (users.count() > 0) {
      return Optional.empty();
    }
    List<Membership> everywhere = List.of(new Membership(Role.ADMINISTRATOR, ""));
    if (!password.isEmpty()) {
      users.create(null, LOGIN, NAME, everywhere, new Password(password), false);
      return Optional.empty();
    }
    return users.create(null, LOGIN, NAME, everywhere) instanceof Users.Creation.Created created
        ? Optional.of(new OneTimePassword(LOGIN, created.oneTime().text()))
        : Optional.empty();
  }

  /**
   * A password to tell the person who started the program, once.
   *
   * @param login whose
   * @param password as typed
   */
  public record OneTimePassword(String login, String password) {}
}
