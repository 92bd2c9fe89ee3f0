package nl.biotoop.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.biotoop.rules.Language;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The authorisation table: every route stands here with who may use it. What is not listed is
 * refused, and a test holds the table against the controllers. A Dutch page stands here once; its
 * English twin follows from {@link Paths}. Their order says nothing: the most specific comes first.
 */
public final class AccessRules {
  private AccessRules() {}

  /** Who may use a route. Which role opens which door is said by the role itself. */
  public enum Access {
    /** Everybody, with or without an account. */
    PUBLIC,
    /** Everybody, as long as the demo is on; after that the route answers that it is not there. */
    DEMO,
    /** Whoever has signed in, whatever the role. */
    SIGNED_IN,
    /** Whoever works at the desk. */
    DESK,
    /** Whoever may see what a region learns from its questions. */
    INSIGHT,
    /** Whoever keeps records of the register true; which ones, the register decides. */
    REGISTER,
    /** Whoever works for a region or a provider, whatever the role. */
    PROFESSIONAL,
    /** Whoever runs the programme of a region. */
    PROGRAMME,
    /** Whoever keeps the figures of the statistical offices, and the sources, true. */
    FIGURES,
    /** Whoever manages accounts and settings. */
    ADMINISTRATOR
  }

  /**
   * One line of the table.
   *
   * @param method GET or POST
   * @param pattern a path pattern in Spring's notation
   */
  public record Route(String method, String pattern, Access access) {}

  private static final String TABLE_TOO = "[.csv]";

  private static final List<Route> SITE =
      section(
          Access.PUBLIC,
          "GET /",
          "GET /{language:nl|en}",
          "GET /{language:nl|en}/",
          "GET /nl/over",
          "GET /nl/privacy",
          "GET /nl/toegankelijkheid",
          "GET /health",
          "GET /robots.txt",
          "GET /.well-known/security.txt",
          "GET /static/**",
          "GET,POST /error");

  private static final List<Route> HELP =
      section(
          Access.PUBLIC,
          "GET /nl/wegwijzer",
          "GET /nl/hulp",
          "GET /nl/hulp/{id}",
          "GET,POST /nl/hulp/{id}/melding",
          "GET /nl/hulp/{id}/melding/bedankt",
          "GET /nl/hulp/{id}/naar",
          "GET /nl/regio",
          "GET /nl/regio/{id}",
          "GET /nl/regio/{id}/partners",
          "GET /nl/regio/{id}/initiatieven",
          "GET /nl/cijfers",
          "GET /nl/cijfers/dekking",
          "GET /nl/cijfers/indicatoren.csv",
          "GET /nl/cijfers/{dataset}",
          "GET /nl/cijfers/{dataset}/alles.csv",
          "GET /nl/cijfers/{dataset}/{indicator}/{region}",
          "GET /nl/bronnen",
          "GET /nl/monitor/indexen",
          "GET /nl/monitor/indexen/{id}",
          "GET /nl/monitor/indexen/{id}/{region}",
          "GET /nl/monitor/indexen/{id}/gewichten",
          "GET /api/v1/indices",
          "GET /api/v1/indices/{id}",
          "GET /api/v1/indices/{id}/scores[.csv]",
          "GET /nl/streefcijfers",
          "GET /nl/regioprofiel",
          "GET /nl/regioprofiel/vergelijken",
          "GET /nl/regioprofiel/{region}",
          "GET /nl/regioprofiel/{region}/uitspraken",
          "GET /nl/monitor/veerkracht",
          "GET /nl/monitor/veerkracht/{shock}/{region}",
          "GET /nl/monitor",
          "GET /nl/monitor/vergelijken",
          "GET /nl/monitor/{region}",
          "GET /nl/monitor/{region}/blad",
          "GET /nl/monitor/{region}/jaren",
          "GET /api/v1/wayfinder",
          "GET /api/v1/instruments[.csv]",
          "GET /api/v1/instruments/{id}",
          "GET /api/v1/figures",
          "GET /api/v1/figures/{dataset}.csv",
          "GET /api/v1/figures/{dataset}.json",
          "GET /api/v1/figures/{dataset}.jsonstat.json",
          "GET /api/v1/figures/{dataset}/{indicator}/{region}",
          "GET /api/v1/figures/{dataset}/{indicator}/{region}.csv",
          "GET /api/v1/figures/{dataset}/{indicator}/{region}.jsonstat.json",
          "GET /api/v1/observations",
          "GET /api/v1/indicators[.csv]",
          "GET /api/v1/regions[.csv]",
          "GET /api/v1/regions/{code}/standing",
          "GET /api/v1/partners[.csv]",
          "GET /api/v1/initiatives[.csv]",
          "GET /api/v1/sources[.csv]",
          "GET /api/v1/targets[.csv]",
          "GET /api/v1/profiles[.csv]",
          "GET /api/v1/analyses[.csv]",
          "GET /api/v1/claims[.csv]",
          "GET /api/v1/shocks[.csv]",
          "GET /api/v1/catalog.jsonld",
          "GET /api/v1/openapi.json");

  private static final List<Route> EMBEDDED =
      section(
          Access.PUBLIC,
          "GET /nl/inbed/wegwijzer",
          "GET /nl/inbed/cijfers/{dataset}/{indicator}/{region}",
          "GET /nl/huis/{code}",
          "GET /huis/{code}/stijl.css",
          "GET /huis/{code}/logo.png",
          "GET /inbed.js");

  private static final List<Route> EMBEDDING =
      section(
          Access.PROGRAMME,
          "GET,POST /nl/beheer/inbedden",
          "GET,POST /nl/beheer/inbedden/{code}",
          "POST /nl/beheer/inbedden/{code}/wissen");

  private static final List<Route> ASKING =
      section(
          Access.PUBLIC,
          "GET,POST /nl/vraag",
          "GET /nl/vraag/{token}",
          "POST /nl/vraag/{token}/contact",
          "POST /nl/vraag/{token}/achteraf",
          "POST /nl/vraag/{token}/toestemming",
          "POST /nl/vraag/{token}/toestemming/intrekken",
          "POST /nl/vraag/{token}/wissen",
          "GET /agenda/{token}.ics",
          "POST /api/v1/questions",
          "GET /api/v1/questions/{token}");

  private static final List<Route> DESK =
      section(
          Access.DESK,
          "GET /nl/vragen",
          "GET,POST /nl/vragen/nieuw",
          "GET,POST /nl/vragen/profiel",
          "GET /nl/vragen/benaderen",
          "GET /nl/vragen/benaderen/export.xlsx",
          "GET /nl/vragen/export.xlsx",
          "GET /nl/vragen/agenda",
          "POST /nl/vragen/agenda/koppeling",
          "POST /nl/vragen/agenda/intrekken",
          "GET /nl/vragen/agenda/{id}/afspraak.ics",
          "POST /nl/vragen/agenda/{id}/afzeggen",
          "GET /nl/vragen/{id}/kaart.vcf",
          "GET,POST /nl/vragen/{id}/afspraak",
          "GET /nl/vragen/{id}",
          "POST /nl/vragen/{id}/oppakken",
          "POST /nl/vragen/{id}/notitie",
          "POST /nl/vragen/{id}/doorgeven",
          "POST /nl/vragen/{id}/afsluiten");

  private static final List<Route> INSIGHT = section(Access.INSIGHT, "GET /nl/vragen/inzicht");

  private static final List<Route> SIGNING_IN =
      section(
          Access.PUBLIC,
          "GET,POST /nl/inloggen",
          "GET /oidc/sign-in",
          "GET /oidc/callback",
          "POST /nl/uitloggen");

  private static final List<Route> ACCOUNT =
      section(
          Access.SIGNED_IN,
          "GET /nl/account",
          "GET /nl/account/gegevens",
          "POST /nl/account/wachtwoord");

  private static final List<Route> DEMO = section(Access.DEMO, "POST /nl/oefenen/rol");

  private static final List<Route> IMPORT =
      section(
          Access.PROGRAMME,
          "GET,POST /nl/beheer/import",
          "GET /nl/beheer/import/sjabloon.xlsx",
          "GET /nl/beheer/import/sjabloon.csv",
          "GET /nl/beheer/import/alles.xlsx",
          "GET /nl/beheer/import/alles.csv",
          "GET /nl/beheer/import/{id}",
          "POST /nl/beheer/import/{id}/blad",
          "GET,POST /nl/beheer/import/{id}/kolommen",
          "POST /nl/beheer/import/{id}/rijen",
          "POST /nl/beheer/import/{id}/dubbel",
          "POST /nl/beheer/import/{id}/overnemen",
          "POST /nl/beheer/import/{id}/terugdraaien",
          "POST /nl/beheer/import/{id}/weggooien",
          "GET /nl/beheer/import/{id}/fouten.xlsx");

  private static final List<Route> ADMINISTRATION =
      section(
          Access.ADMINISTRATOR,
          "GET,POST /nl/beheer/accounts",
          "GET,POST /nl/beheer/accounts/{id}",
          "POST /nl/beheer/accounts/{id}/wachtwoord",
          "POST /nl/beheer/accounts/{id}/uit",
          "POST /nl/beheer/accounts/{id}/wissen",
          "GET /nl/beheer/logboek",
          "GET /nl/beheer/post",
          "GET,POST /nl/beheer/kaarten",
          "POST /nl/beheer/kaarten/ophalen",
          "POST /nl/beheer/kaarten/terug",
          "GET /nl/beheer/kaarten/{id}",
          "POST /nl/beheer/kaarten/{id}/gebruiken",
          "POST /nl/beheer/kaarten/{id}/weggooien",
          "POST /nl/beheer/post/opnieuw",
          "GET,POST /nl/oefenen/leeg-beginnen");

  private static final List<Route> NETWORK =
      section(
          Access.PROGRAMME,
          "GET /nl/beheer/partners/{region}",
          "GET,POST /nl/beheer/partners/{region}/nieuw",
          "GET,POST /nl/beheer/partners/{region}/{id}",
          "POST /nl/beheer/partners/{region}/{id}/verwijderen",
          "GET /nl/beheer/initiatieven/{region}",
          "GET,POST /nl/beheer/initiatieven/{region}/nieuw",
          "GET,POST /nl/beheer/initiatieven/{region}/{id}",
          "POST /nl/beheer/initiatieven/{region}/{id}/verwijderen");

  private static final List<Route> KEEPING =
      section(
          Access.PROGRAMME,
          "GET /nl/beheer/schokken",
          "GET,POST /nl/beheer/schokken/nieuw",
          "GET,POST /nl/beheer/schokken/{id}",
          "POST /nl/beheer/schokken/{id}/terugnemen",
          "POST /nl/beheer/schokken/{id}/terug",
          "POST /nl/beheer/schokken/{id}/wissen",
          "GET,POST /nl/beheer/streefcijfers/{id}",
          "GET /nl/beheer/regioprofiel/{region}",
          "GET,POST /nl/beheer/regioprofiel/{region}/deel/{part}",
          "GET,POST /nl/beheer/regioprofiel/{region}/analyses/nieuw",
          "GET,POST /nl/beheer/regioprofiel/{region}/analyses/{id}",
          "GET /nl/beheer",
          "GET /nl/beheer/regio",
          "POST /nl/beheer/regio/{id}/publiceren",
          "POST /nl/beheer/regio/{id}/terugnemen",
          "GET /nl/beheer/hulp",
          "GET,POST /nl/beheer/hulp/nieuw",
          "GET,POST /nl/beheer/hulp/{id}",
          "POST /nl/beheer/hulp/{id}/nagekeken",
          "POST /nl/beheer/hulp/{id}/uit",
          "GET,POST /nl/beheer/hulp/{id}/voorwaarden",
          "GET /nl/beheer/hulp/{id}/versies",
          "GET /nl/beheer/hulp/{id}/versies/{number}",
          "POST /nl/beheer/hulp/{id}/versies/{number}/terug",
          "GET,POST /nl/beheer/nakijken",
          "POST /nl/beheer/meldingen/{id}",
          "POST /nl/beheer/indexen/{id}/voorstellen/{proposal}/aannemen",
          "GET,POST /nl/beheer/aanbieders");

  private static final List<Route> FIGURES =
      section(
          Access.FIGURES,
          "GET,POST /nl/beheer/regioprofiel/{region}/uitspraken",
          "POST /nl/beheer/regioprofiel/{region}/uitspraken/{id}/intrekken",
          "GET,POST /nl/beheer/cijfers/indicatoren",
          "GET /nl/beheer/cijfers/indicatoren/versies/{number}",
          "POST /nl/beheer/cijfers/indicatoren/overnemen",
          "GET /nl/beheer/cijfers/indicatoren.xlsx",
          "GET /nl/beheer/cijfers/indicatoren.ods",
          "GET /nl/beheer/cijfers",
          "GET,POST /nl/beheer/cijfers/controles",
          "GET,POST /nl/beheer/cijfers/{dataset}",
          "POST /nl/beheer/cijfers/{dataset}/verversen",
          "GET /nl/beheer/cijfers/{dataset}/verversen/{id}",
          "POST /nl/beheer/cijfers/{dataset}/verversen/{id}/stoppen",
          "POST /nl/beheer/cijfers/{dataset}/levering/{number}/terugnemen",
          "GET /nl/beheer/cijfers/{dataset}/levering/{number}/bron.csv",
          "GET /nl/beheer/indexen",
          "GET,POST /nl/beheer/indexen/{id}/nieuw",
          "GET /nl/beheer/indexen/{id}/voorstellen/{proposal}",
          "POST /nl/beheer/indexen/{id}/voorstellen/{proposal}/notitie",
          "POST /nl/beheer/indexen/{id}/voorstellen/{proposal}/intrekken",
          "GET /nl/beheer/bronnen",
          "GET /nl/beheer/bronnen/{code}",
          "POST /nl/beheer/bronnen/{code}/nagekeken");

  private static final List<Route> PROFESSIONAL =
      section(
          Access.PROFESSIONAL,
          "GET,POST /nl/hulp/{id}/gevolgd",
          "POST /nl/hulp/{id}/gevolgd/wissen",
          "GET /nl/voorstellen",
          "GET,POST /nl/voorstellen/nieuw",
          "GET,POST /nl/voorstellen/wijzigen/{id}",
          "GET /nl/voorstellen/{id}",
          "POST /nl/voorstellen/{id}/antwoord");

  private static final List<Compiled> TABLE =
      Stream.of(
              SITE,
              HELP,
              EMBEDDED,
              EMBEDDING,
              ASKING,
              DESK,
              INSIGHT,
              SIGNING_IN,
              DEMO,
              ACCOUNT,
              ADMINISTRATION,
              NETWORK,
              IMPORT,
              KEEPING,
              FIGURES,
              PROFESSIONAL)
          .flatMap(List::stream)
          .map(Compiled::new)
          .sorted(Comparator.comparing(Compiled::pattern))
          .toList();

  /** Every route, the most specific patterns first. */
  public static final List<Route> ROUTES = TABLE.stream().map(Compiled::route).toList();

  /** The pattern of a route, read once. */
  private record Compiled(Route route, PathPattern pattern) {
    Compiled(Route route) {
      this(route, PathPatternParser.defaultInstance.parse(route.pattern()));
    }
  }

  /**
   * The route a request takes; empty when there is none. HEAD goes where GET goes.
   *
   * @param path as sent, without the query
   */
  public static Optional<Route> find(String method, String path) {
    String listed = method.equals("HEAD") ? "GET" : method;
    PathContainer parsed = PathContainer.parsePath(path);
    return TABLE.stream()
        .filter(line -> line.route.method().equals(listed) && line.pattern.matches(parsed))
        .map(Compiled::route)
        .findFirst();
  }

  /**
   * Routes with one access; each is a method, or several with commas, and a path, the path in Dutch
   * when it has a language. One that ends in {@code [.csv]} is the list and the same as a table.
   */
  private static List<Route> section(Access access, String... lines) {
    return Stream.of(lines)
        .flatMap(line ->
            line.endsWith(TABLE_TOO)
                ? Stream.of(line.replace(TABLE_TOO, ""), line.replace(TABLE_TOO, ".csv"))
                : Stream.of(line))
        .flatMap(line -> routes(access, line))
        .toList();
  }

  private static Stream<Route> routes(Access access, String line) {
    int space = line.indexOf(' ');
    String path = line.substring(space + 1);
    return Stream.of(line.substring(0, space).split(",", -1))
        .flatMap(method ->
            path.startsWith("/nl/")
                ? Stream.of(
                    new Route(method, path, access),
                    new Route(method, Paths.in(Language.EN, path), access))
                : Stream.of(new Route(method, path, access)));
  }
}
