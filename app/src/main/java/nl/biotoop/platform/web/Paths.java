package nl.biotoop.platform.web;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import nl.biotoop.rules.Language;

/**
 * Addresses carry the language: {@code /nl/wegwijzer} and {@code /en/wayfinder} are one page. This
 * is the only place that knows the pairs.
 */
public final class Paths {
  private static final Map<String, String> ENGLISH_BY_DUTCH =
      Map.ofEntries(
          Map.entry("nl", "en"),
          Map.entry("wegwijzer", "wayfinder"),
          Map.entry("hulp", "help"),
          Map.entry("melding", "report"),
          Map.entry("bedankt", "thanks"),
          Map.entry("regio", "region"),
          Map.entry("over", "about"),
          Map.entry("vraag", "question"),
          Map.entry("vragen", "questions"),
          Map.entry("profiel", "profile"),
          Map.entry("inzicht", "insight"),
          Map.entry("contact", "contact"),
          Map.entry("achteraf", "afterwards"),
          Map.entry("wissen", "erase"),
          Map.entry("oppakken", "take-up"),
          Map.entry("notitie", "note"),
          Map.entry("doorgeven", "hand-over"),
          Map.entry("afsluiten", "close"),
          Map.entry("publiceren", "publish"),
          Map.entry("terugnemen", "take-back"),
          Map.entry("afspraak", "appointment"),
          Map.entry("afspraak.ics", "appointment.ics"),
          Map.entry("kaart.vcf", "card.vcf"),
          Map.entry("koppeling", "link"),
          Map.entry("intrekken", "revoke"),
          Map.entry("afzeggen", "cancel"),
          Map.entry("toestemming", "consent"),
          Map.entry("benaderen", "approach"),
          Map.entry("inloggen", "sign-in"),
          Map.entry("uitloggen", "sign-out"),
          Map.entry("account", "account"),
          Map.entry("wachtwoord", "password"),
          Map.entry("beheer", "manage"),
          Map.entry("accounts", "accounts"),
          Map.entry("nieuw", "new"),
          Map.entry("import", "import"),
          Map.entry("sjabloon.xlsx", "template.xlsx"),
          Map.entry("sjabloon.csv", "template.csv"),
          Map.entry("alles.xlsx", "all.xlsx"),
          Map.entry("alles.csv", "all.csv"),
          Map.entry("fouten.xlsx", "faults.xlsx"),
          Map.entry("kolommen", "columns"),
          Map.entry("rijen", "rows"),
          Map.entry("dubbel", "doubles"),
          Map.entry("overnemen", "take-over"),
          Map.entry("terugdraaien", "undo"),
          Map.entry("weggooien", "discard"),
          Map.entry("uit", "off"),
          Map.entry("logboek", "log"),
          Map.entry("gegevens", "data"),
          Map.entry("partners", "partners"),
          Map.entry("initiatieven", "initiatives"),
          Map.entry("cijfers", "figures"),
          Map.entry("dekking", "coverage"),
          Map.entry("indicatoren", "indicators"),
          Map.entry("indicatoren.csv", "indicators.csv"),
          Map.entry("indicatoren.xlsx", "indicators.xlsx"),
          Map.entry("indicatoren.ods", "indicators.ods"),
          Map.entry("verversen", "refresh"),
          Map.entry("controles", "checks"),
          Map.entry("stoppen", "stop"),
          Map.entry("levering", "load"),
          Map.entry("bron.csv", "source.csv"),
          Map.entry("bronnen", "sources"),
          Map.entry("indexen", "indices"),
          Map.entry("gewichten", "weights"),
          Map.entry("aannemen", "adopt"),
          Map.entry("vergelijken", "compare"),
          Map.entry("blad", "sheet"),
          Map.entry("jaren", "years"),
          Map.entry("verwijderen", "remove"),
          Map.entry("post", "mail"),
          Map.entry("opnieuw", "again"),
          Map.entry("oefenen", "practice"),
          Map.entry("rol", "role"),
          Map.entry("leeg-beginnen", "begin-empty"),
          Map.entry("naar", "to"),
          Map.entry("gevolgd", "followed"),
          Map.entry("inbed", "embed"),
          Map.entry("inbedden", "embedding"),
          Map.entry("huis", "house"),
          Map.entry("nagekeken", "checked"),
          Map.entry("veerkracht", "resilience"),
          Map.entry("schokken", "shocks"),
          Map.entry("voorwaarden", "conditions"),
          Map.entry("nakijken", "to-check"),
          Map.entry("versies", "versions"),
          Map.entry("terug", "restore"),
          Map.entry("meldingen", "reports"),
          Map.entry("voorstellen", "proposals"),
          Map.entry("wijzigen", "change"),
          Map.entry("antwoord", "answer"),
          Map.entry("aanbieders", "providers"),
          Map.entry("streefcijfers", "targets"),
          Map.entry("regioprofiel", "region-profile"),
          Map.entry("deel", "part"),
          Map.entry("uitspraken", "claims"),
          Map.entry("analyses", "analyses"),
          Map.entry("kaarten", "maps"),
          Map.entry("ophalen", "fetch"),
          Map.entry("gebruiken", "use"),
          Map.entry("toegankelijkheid", "accessibility"));

  private static final Map<String, String> DUTCH_BY_ENGLISH =
      ENGLISH_BY_DUTCH.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  private Paths() {}

  /** The address in a language of the page whose Dutch segments are given. */
  public static String of(Language language, String... dutchSegments) {
    String path = "/nl/" + String.join("/", dutchSegments);
    return language == Language.NL ? path : in(language, path);
  }

  /** The same page in another language; segments that are ids stay as they are. */
  public static String in(Language language, String path) {
    Map<String, String> names = language == Language.EN ? ENGLISH_BY_DUTCH : DUTCH_BY_ENGLISH;
    String[] segments = path.split("/", -1);
    return Arrays.stream(segments)
        .map(segment -> names.getOrDefault(segment, segment))
        .collect(Collectors.joining("/"));
  }

  /** Whether this is a plain address of this site; another could lead a visitor astray. */
  public static boolean isOwn(String address) {
    return address.matches("/(nl|en)(/[A-Za-z0-9][A-Za-z0-9._~@-]*)*/?");
  }

  /** The language an address is in; Dutch when it says nothing. */
  public static Language language(String path) {
    return path.equals("/en") || path.startsWith("/en/") ? Language.EN : Language.NL;
  }
}
