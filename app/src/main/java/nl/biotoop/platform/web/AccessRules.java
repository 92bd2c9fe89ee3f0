package nl.biotoop.platform.web;

import java.util.List;

/**
 * The authorisation table: every route stands here with who may use it. What is not listed is
 * refused, and a test holds the table against the controllers.
 */
public final class AccessRules {
  private AccessRules() {}

  /** Who may use a route. */
  public enum Access {
    /** Everybody, with or without an account. */
    PUBLIC,
    /** Whoever has signed in, whatever the role. */
    SIGNED_IN,
    /** Administrators. */
    ADMINISTRATOR
  }

  /**
   * One line of the table.
   *
   * @param method GET or POST
   * @param pattern a path pattern in Spring's notation
   */
  public record Route(String method, String pattern, Access access) {}

  public static final List<Route> ROUTES =
      List.of(
          open("GET", "/"),
          open("GET", "/{language:nl|en}"),
          open("GET", "/{language:nl|en}/"),
          open("GET", "/nl/wegwijzer"),
          open("GET", "/en/wayfinder"),
          open("GET", "/nl/hulp"),
          open("GET", "/en/help"),
          open("GET", "/nl/hulp/{id}"),
          open("GET", "/en/help/{id}"),
          open("GET", "/nl/hulp/{id}/melding"),
          open("GET", "/en/help/{id}/report"),
          open("POST", "/nl/hulp/{id}/melding"),
          open("POST", "/en/help/{id}/report"),
          open("GET", "/nl/hulp/{id}/melding/bedankt"),
          open("GET", "/en/help/{id}/report/thanks"),
          open("GET", "/nl/regio"),
          open("GET", "/en/region"),
          open("GET", "/nl/regio/{id}"),
          open("GET", "/en/region/{id}"),
          open("GET", "/nl/over"),
          open("GET", "/en/about"),
          open("GET", "/nl/privacy"),
          open("GET", "/en/privacy"),
          open("GET", "/nl/toegankelijkheid"),
          open("GET", "/en/accessibility"),
          open("GET", "/nl/inloggen"),
          open("GET", "/en/sign-in"),
          open("POST", "/nl/inloggen"),
          open("POST", "/en/sign-in"),
          open("POST", "/nl/uitloggen"),
          open("POST", "/en/sign-out"),
          signedIn("GET", "/nl/account"),
          signedIn("GET", "/en/account"),
          signedIn("POST", "/nl/account/wachtwoord"),
          signedIn("POST", "/en/account/password"),
          managed("GET", "/nl/beheer/accounts"),
          managed("GET", "/en/manage/accounts"),
          managed("POST", "/nl/beheer/accounts"),
          managed("POST", "/en/manage/accounts"),
          managed("GET", "/nl/beheer/accounts/{id}"),
          managed("GET", "/en/manage/accounts/{id}"),
          managed("POST", "/nl/beheer/accounts/{id}"),
          managed("POST", "/en/manage/accounts/{id}"),
          managed("POST", "/nl/beheer/accounts/{id}/wachtwoord"),
          managed("POST", "/en/manage/accounts/{id}/password"),
          managed("POST", "/nl/beheer/accounts/{id}/uit"),
          managed("POST", "/en/manage/accounts/{id}/off"),
          managed("GET", "/nl/beheer/logboek"),
          managed("GET", "/en/manage/log"),
          open("GET", "/api/v1/wayfinder"),
          open("GET", "/api/v1/instruments"),
          open("GET", "/api/v1/instruments.csv"),
          open("GET", "/api/v1/instruments/{id}"),
          open("GET", "/api/v1/openapi.json"),
          open("GET", "/health"),
          open("GET", "/robots.txt"),
          open("GET", "/.well-known/security.txt"),
          open("GET", "/static/**"),
          open("GET", "/error"),
          open("POST", "/error"));

  private static Route signedIn(String method, String pattern) {
    return new Route(method, pattern, Access.SIGNED_IN);
  }

  private static Route managed(String method, String pattern) {
    return new Route(method, pattern, Access.ADMINISTRATOR);
  }

  private static Route open(String method, String pattern) {
    return new Route(method, pattern, Access.PUBLIC);
  }
}
