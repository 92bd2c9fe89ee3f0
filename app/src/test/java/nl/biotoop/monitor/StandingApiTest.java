package nl.biotoop.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nl.biotoop.AnonymousVisitor;
import nl.biotoop.AppTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a region stands says the same to a program as to people. */
@AppTest
class StandingApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MockMvc mvc;
  private final AnonymousVisitor visitor;

  @Autowired
  StandingApiTest(MockMvc mvc) {
    this.mvc = mvc;
    this.visitor = new AnonymousVisitor(mvc);
  }

  private MockHttpServletResponse open(String region) throws Exception {
    return mvc.perform(get(URI.create("/api/v1/regions/" + region + "/standing")))
        .andReturn()
        .getResponse();
  }

  private JsonNode standing(String region) throws Exception {
    MockHttpServletResponse response = open(region);
    assertThat(response.getStatus()).as(region).isEqualTo(200);
    return JSON.readTree(response.getContentAsByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zuid-limburg", "PV30", "CR01", "BE31"})
  void itSaysWhatThePageSays(String region) throws Exception {
    JsonNode standing = standing(region);
    for (String language : List.of("nl", "en")) {
      Document page = visitor.page("/" + language + "/monitor/" + region);
      List<String> answers = new ArrayList<>();
      List<String> links = new ArrayList<>();
      for (Element row : page.select("tr[id^=onderdeel-]")) {
        answers.add(row.select("th").text() + ": " + row.select(".biotoop-tone").text());
      }
      // An element with several figures has a row for each.
      page.select("table:has(tr[id^=onderdeel-]) td a")
          .forEach(link -> links.add(link.attr("href").split("\\?", 2)[0]));
      List<String> told = new ArrayList<>();
      List<String> series = new ArrayList<>();
      for (JsonNode element : standing.path("elements")) {
        told.add(
            element.path("name").path(language).stringValue()
                + ": "
                + element.at("/position/text").path(language).stringValue());
        for (JsonNode measure : element.path("measures")) {
          series.add(
              measure
                  .at("/_links/series/href")
                  .stringValue()
                  .replace(
                      "/api/v1/figures", language.equals("nl") ? "/nl/cijfers" : "/en/figures"));
        }
      }
      assertThat(told).as(language).hasSize(10).isEqualTo(answers);
      assertThat(series).as(language).isEqualTo(links);
    }
    assertThat(standing.at("/_links/page/href").stringValue()).isEqualTo("/nl/monitor/" + region);
  }

  @Test
  void aFigureStandsBesideTheQuartilesOfItsPeersWithYearAndSource() throws Exception {
    JsonNode standing = standing("zuid-limburg");
    assertThat(standing.path("measuredFor").stringValue()).isEqualTo("NL42");
    assertThat(standing.path("known").intValue()).isEqualTo(5);
    int figures = 0;
    List<String> sources =
        standing.path("sources").valueStream().map(it -> it.path("dataset").stringValue()).toList();
    for (JsonNode element : standing.path("elements")) {
      assertThat(element.path("fill").isNull()).isEqualTo(!element.path("measures").isEmpty());
      double above = element.at("/position/above").asDouble(-1);
      assertThat(above).isBetween(element.path("measures").isEmpty() ? -1.0 : 0.0, 1.0);
      for (JsonNode measure : element.path("measures")) {
        figures++;
        JsonNode others = measure.path("others");
        assertThat(others.path("low").doubleValue())
            .isLessThanOrEqualTo(others.path("median").doubleValue());
        assertThat(others.path("median").doubleValue())
            .isLessThanOrEqualTo(others.path("high").doubleValue());
        assertThat(measure.at("/figure/timePeriod").stringValue()).matches("20[0-9]{2}");
        assertThat(sources).contains(measure.at("/figure/dataset").stringValue());
        assertThat(measure.path("region").stringValue()).isEqualTo("NL42");
      }
    }
    assertThat(figures).isGreaterThanOrEqualTo(5);
    assertThat(standing.at("/bottleneck/candidates")).isNotEmpty();
    assertThat(standing.path("peers")).isNotEmpty();
    assertThat(standing.toString()).doesNotContain("\"rank\"", "NaN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GM0855", "NL", "XX99", "bestaat-niet", "x", "%20"})
  void whatIsNotComparedIsNotThere(String region) throws Exception {
    assertThat(open(region).getStatus()).isEqualTo(404);
  }
}
