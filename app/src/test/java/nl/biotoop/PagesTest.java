package nl.biotoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Every public page, read as a reader and a screen reader do. */
@AppTest
class PagesTest {
  private static final String HOST = "http://localhost";

  private final MockMvc mvc;

  @Autowired
  PagesTest(MockMvc mvc) {
    this.mvc = mvc;
  }

  static List<String> pages() {
    return PublicPages.all();
  }

  private MockHttpServletResponse open(String address) throws Exception {
    return mvc.perform(get(URI.create(HOST + address))).andReturn().getResponse();
  }

  /** A page; a state that is an answer leads on to the page after it. */
  private Document page(String address) throws Exception {
    MockHttpServletResponse response = open(address);
    String target = response.getHeader("Location");
    if (response.getStatus() == 303 && target != null) {
      return page(target);
    }
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
    return Jsoup.parse(response.getContentAsString(), HOST + address);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageIsWellMade(String address) throws Exception {
    Document page = page(address);
    assertThat(PageRules.faults(page)).isEmpty();
    assertThat(page.select("html").attr("lang")).isEqualTo(PublicPages.language(address));
    assertThat(page.select("[data-draft]")).as("a visitor's words stay unkept").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void thePageInTheOtherLanguageIsThere(String address) throws Exception {
    Document page = page(address);
    Element link = page.select("link[rel=alternate]").first();
    assertThat(link).isNotNull();
    String language = PublicPages.language(address).equals("nl") ? "en" : "nl";
    assertThat(java.util.Objects.requireNonNull(link).attr("hreflang")).isEqualTo(language);
    assertThat(page.select("a.biotoop-language").attr("href")).isEqualTo(link.attr("href"));
    Document other = page(link.attr("href"));
    assertThat(other.select("html").attr("lang")).isEqualTo(language);
    assertThat(HOST + other.select("link[rel=alternate]").attr("href"))
        .as("and back again")
        .isEqualTo(page.location());
  }

  /** Two pages with one title are one page to somebody with many tabs. */
  @Test
  void noTwoPagesShareATitle() throws Exception {
    Map<String, String> titles = new HashMap<>();
    for (String address : pages()) {
      // The states of one page are one page, also in a frame, and the start answers two addresses.
      if (address.indexOf('?') < 0
          && !address.matches("/(nl/wegwijzer|nl/inbed/.*|en/wayfinder|en/embed/.*)")) {
        String title = PublicPages.language(address) + " " + page(address).title();
        String other = titles.put(title, address);
        boolean thanks = address.endsWith("/bedankt") || address.endsWith("/thanks");
        assertThat(other).as("%s, also %s", title, address).matches(it -> it == null || thanks);
      }
    }
    assertThat(titles).hasSizeGreaterThan(20);
  }

  /** Every link on the pages of the site itself leads somewhere. */
  @Test
  void everyLinkWithinTheSiteWorks() throws Exception {
    Map<String, String> links = new TreeMap<>();
    for (String address : pages()) {
      for (Element link : page(address).select("a[href^=/]")) {
        String href = link.attr("href").replaceFirst("#.*", "");
        // Of the hundreds of areas of a table one stands for all.
        links.putIfAbsent(
            href.replaceFirst("^(/(?:nl/cijfers|en/figures)/[^/]+/[^/]+)/.*", "$1")
                .replaceFirst("^(/(?:nl/monitor/veerkracht|en/monitor/resilience)/[^/]+)/.*", "$1"),
            href);
      }
    }
    assertThat(links).hasSizeGreaterThan(200);
    for (String link : links.values()) {
      assertThat(open(link).getStatus()).as(link).isIn(200, 302, 303);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "<h1>a</h1><h1>b</h1> ~ one h1",
        "<h1></h1> ~ one h1",
        "<h1>a</h1><h3>b</h3> ~ skips a level",
        "<h1>a</h1><input name=\"q\"> ~ no label",
        "<h1>a</h1><label for=\"q\"></label><input id=\"q\" name=\"q\"> ~ no label",
        "<h1>a</h1><label for=\"x\">l</label><textarea id=\"q\"></textarea> ~ no label",
        "<h1>a</h1><button></button> ~ no label",
        "<h1>a</h1><p id=\"p\"></p><p id=\"p\"></p> ~ duplicate id",
        "<h1>a</h1><a href=\"/nl/\"></a> ~ empty link",
        "<h1>a</h1><a href=\"\">x</a> ~ leads nowhere",
        "<h1>a</h1><a>x</a> ~ leads nowhere",
        "<h1>a</h1><a href=\"#weg\">x</a> ~ leads nowhere",
        "<h1>a</h1><img src=\"/x.png\"> ~ no alt",
        "<h1>a</h1><input id=\"q\" aria-describedby=\"weg\" aria-label=\"x\"> ~ refers to nothing",
        "<h1>a {0}</h1> ~ placeholder",
        "<h1>a</h1><p>null</p> ~ null",
        "<h1>a</h1><table><tr><td>1</td></tr></table> ~ table without"
      })
  void aPageThatIsNotWellMadeIsRefused(String body, String fault) {
    Document page =
        Jsoup.parse("<html lang=nl><head><title>T</title></head><body>" + body + "</body></html>");
    assertThat(PageRules.faults(page)).singleElement().asString().contains(fault);
  }

  @Test
  void aPageWithoutLanguageOrTitleIsRefused() {
    assertThat(PageRules.faults(Jsoup.parse("<html><body><h1>a</h1></body></html>")))
        .containsExactlyInAnyOrder("no language", "no title");
  }
}
