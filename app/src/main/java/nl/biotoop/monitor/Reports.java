package nl.biotoop.monitor;

import java.time.LocalDate;
import java.util.Optional;
import nl.biotoop.rules.Language;

/** Where a region stands, as a file that needs no site. */
public interface Reports {
  /**
   * A region on one page of paper, as HTML that opens without a server or a network.
   *
   * @param code an own region, province, COROP area or European region of the second level
   * @param day on which it is made
   * @return empty when nothing is known of the region
   */
  Optional<String> file(String code, LocalDate day, Language language);
}
