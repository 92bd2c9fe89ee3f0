package nl.biotoop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every page must be, whatever it is about. */
public final class PageRules {
  private PageRules() {}

  /** What is wrong with a page; empty when nothing is. */
  public static List<String> faults(Document page) {
    List<String> faults = new ArrayList<>();
    if (page.select("html").attr("lang").isBlank()) {
      faults.add("no language");
    }
    if (page.title().isBlank()) {
      faults.add("no title");
    }
    ids(page, faults);
    headings(page, faults);
    controls(page, faults);
    links(page, faults);
    texts(page, faults);
    return faults;
  }

  private static void ids(Document page, List<String> faults) {
    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      if (!ids.add(element.id())) {
        faults.add("duplicate id " + element.id());
      }
    }
    for (String name : List.of("aria-describedby", "aria-labelledby", "list", "for")) {
      for (Element element : page.select("[" + name + "]")) {
        for (String id : element.attr(name).strip().split("\\s+", -1)) {
          if (!id.isEmpty() && !ids.contains(id) && !name.equals("for")) {
            faults.add(name + " refers to nothing: " + id);
          }
        }
      }
    }
  }

  private static void headings(Document page, List<String> faults) {
    if (page.select("h1").stream().filter(Element::hasText).count() != 1
        || page.select("h1").size() != 1) {
      faults.add("not one h1 with text");
    }
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int next = heading.tagName().charAt(1) - '0';
      if (next > level + 1 && level > 0) {
        faults.add("h" + next + " skips a level: " + heading.text());
      }
      level = next;
    }
  }

  private static void controls(Document page, List<String> faults) {
    for (Element control : page.select("input:not([type=hidden]), select, textarea, button")) {
      boolean labelled =
          !control.attr("aria-label").isBlank()
              || (control.tagName().equals("button") && control.hasText())
              || (!control.id().isEmpty()
                  && page.select("label[for=" + control.id() + "]").stream()
                      .anyMatch(Element::hasText));
      if (!labelled) {
        faults.add("no label for " + control.outerHtml());
      }
    }
    for (Element image : page.select("img:not([alt])")) {
      faults.add("no alt for " + image.attr("src"));
    }
    for (Element table : page.select("table")) {
      if (table.select("caption").isEmpty() || table.select("th[scope]").isEmpty()) {
        faults.add("a table without caption or header cells");
      }
    }
  }

  private static void links(Document page, List<String> faults) {
    for (Element link : page.select("a")) {
      String href = link.attr("href");
      if (!link.hasText() && link.attr("aria-label").isBlank()) {
        faults.add("empty link to " + href);
      }
      boolean gone = href.startsWith("#") && page.getElementById(href.substring(1)) == null;
      if (href.isBlank() || gone) {
        faults.add("a link that leads nowhere: " + link.outerHtml());
      }
    }
  }

  /** What only shows when something was not filled in. */
  private static void texts(Document page, List<String> faults) {
    if (page.text().matches("(?s).*\\{\\d}.*")) {
      faults.add("a placeholder was not filled");
    }
    for (Element element : page.select("*")) {
      if (element.ownText().matches("null|NaN|Optional(\\.empty|\\[.*])|\\[]")) {
        faults.add("shows null or the like: " + element.outerHtml());
      }
    }
  }
}
