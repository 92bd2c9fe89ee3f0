package nl.biotoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.CorrectionReport;
import nl.biotoop.support.CorrectionReports;
import nl.biotoop.support.CurrentRegister;
import nl.biotoop.support.Instrument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every kind of page, in both languages, at the width of a phone and of a desk: nothing for axe to
 * say, nothing wider than the screen, nothing too small to touch. Keeps a picture of each in {@code
 * target/screenshots}.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
  /**
   * A page to look at.
   *
   * @param path its Dutch address, without {@code /nl/}
   * @param shows what must be on it, so that no other page is looked at by mistake
   */
  record Visit(String name, String path, String shows) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String ASK = "wegwijzer?problem=geen-vakmensen&vacancy=true&";
  private static final String BOSCH = ASK + "area=GM0796@2026&";

  static final List<Visit> VISITS =
      List.of(
          new Visit("start", "", "#problemen a"),
          new Visit("start-unknown-problem", "wegwijzer?problem=weg", ".biotoop-notice"),
          new Visit("place", ASK, "#antwoord[name=place]"),
          new Visit("place-empty", ASK + "asked=area&place=", "#fouten"),
          new Visit("place-unknown", ASK + "asked=area&place=Xyzzyveen", "#fouten"),
          new Visit("place-candidates", ASK + "asked=area&place=Haaren", "#fouten ~ form #keuze-3"),
          new Visit("one-of", BOSCH + "ask=phase", "input[type=radio]"),
          new Visit("one-of-empty", BOSCH + "asked=phase", "#fouten"),
          new Visit("yes-no", BOSCH + "ask=employsPeople", "input[type=radio]"),
          new Visit("several", BOSCH + "ask=hiresTarget", "input[type=checkbox]"),
          new Visit("several-empty", BOSCH + "asked=hiresTarget", "#fouten"),
          new Visit("number", BOSCH + "ask=staff", "#antwoord[inputmode]"),
          new Visit("number-wrong", BOSCH + "asked=staff&staff=veel", "#fouten"),
          new Visit("money-empty", BOSCH + "asked=turnover", "#fouten"),
          new Visit("work", BOSCH + "ask=sector", "#antwoord[name=work]"),
          new Visit("work-unknown", BOSCH + "asked=sector&work=xyzzy", "#fouten"),
          new Visit("work-candidates", BOSCH + "asked=sector&work=bakker", "#keuze-0"),
          new Visit("question-notices", ASK + "kleur=rood&staff=veel&ask=phase", ".biotoop-notice"),
          new Visit("result", BOSCH + "place=Den+Bosch&phase=groei&show=result", ".biotoop-option"),
          new Visit(
              "result-old-name",
              ASK + "area=GM1948@2026&place=Veghel&show=result",
              ".biotoop-notice"),
          new Visit("result-all", BOSCH + "phase=groei&show=all", ".biotoop-option"),
          new Visit(
              "result-nothing-known",
              ASK + "area=onbekend&phase=onbekend&show=result",
              ".biotoop-contact--first"),
          new Visit(
              "result-without-options",
              "wegwijzer?problem=plek-zoeken&locationSearch=false&area=GM0014@2026&phase=groei"
                  + "&show=result",
              "main:not(:has(.biotoop-options)) .biotoop-contact--first"),
          new Visit("help", "hulp", "article.biotoop-option"),
          new Visit("help-part", "hulp?closed=on&part=2", "a[rel=prev]"),
          new Visit(
              "help-filtered",
              "hulp?q=bedrijfsfinanciering&phase=groei&amount=50000&closed=on",
              "article.biotoop-option"),
          new Visit("help-wrong-filter", "hulp?phase=weg&amount=veel", ".biotoop-notice"),
          new Visit("help-none", "hulp?q=xyzzy", ".biotoop-contact--first"),
          new Visit("instrument", "hulp/wbso", ".biotoop-facts"),
          new Visit("instrument-reported", "hulp/bmkb", ".biotoop-notice:not([class*=calm])"),
          new Visit("instrument-ended", "hulp/{ended}", ".biotoop-tag--warn"),
          new Visit("report", "hulp/wbso/melding", "textarea"),
          new Visit("report-thanks", "hulp/wbso/melding/bedankt", "h1"),
          new Visit("regions", "regio", ".biotoop-regions"),
          new Visit("region", "regio/zuid-limburg", ".biotoop-grid"),
          new Visit("region-own", "regio/noordoost-brabant?own=on", ".biotoop-grid__empty"),
          new Visit("figures", "cijfers", ".biotoop-table--words"),
          new Visit("figures-coverage", "cijfers/dekking", ".biotoop-tag--warn"),
          new Visit(
              "figures-table", "cijfers/eqi?year=2017", ".biotoop-table--series td.biotoop-number"),
          new Visit(
              "figures-ratio",
              "cijfers/81578NED?indicator=establishments_per_1000",
              ".biotoop-notice"),
          new Visit("figures-tiles", "cijfers/rci", "svg.biotoop-tiles g[role=img]"),
          new Visit("figures-tiles-corop", "cijfers/83631NED", "#kaart-corop"),
          new Visit("figures-series", "cijfers/03759ned/population/GM0788", "svg.biotoop-series"),
          new Visit(
              "figures-region",
              "cijfers/03759ned/population/midden-brabant?year=2020",
              ".biotoop-table--parts tfoot"),
          new Visit("indices", "monitor/indexen", ".biotoop-option"),
          new Visit(
              "index",
              "monitor/indexen/eu-nuts2?rank=yes&country=all",
              ".biotoop-table--numbers td.biotoop-number"),
          new Visit(
              "index-weights",
              "monitor/indexen/eu-nuts2/gewichten?weight_talent=3&rank=yes",
              "#weight_talent"),
          new Visit("index-region", "monitor/indexen/eu-nuts2@1/NL41", ".biotoop-hash"),
          new Visit(
              "figures-event",
              "cijfers/nama_10r_2gdp/gdp_volume_index_2015/NL42",
              ".biotoop-series__event"),
          new Visit("resilience", "monitor/veerkracht", ".biotoop-table--words"),
          new Visit(
              "resilience-region",
              "monitor/veerkracht/financiele-crisis/zuid-limburg",
              ".biotoop-table--words"),
          new Visit("monitor", "monitor", ".biotoop-columns"),
          new Visit("monitor-region", "monitor/zuid-limburg", "svg.biotoop-model"),
          new Visit("monitor-sheet", "monitor/midden-brabant/blad", ".biotoop-sheet"),
          new Visit(
              "monitor-years", "monitor/PV31/jaren?year=2017&year=2021", ".biotoop-table--words"),
          new Visit(
              "monitor-compare",
              "monitor/vergelijken?region=zuid-limburg&region=PV31",
              "table.biotoop-table"),
          new Visit("sources", "bronnen", "#bron-eqi"),
          new Visit("sources-none", "bronnen?q=xyzzy&type=weg", ".biotoop-notice"),
          new Visit("targets", "streefcijfers", ".biotoop-tag--warn"),
          new Visit("profiles", "regioprofiel?q=braindrain", "article h3"),
          new Visit("claims", "regioprofiel/zuid-limburg/uitspraken", ".biotoop-notice"),
          new Visit("profile", "regioprofiel/zuid-limburg", ".biotoop-steps .biotoop-tag"),
          new Visit(
              "profiles-compared",
              "regioprofiel/vergelijken?region=zuid-limburg&region=midden-brabant",
              ".biotoop-table"),
          new Visit("about", "over", ".biotoop-text"),
          new Visit("privacy", "privacy", ".biotoop-text"),
          new Visit("accessibility", "toegankelijkheid", ".biotoop-text"),
          new Visit("not-found", "bestaat/niet", "h1"));

  private final CurrentRegister register;
  private final CorrectionReports reports;
  private final int port;
  private Browser browser;
  private Inspection inspection;

  @Autowired
  AccessibilityTest(
      CurrentRegister register, CorrectionReports reports, @LocalServerPort int port) {
    this.register = register;
    this.reports = reports;
    this.port = port;
  }

  @BeforeAll
  void open() {
    reports.add(register.now().instrument("bmkb"), CorrectionReport.Kind.LINK, "weg", Language.NL);
    browser = new Browser(port);
    inspection = new Inspection(browser);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @ParameterizedTest
  @FieldSource("VISITS")
  @DisplayName("page")
  void everyoneCanUse(Visit visit) {
    List<String> faults = new ArrayList<>();
    for (Language language : Language.values()) {
      browser.open(address(visit, language));
      assertThat(browser.has(visit.shows())).as("%s shows %s", visit, visit.shows()).isTrue();
      assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo(language.code());
      faults.addAll(inspection.look(visit.name() + "-" + language.code()));
    }
    assertThat(faults).isEmpty();
  }

  private String address(Visit visit, Language language) {
    String[] parts = visit.path().split("\\?", 2);
    String path = Paths.of(language, parts[0].replace("{ended}", ended()).split("/", -1));
    return parts.length == 1 ? path : path + "?" + parts[1];
  }

  private String ended() {
    return register.now().instruments().stream()
        .filter(it -> it.status() == Instrument.Status.ENDED)
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void everyoneCanMendAReport() {
    List<String> faults = new ArrayList<>();
    for (Language language : Language.values()) {
      browser.open(Paths.of(language, "hulp", "wbso", "melding"));
      browser.ask(
          "document.getElementById('explanation').value = 'x'.repeat(arguments[0])",
          CorrectionReport.LONGEST + 1);
      browser.follow(Walk.NEXT);
      assertThat(browser.all("#fouten a")).hasSize(2);
      faults.addAll(inspection.look("report-errors-" + language.code()));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aPageOutOfOrderCanBeRead() {
    // Without its token the form counts as coming from another site.
    browser.open("/nl/hulp/wbso/melding");
    browser.ask("document.querySelector('input[type=hidden]').value = 'x'");
    browser.follow(Walk.NEXT);
    assertThat(browser.text("h1")).isEqualTo(Words.of(Language.NL).text("problem.forbidden.title"));
    assertThat(inspection.look("forbidden-nl")).isEmpty();
  }

  @Test
  void plantedFaultsAreFound() {
    browser.open("/nl/over");
    assertThat(inspection.look("planted-before")).isEmpty();
    // Through properties: the content security policy takes no style attributes.
    browser.ask(
        """
        const plant = (id, html, style) => {
          document.querySelector('main').insertAdjacentHTML('beforeend', html);
          Object.assign(Object.assign(document.querySelector('main').lastChild, {id}).style, style);
        };
        const tiny = {width: '10px', height: '10px', padding: '0', margin: '0', border: '0'};
        plant('blind', '<img src="/static/x/icon.svg">', {});
        plant('pale', '<p>Te licht</p>', {color: '#bbbbbb'});
        plant('small', '<button type="button">.</button>', tiny);
        plant('beside', '<button type="button">.</button>', tiny);
        plant('wide', '<div>breed</div>', {width: '1400px'});
        """);
    assertThat(inspection.look("planted"))
        .anyMatch(fault -> fault.contains("image-alt"))
        .anyMatch(fault -> fault.contains("color-contrast"))
        .anyMatch(fault -> fault.contains("320") && fault.contains("wide"))
        .anyMatch(fault -> fault.contains("390") && fault.contains("wide"))
        .anyMatch(fault -> fault.contains("1280") && fault.contains("wide"))
        .anyMatch(fault -> fault.contains("target-size"))
        .anyMatch(fault -> fault.contains("too small") && fault.contains("#small"));
  }
}
