package nl.biotoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who picks another problem need not answer again. */
@AppTest
class OtherProblemTest {
  private final MockMvc site;

  @Autowired
  OtherProblemTest(MockMvc site) {
    this.site = site;
  }

  private Document page(String address) throws Exception {
    return Jsoup.parse(
        site.perform(get(URI.create(address))).andReturn().getResponse().getContentAsString());
  }

  @Test
  void theAnswersStayExceptWhatTheOldProblemItselfAnswered() throws Exception {
    Document result =
        page(
            "/nl/wegwijzer?problem=geen-vakmensen&vacancy=true&area=GM0935@2026&phase=groei"
                + "&show=result");
    String change = result.select("aside a").eachAttr("href").getFirst();
    assertThat(change).isEqualTo("/nl/wegwijzer?area=GM0935@2026&phase=groei");
    String other = page(change).select("#problemen a[href*=bang-voor-hackers]").attr("href");
    assertThat(other)
        .isEqualTo(
            "/nl/wegwijzer?problem=bang-voor-hackers&improvesCyber=true&area=GM0935@2026"
                + "&phase=groei");
  }
}
