package nl.biotoop;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where to go once every page can be served. */
@Component
class Ready {

  @EventListener
  void announce(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext context
        && context.getWebServer() != null) {
      Console.say("Biotoop staat klaar op http://localhost:" + context.getWebServer().getPort());
    }
  }
}
