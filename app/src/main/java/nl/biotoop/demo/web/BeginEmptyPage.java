package nl.biotoop.demo.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/** Asks whether everything of the demo may go. */
public record BeginEmptyPage() implements Page {

  @Override
  public String title(Words words) {
    return words.text("demo.empty.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(new Link(Paths.of(words.language(), "account"), words.text("account.title")));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
