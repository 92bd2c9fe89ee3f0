package nl.biotoop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.biotoop.platform.web.AccessRules;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.rules.Language;

/**
 * Addresses of every page a visitor can open, in both languages: each route of the table with
 * examples, and the wayfinder and the register in all their states.
 */
public final class PublicPages {
  private static final Pattern ALTERNATIVES = Pattern.compile("\\{\\w+:([^}]*)}");

  /** What may stand for the id in a Dutch route. */
  private static final Map<String, List<String>> EXAMPLES =
      Map.ofEntries(
          // Verified, ended, unverified, of one region, of the European Union.
          Map.entry(
              "/nl/hulp/{id}",
              List.of("wbso", "limburgmakers", "dggf", "zuyd-studenten", "een", "bmkb")),
          Map.entry("/nl/hulp/{id}/melding", List.of("wbso")),
          Map.entry("/nl/hulp/{id}/melding/bedankt", List.of("wbso")),
          Map.entry(
              "/nl/regio/{id}", List.of("zuid-limburg", "midden-brabant", "noordoost-brabant")),
          Map.entry("/nl/regio/{id}/partners", List.of("zuid-limburg", "noordoost-brabant")),
          Map.entry("/nl/regio/{id}/initiatieven", List.of("zuid-limburg")),
          Map.entry(
              "/nl/regioprofiel/{region}",
              List.of("zuid-limburg", "midden-brabant", "noordoost-brabant")),
          Map.entry(
              "/nl/regioprofiel/{region}/uitspraken", List.of("zuid-limburg", "midden-brabant")),
          // An own region, a COROP area, a province, and a European region.
          Map.entry("/nl/monitor/{region}", List.of("zuid-limburg", "CR01", "PV24", "BE31")),
          Map.entry("/nl/monitor/{region}/blad", List.of("noordoost-brabant")),
          Map.entry("/nl/monitor/{region}/jaren", List.of("zuid-limburg", "CR01", "BE31")),
          // With flags, confidential, with municipalities that came and went, with three
          // indicators.
          Map.entry("/nl/cijfers/{dataset}", List.of("eqi", "tgs00042", "83631NED")),
          Map.entry("/nl/monitor/indexen/{id}", List.of("eu-nuts2")),
          Map.entry("/nl/monitor/indexen/{id}/gewichten", List.of("eu-nuts2")),
          Map.entry(
              "/nl/monitor/indexen/{id}/{region}", List.of("eu-nuts2@1/NL41", "eu-nuts2/DE11")),
          Map.entry(
              "/nl/cijfers/{dataset}/{indicator}/{region}",
              List.of(
                  "tgs00109/tertiary_education_25_64/NL42",
                  "tgs00042/gerd_share_gdp/NL42",
                  "03759ned/population/GM0501",
                  "eqi/quality_of_government/NL42",
                  "03759ned/population/midden-brabant",
                  "81578NED/establishments_per_1000/midden-brabant",
                  "nama_10r_2gdp/gdp/zuid-limburg")),
          Map.entry(
              "/nl/inbed/cijfers/{dataset}/{indicator}/{region}",
              List.of("tgs00109/tertiary_education_25_64/NL42")),
          // Inherited, by COROP area, a country of one region, an area without figures.
          Map.entry(
              "/nl/monitor/veerkracht/{shock}/{region}",
              List.of("financiele-crisis/zuid-limburg", "energieprijzen/CR39", "corona/LU00")));

  private static final String PROBLEM = "/nl/wegwijzer?problem=geen-vakmensen&vacancy=true";
  private static final String PLACED = PROBLEM + "&area=GM0935@2026&phase=groei";

  /** The states that no route shows by itself. */
  private static final List<String> STATES =
      List.of(
          "/nl/wegwijzer?problem=bestaat-niet",
          PROBLEM,
          PROBLEM + "&ask=area",
          PROBLEM + "&asked=area",
          PROBLEM + "&asked=area&place=Nergenshuizen",
          PROBLEM + "&asked=area&place=Bergen",
          PROBLEM + "&asked=area&place=Maastrict",
          PROBLEM + "&area=GM0935@2026",
          PROBLEM + "&area=GM9999@2026",
          PLACED,
          PLACED + "&ask=staff",
          PLACED + "&asked=staff&staff=veel",
          PLACED + "&asked=staff&staff=-1",
          PLACED + "&ask=turnover",
          PLACED + "&ask=sector",
          PLACED + "&asked=sector&work=bakker",
          PLACED + "&asked=sector&work=xyzzy",
          PLACED + "&ask=hiresTarget",
          PLACED + "&ask=foundedYears",
          PLACED + "&ask=phase",
          PLACED + "&asked=phase",
          PLACED + "&onzin=1&staff=veel&show=result",
          PLACED + "&show=result",
          PLACED + "&show=all",
          PROBLEM + "&area=onbekend&phase=onbekend&show=result",
          PROBLEM + "&area=GM0363@2026&phase=idee&show=result",
          "/nl/wegwijzer?problem=idee-verder&area=GM0935@2026&phase=idee&kvkRegistered=false&show=all",
          "/nl/hulp?q=wbso",
          "/nl/hulp?q=xyzzy",
          "/nl/hulp?q=&form=kennis&phase=idee&region=zuid-limburg&closed=on",
          "/nl/hulp?part=3",
          "/nl/hulp?theme=bestaat-niet&amount=veel",
          "/nl/regio/zuid-limburg?own=on",
          "/nl/cijfers/nama_10r_2gdp?indicator=gdp&year=2000",
          "/nl/cijfers/tgs00040?year=veel",
          "/nl/cijfers/81578NED?indicator=establishments_per_1000",
          "/nl/monitor/indexen/eu-nuts2?rank=yes&country=all",
          "/nl/monitor/indexen/eu-nuts2@1/NL41?recompute=0",
          "/nl/monitor/indexen/eu-nuts2@1/gewichten?weight_talent=3&weight_demand=0,5&rank=yes",
          "/nl/cijfers/03759ned/population/midden-brabant?year=2020",
          "/nl/monitor/veerkracht?shock=energieprijzen&measure=establishment_births_per_1000",
          "/nl/monitor/veerkracht?shock=corona&country=DE",
          "/nl/monitor/veerkracht?shock=weg&measure=weg&country=weg",
          "/nl/hulp?element=talent",
          "/nl/monitor/vergelijken?region=zuid-limburg&region=midden-brabant&region=PV31&region=DK03",
          "/nl/monitor/vergelijken?region=weg&region=CR01",
          "/nl/monitor/PV31/jaren?year=2017&year=2021&year=2013&year=2024",
          "/nl/monitor/midden-brabant?rank=yes",
          "/nl/cijfers/nama_10r_2gdp/gdp/zuid-limburg?house=bestaat-niet",
          "/nl/monitor/PV31/jaren?year=weg&year=2017",
          "/nl/bronnen?q=handbook&type=book",
          "/nl/bronnen?q=xyzzy",
          "/nl/bronnen?type=bestaat-niet",
          "/nl/streefcijfers?region=zuid-limburg&document=projectplan-2017",
          "/nl/streefcijfers?region=midden-brabant",
          "/nl/streefcijfers?region=bestaat-niet",
          "/nl/regioprofiel?q=braindrain",
          "/nl/regioprofiel?q=xyzzy",
          "/nl/regioprofiel?way=living-lab",
          "/nl/regioprofiel?way=weg",
          "/nl/regioprofiel/vergelijken?region=zuid-limburg&region=midden-brabant",
          "/nl/regioprofiel/vergelijken?region=zuid-limburg&region=weg");

  private PublicPages() {}

  /** Every page with its states, first Dutch, then English. */
  public static List<String> all() {
    List<String> dutch = dutch();
    List<String> all = new ArrayList<>(dutch);
    dutch.forEach(address -> all.add(english(address)));
    return all;
  }

  private static List<String> dutch() {
    Set<String> pages = new LinkedHashSet<>();
    for (AccessRules.Route route : AccessRules.ROUTES) {
      if (route.method().equals("GET") && route.access() == AccessRules.Access.PUBLIC) {
        for (String pattern : alternatives(route.pattern())) {
          // "/nl" itself leads on to "/nl/".
          // A private link has no example that everybody can open, houses are made by people, and
          // "naar" leads to another site. A file is no page.
          if (pattern.startsWith("/nl/")
              && !pattern.contains("{token}")
              && !pattern.contains("{code}")
              && !pattern.endsWith("/naar")
              && !pattern.endsWith(".csv")) {
            pages.addAll(filled(pattern));
          }
        }
      }
    }
    pages.addAll(STATES);
    return List.copyOf(pages);
  }

  /** {@code /{language:nl|en}/} is two patterns. */
  static List<String> alternatives(String pattern) {
    Matcher matcher = ALTERNATIVES.matcher(pattern);
    if (!matcher.find()) {
      return List.of(pattern);
    }
    List<String> patterns = new ArrayList<>();
    for (String alternative : matcher.group(1).split("\\|", -1)) {
      patterns.add(
          pattern.substring(0, matcher.start()) + alternative + pattern.substring(matcher.end()));
    }
    return patterns;
  }

  private static List<String> filled(String pattern) {
    if (!pattern.contains("{")) {
      return List.of(pattern);
    }
    List<String> examples = EXAMPLES.get(pattern);
    if (examples == null) {
      throw new IllegalStateException("PublicPages has no example for " + pattern);
    }
    return examples.stream().map(example -> filled(pattern, example)).toList();
  }

  /** With the parts of an example in the places of a pattern. */
  private static String filled(String pattern, String example) {
    String filled = pattern;
    for (String part : example.split("/", -1)) {
      filled = filled.replaceFirst("\\{\\w+}", part);
    }
    return filled;
  }

  /** The same page in English. */
  public static String english(String address) {
    int query = address.indexOf('?');
    return query < 0
        ? Paths.in(Language.EN, address)
        : Paths.in(Language.EN, address.substring(0, query)) + address.substring(query);
  }

  /** The language an address promises. */
  public static String language(String address) {
    return Paths.language(address.replaceFirst("\\?.*", "")).code();
  }
}
