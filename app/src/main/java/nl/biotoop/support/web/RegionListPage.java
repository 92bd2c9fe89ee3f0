package nl.biotoop.support.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;

/** The regions that use this Biotoop. */
public record RegionListPage(List<Line> regions) implements Page {

  /** One region with the number of its municipalities and of the instruments usable there. */
  public record Line(String href, String name, int municipalities, long instruments) {}

  @Override
  public String title(Words words) {
    return words.text("region.list.title");
  }
}
