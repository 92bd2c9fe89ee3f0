package nl.biotoop.demo.web;

import java.util.List;

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

  /** One of the values of a choice. */
  public record Choice(String value, String label, boolean chosen) {}
}
