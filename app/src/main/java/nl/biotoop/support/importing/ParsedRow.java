package nl.biotoop.support.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a row says, as far as it can be read.
 *
 * @param number the row of the file
 * @param id the instrument it names; empty when it names none
 * @param given the fields that were filled in, in the content format; an empty cell is left out
 * @param sizes the size classes; none when not said
 * @param sectors the sectors; none when not said
 * @param seen the day the page was seen; empty when not said
 * @param faults everything wrong, cell by cell
 * @param example whether it is one of the examples of the template
 */
record ParsedRow(
    int number,
    Optional<String> id,
    ObjectNode given,
    Set<String> sizes,
    Set<String> sectors,
    Optional<LocalDate> seen,
    List<CellFault> faults,
    boolean example) {

  ParsedRow {
    faults = List.copyOf(faults);
  }

  String title() {
    return given.path("name").path("nl").asString("");
  }

  String url() {
    return given.path("source").path("url").asString("");
  }
}
