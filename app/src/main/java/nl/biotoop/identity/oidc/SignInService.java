package nl.biotoop.identity.oidc;

import java.net.URI;
import java.util.Optional;
import nl.biotoop.platform.SettingRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The sign-in service that the operator has set, or none. */
@Component
public final class SignInService {
  private final Optional<Settings> settings;

  SignInService(
      @Value("${biotoop.oidc-issuer:}") String issuer,
      @Value("${biotoop.oidc-client-id:}") String clientId,
      @Value("${biotoop.oidc-client-secret:}") String clientSecret,
      @Value("${biotoop.oidc-name:}") String name,
      @Value("${biotoop.site:}") String site) {
    this.settings =
        issuer.isBlank()
            ? Optional.empty()
            : Optional.of(
                new Settings(
                    issuer.strip(),
                    clientId.strip(),
                    clientSecret,
                    name.isBlank() ? host(issuer) : name.strip(),
                    site.strip().replaceFirst("/+$", "")));
    settings.ifPresent(SignInService::check);
  }

  /**
   * What the operator has agreed with the service.
   *
   * @param issuer its address, as in its tokens
   * @param name what it is called on the button
   * @param site the address people use, which the service sends them back to; {@code ""} for the
   *     address of the request
   */
  record Settings(String issuer, String clientId, String clientSecret, String name, String site) {
    @Override
    public String toString() {
      return "Settings[" + issuer + "]";
    }
  }

  private static void check(Settings settings) {
    String host = host(settings.issuer);
    boolean local = host.equals("localhost") || host.equals("127.0.0.1");
    boolean safe =
        settings.issuer.startsWith("https://") || (local && settings.issuer.startsWith("http://"));
    if (host.isEmpty() || !safe) {
      throw new SettingRefused(
          "BIOTOOP_OIDC_ISSUER is '" + settings.issuer + "' en dat is geen veilig adres.",
          "Vul het adres van de aanmelddienst in; het begint met https://.");
    }
    if (settings.clientId.isEmpty() || settings.clientSecret.isBlank()) {
      throw new SettingRefused(
          "BIOTOOP_OIDC_CLIENT_ID of BIOTOOP_OIDC_CLIENT_SECRET ontbreekt.",
          "De aanmelddienst geeft beide; zonder deze twee kan niemand zich daar aanmelden.");
    }
  }

  private static String host(String issuer) {
    try {
      return Optional.ofNullable(URI.create(issuer.strip()).getHost()).orElse("");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** What it is called on screen; empty when there is none. */
  public Optional<String> name() {
    return settings.map(Settings::name);
  }

  Optional<Settings> settings() {
    return settings;
  }
}
