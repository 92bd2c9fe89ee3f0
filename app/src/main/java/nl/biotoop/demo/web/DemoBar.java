package nl.biotoop.demo.web;

import java.util.List;
import nl.biotoop.platform.web.Page.Choice;

/**
 * The bar above every page of the demo: who one looks as, and how to change that.
 *
 * @param now who one looks as, in words
 * @param regions the regions to choose from
 * @param roles the roles to choose from; the first is a visitor
 */
public record DemoBar(String now, List<Choice> regions, List<Choice> roles) {
  public DemoBar {
    regions = List.copyOf(regions);
    roles = List.copyOf(roles);
  }
}
