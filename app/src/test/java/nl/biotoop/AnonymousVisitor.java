package nl.biotoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever opens an address without an account. */
public record AnonymousVisitor(MockMvc mvc) {
  private static final String HOST = "http://localhost";

  /** Whatever comes back. */
  public MockHttpServletResponse open(String address) throws Exception {
    return mvc.perform(get(URI.create(HOST + address))).andReturn().getResponse();
  }

  /** A page that is there and keeps the rules for pages. */
  public Document page(String address) throws Exception {
    MockHttpServletResponse response = open(address);
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    Document page = Jsoup.parse(response.getContentAsString(), HOST + address);
    assertThat(PageRules.faults(page)).as(address).isEmpty();
    return page;
  }

  /** The cells after the header cell of the only row whose header begins with these words. */
  public static List<String> row(Document page, String header) {
    List<Element> rows =
        page.select("tbody tr").stream()
            .filter(row -> row.select("th").text().startsWith(header))
            .toList();
    assertThat(rows).as(header).hasSize(1);
    // Not eachText: that leaves out cells that are empty.
    return rows.getFirst().select("td").stream().map(Element::text).toList();
  }
}
