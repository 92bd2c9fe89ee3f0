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
    /** Whoever works at the desk: advisers and programme managers. */
    DESK,
    /** Whoever may see what a region learns from its questions. */
    INSIGHT,
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
          open("GET", "/nl/vraag"),
          open("GET", "/en/question"),
          open("POST", "/nl/vraag"),
          open("POST", "/en/question"),
          open("GET", "/nl/vraag/{token}"),
          open("GET", "/en/question/{token}"),
          open("POST", "/nl/vraag/{token}/contact"),
          open("POST", "/en/question/{token}/contact"),
          open("POST", "/nl/vraag/{token}/wissen"),
          open("POST", "/en/question/{token}/erase"),
          open("POST", "/nl/vraag/{token}/toestemming"),
          open("POST", "/en/question/{token}/consent"),
          open("POST", "/nl/vraag/{token}/toestemming/intrekken"),
          open("POST", "/en/question/{token}/consent/revoke"),
          desk("GET", "/nl/vragen/benaderen"),
          desk("GET", "/en/questions/approach"),
          desk("GET", "/nl/vragen/benaderen/export.xlsx"),
          desk("GET", "/en/questions/approach/export.xlsx"),
          new Route("GET", "/nl/vragen/inzicht", Access.INSIGHT),
          new Route("GET", "/en/questions/insight", Access.INSIGHT),
          desk("GET", "/nl/vragen"),
          desk("GET", "/en/questions"),
          desk("GET", "/nl/vragen/nieuw"),
          desk("GET", "/en/questions/new"),
          desk("POST", "/nl/vragen/nieuw"),
          desk("POST", "/en/questions/new"),
          desk("GET", "/nl/vragen/profiel"),
          desk("GET", "/en/questions/profile"),
          desk("POST", "/nl/vragen/profiel"),
          desk("POST", "/en/questions/profile"),
          desk("GET", "/nl/vragen/export.xlsx"),
          desk("GET", "/en/questions/export.xlsx"),
          desk("GET", "/nl/vragen/{id}/kaart.vcf"),
          desk("GET", "/en/questions/{id}/card.vcf"),
          desk("GET", "/nl/vragen/{id}/afspraak"),
          desk("GET", "/en/questions/{id}/appointment"),
          desk("POST", "/nl/vragen/{id}/afspraak"),
          desk("POST", "/en/questions/{id}/appointment"),
          desk("GET", "/nl/vragen/agenda"),
          desk("GET", "/en/questions/agenda"),
          desk("POST", "/nl/vragen/agenda/koppeling"),
          desk("POST", "/en/questions/agenda/link"),
          desk("POST", "/nl/vragen/agenda/intrekken"),
          desk("POST", "/en/questions/agenda/revoke"),
          desk("GET", "/nl/vragen/agenda/{id}/afspraak.ics"),
          desk("GET", "/en/questions/agenda/{id}/appointment.ics"),
          desk("POST", "/nl/vragen/agenda/{id}/afzeggen"),
          desk("POST", "/en/questions/agenda/{id}/cancel"),
          open("GET", "/agenda/{token}.ics"),
          desk("GET", "/nl/vragen/{id}"),
          desk("GET", "/en/questions/{id}"),
          desk("POST", "/nl/vragen/{id}/oppakken"),
          desk("POST", "/en/questions/{id}/take-up"),
          desk("POST", "/nl/vragen/{id}/notitie"),
          desk("POST", "/en/questions/{id}/note"),
          desk("POST", "/nl/vragen/{id}/doorgeven"),
          desk("POST", "/en/questions/{id}/hand-over"),
          desk("POST", "/nl/vragen/{id}/afsluiten"),
          desk("POST", "/en/questions/{id}/close"),
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
          open("POST", "/api/v1/questions"),
          open("GET", "/api/v1/questions/{token}"),
          open("GET", "/health"),
          open("GET", "/robots.txt"),
          open("GET", "/.well-known/security.txt"),
          open("GET", "/static/**"),
          open("GET", "/error"),
          open("POST", "/error"));

  private static Route signedIn(String method, String pattern) {
    return new Route(method, pattern, Access.SIGNED_IN);
  }

  private static Route desk(String method, String pattern) {
    return new Route(method, pattern, Access.DESK);
  }

  private static Route managed(String method, String pattern) {
    return new Route(method, pattern, Access.ADMINISTRATOR);
  }

  private static Route open(String method, String pattern) {
    return new Route(method, pattern, Access.PUBLIC);
  }
}
