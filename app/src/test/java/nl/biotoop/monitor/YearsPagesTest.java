package nl.biotoop.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import nl.biotoop.AnonymousVisitor;
import nl.biotoop.AppTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** One region through the years, as a visitor reads it. */
@AppTest
class YearsPagesTest {
  private static final String LIMBURG = "/nl/monitor/PV31/jaren";

  private final AnonymousVisitor visitor;

  @Autowired
  YearsPagesTest(MockMvc mvc) {
    this.visitor = new AnonymousVisitor(mvc);
  }

  private static Element row(Document page, String name) {
    Elements rows = page.select("tbody tr:contains(" + name + ")");
    assertThat(rows).as(name).hasSize(1);
    return rows.getFirst();
  }

  private static String change(Document page, String name) {
    return row(page, name).select("td.biotoop-change").text();
  }

  @Test
  void whatChangedIsSaidAsTheTableHasIt() throws Exception {
    Document page = visitor.page(LIMBURG + "?year=2017&year=2015");
    assertThat(page.select("thead th").eachText())
        .as("the oldest year first, however asked")
        .containsExactly("Cijfer", "Wat is er veranderd?", "2015", "2017");
    // tgs00026 has 16,700 of both years.
    assertThat(change(page, "Besteedbaar inkomen"))
        .startsWith("geen oordeel Van 2015 naar 2017: gelijk gebleven.")
        .contains("Een deel van het verschil is dus prijsstijging.");
    assertThat(change(page, "Bruto binnenlands product"))
        .as("more money at higher prices is no judgement")
        .startsWith("geen oordeel Van 2015 naar 2017:")
        .contains("hoger");
    // tgs00109 has 29.4 and 30.9, without a flag between them.
    assertThat(change(page, "hoger onderwijs"))
        .startsWith("beter Van 2015 naar 2017: 1,5 procentpunt hoger.");
    assertThat(change(page, "Werkloosheid"))
        .startsWith("beter Van 2015 naar 2017:")
        .contains("lager");
  }

  @Test
  void aBreakIsSaidAndNotJudged() throws Exception {
    String told = change(visitor.page(LIMBURG + "?year=2015&year=2024"), "hoger onderwijs");
    assertThat(told)
        .startsWith("geen oordeel Van 2015 naar 2024: 7,8 procentpunt hoger.")
        .contains("Breuk in 2019 en 2021: toen begon de bron anders te meten.");
    // The break of the first year lies before it.
    assertThat(change(visitor.page(LIMBURG + "?year=2021&year=2024"), "hoger onderwijs"))
        .startsWith("minder goed Van 2021 naar 2024: 1,2 procentpunt lager.")
        .doesNotContain("Breuk in");
  }

  @Test
  void aFigureOfALargerAreaIsNotHeldAgainstOneOfTheRegion() throws Exception {
    Document page = visitor.page(LIMBURG + "?year=2017&year=2021");
    Element row = row(page, "Kwaliteit van de overheid");
    assertThat(row.select("td").get(1).text())
        .contains("1,3")
        .contains("Gemeten voor een groter gebied: Zuid-Nederland");
    assertThat(row.select("td.biotoop-change").text())
        .startsWith("niet te vergelijken")
        .contains("Dat is geen vergelijking.")
        .doesNotContain("hoger", "lager");
  }

  @Test
  void aYearWithoutAFigureIsAGap() throws Exception {
    Document page = visitor.page(LIMBURG + "?year=2017&year=2021&year=2024");
    Elements cells = row(page, "Besteedbaar inkomen").select("td");
    assertThat(cells.eachText().subList(2, 4))
        .containsExactly("geen cijfer in dat jaar", "geen cijfer in dat jaar");
    assertThat(cells.get(0).text())
        .startsWith("niet te vergelijken Minder dan twee van deze jaren hebben een cijfer.");
    assertThat(page.select("main").text())
        .contains("Zonder cijfers, in elk jaar: Cultuur,")
        .doesNotContain("NaN");
  }

  @Test
  void whatCannotBeComparedIsSaid() throws Exception {
    String page =
        visitor
            .page(
                LIMBURG
                    + "?year=%3Cb%3E&year=1890&year=2017&year=2018&year=2019&year=2020&year=2021")
            .select("main")
            .text();
    assertThat(page)
        .contains("Over '<b>' zijn er van deze regio geen cijfers.")
        .contains("Over '1890' zijn er")
        .contains("U kunt 4 jaren naast elkaar zetten.");
    Document once = visitor.page(LIMBURG + "?year=2017&year=2017");
    assertThat(once.select("main").text()).contains("Kies twee tot vier jaren.");
    assertThat(once.select("main table")).as("a year beside itself is no comparison").isEmpty();
  }

  @Test
  void theRegionLeadsToItsYearsAndEveryFigureToItsOrigin() throws Exception {
    assertThat(visitor.page("/nl/monitor/zuid-limburg").select("main a").eachAttr("href"))
        .contains("/nl/monitor/zuid-limburg/jaren");
    Document page = visitor.page("/nl/monitor/zuid-limburg/jaren");
    assertThat(page.select("main").text())
        .contains("De meeste cijfers zijn van provincie Limburg.");
    assertThat(page.select("option[selected]:not([value=''])")).hasSize(2);
    for (String link : page.select("tbody td a").eachAttr("href")) {
      assertThat(visitor.page(link).select("main h1").text()).as(link).isNotBlank();
    }
  }
}
