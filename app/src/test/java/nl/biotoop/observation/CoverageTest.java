package nl.biotoop.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.util.List;
import java.util.stream.Collectors;
import nl.biotoop.AnonymousVisitor;
import nl.biotoop.AppTest;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.platform.ContentFiles;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Every element stands on the page about what is measured, above all those that are not. */
@AppTest
class CoverageTest {
  private final AnonymousVisitor visitor;
  private final Vocabulary vocabulary;
  private final Indicators indicators;
  private final ContentFiles files;

  @Autowired
  CoverageTest(MockMvc mvc, Vocabulary vocabulary, Indicators indicators, ContentFiles files) {
    this.visitor = new AnonymousVisitor(mvc);
    this.vocabulary = vocabulary;
    this.indicators = indicators;
    this.files = files;
  }

  @Test
  void everyElementIsThereWithItsFiguresOrAsAGap() throws Exception {
    Document page = visitor.page("/nl/cijfers/dekking");
    List<Element> rows = page.select("tbody tr");
    assertThat(rows).hasSize(vocabulary.elements().size());
    int covered = 0;
    for (int i = 0; i < rows.size(); i++) {
      Term element = vocabulary.elements().get(i);
      List<String> own =
          indicators.all().stream()
              .filter(one -> one.element().filter(element.id()::equals).isPresent())
              .map(one -> one.name().nl())
              .toList();
      assertThat(rows.get(i).select("th").text()).startsWith(element.label().nl());
      assertThat(rows.get(i).select("td a[href*='?indicator=']").eachText()).isEqualTo(own);
      assertThat(rows.get(i).select(".biotoop-tag--warn").isEmpty())
          .as("a gap is shown: %s", element.id())
          .isEqualTo(!own.isEmpty());
      covered += own.isEmpty() ? 0 : 1;
    }
    assertThat(covered).as("some are, some are not").isBetween(1, rows.size() - 1);
    assertThat(page.text()).contains("Onderdelen met een cijfer: " + covered + " van 10.");
    assertThat(visitor.page("/en/figures/coverage").text())
        .contains("Elements with a figure: " + covered + " of 10.");
  }

  /** The layer stands with the figure and with the element; they say the same. */
  @Test
  void aFigureIsInTheLayerOfItsElement() {
    for (Indicator one : indicators.all()) {
      one.element()
          .ifPresent(element ->
              assertThat(one.layer().name())
                  .as(one.code())
                  .isEqualTo(vocabulary.layer(element).name()));
    }
  }

  @Test
  void everyWayOnThePageLeadsToThatFigure() throws Exception {
    for (Element link : visitor.page("/nl/cijfers/dekking").select("main a[href*='?indicator=']")) {
      Document figures = visitor.page(link.attr("href"));
      assertThat(figures.select("option[selected]").eachText())
          .as(link.attr("href"))
          .contains(link.text());
    }
  }

  @Test
  void theCatalogueGoesOutAsItCameInByteForByte() throws Exception {
    try (BufferedReader file = files.open("indicators/indicators.csv")) {
      String shipped = file.lines().collect(Collectors.joining("\n", "", "\n"));
      assertThat(visitor.open("/nl/cijfers/indicatoren.csv").getContentAsString())
          .isEqualTo(shipped);
      assertThat(visitor.open("/en/figures/indicators.csv").getContentAsString())
          .isEqualTo(shipped);
    }
  }
}
