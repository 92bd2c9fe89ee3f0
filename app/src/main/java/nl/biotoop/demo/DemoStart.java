package nl.biotoop.demo;

import nl.biotoop.identity.DemoAccounts;
import nl.biotoop.platform.SettingRefused;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Decides at the start, before the first page is served, whether there is a demo. An empty database
 * gets one when the operator asks for it, or has set nothing that shows that this is to be the real
 * site: a password for the administrator, or a database of their own.
 */
@Component
@ConditionalOnWebApplication
class DemoStart implements SmartInitializingSingleton {
  private final Demo demo;
  private final DemoAccounts accounts;
  private final String setting;
  private final boolean real;

  DemoStart(
      Demo demo,
      DemoAccounts accounts,
      @Value("${biotoop.demo:${BIOTOOP_DEMO:}}") String setting,
      @Value("${biotoop.admin-password:${BIOTOOP_ADMIN_PASSWORD:}}") String password,
      @Value("${spring.datasource.url}") String database) {
    if (!setting.matches("(aan|uit)?")) {
      throw new SettingRefused(
          "BIOTOOP_DEMO is '" + setting + "'. Dat is niet bekend.",
          "Kies aan of uit, of laat de instelling weg.");
    }
    this.demo = demo;
    this.accounts = accounts;
    this.setting = setting;
    this.real = !password.isEmpty() || !database.startsWith("jdbc:h2:");
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (setting.equals("aan") || (setting.isEmpty() && !real)) {
      demo.begin();
    } else if (setting.equals("uit") && accounts.isOn()) {
      throw new SettingRefused(
          "In deze database staat de oefenomgeving nog. BIOTOOP_DEMO=uit kan daar niet.",
          "Kies eerst Leeg beginnen in de balk boven elke pagina, of een lege map met --data MAP.");
    }
  }
}
