package nl.biotoop.monitor.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;

/** The regions that the monitor tells of, by sort. */
public record MonitorPage(List<Group> groups, String compareHref) implements Page {
  /** Keeps its own copy of the list. */
  public MonitorPage {
    groups = List.copyOf(groups);
  }

  /** Regions of one sort. */
  public record Group(String title, List<Link> regions) {
    /** Keeps its own copy of the list. */
    public Group {
      regions = List.copyOf(regions);
    }
  }

  @Override
  public String title(Words words) {
    return words.text("monitor.title");
  }
}
