package nl.biotoop.platform.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of this site, for documents that are read away from it. */
@Component
public final class Site {
  private final String set;

  Site(@Value("${biotoop.site:}") String site) {
    this.set = site.strip().replaceFirst("/+$", "");
  }

  /**
   * A path of this site as a whole address: under {@code BIOTOOP_SITE}, and without that setting
   * under the address of the request at hand.
   *
   * @param path begins with a slash
   */
  public String address(String path) {
    return set.isEmpty()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path
        : set + path;
  }
}
