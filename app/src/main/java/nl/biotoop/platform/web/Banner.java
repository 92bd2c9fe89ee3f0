package nl.biotoop.platform.web;

import java.util.Optional;

/** What a module shows above every page. */
public interface Banner {

  /** What to show; empty for nothing. Asked for every page, so it must be quick. */
  Optional<Shown> above(Words words);

  /**
   * A template with what it shows.
   *
   * @param template such as {@code demo/_bar.jte}; its parameters are {@code bar} and {@code shell}
   */
  record Shown(String template, Object bar) {}
}
