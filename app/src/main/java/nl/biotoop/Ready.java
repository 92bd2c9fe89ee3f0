package nl.biotoop;

import nl.biotoop.identity.DemoAccounts;
import nl.biotoop.identity.FirstAdministrator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where to go once every page can be served. */
@Component
class Ready {
  private final DemoAccounts demo;

  Ready(DemoAccounts demo) {
    this.demo = demo;
  }

  /** Shown to whoever started the program, and nowhere else. */
  @EventListener
  void tell(FirstAdministrator.OneTimePassword first) {
    Console.say(
        "Eerste start. Log in als '"
            + first.login()
            + "' met het eenmalige wachtwoord "
            + first.password());
  }

  @EventListener
  @Order(1)
  void announce(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext context
        && context.getWebServer() != null) {
      Console.say("Biotoop staat klaar op http://localhost:" + context.getWebServer().getPort());
      if (demo.isOn()) {
        Console.say(
            "Dit is een oefenomgeving met fictieve gegevens. Klaar met oefenen? Kies Leeg beginnen"
                + " boven aan elke pagina.");
      }
    }
  }
}
