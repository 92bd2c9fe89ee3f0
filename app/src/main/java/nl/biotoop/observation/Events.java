package nl.biotoop.observation;

import java.util.List;
import nl.biotoop.rules.Text;

/**
 * What happened in an area, such as a crisis, and a reader of its figures should know. Another
 * module tells it; figures are complete without it.
 */
public interface Events {

  /**
   * What happened in an area, the earliest first.
   *
   * @param region the code of the area as its source writes it; of an unknown one there is nothing
   */
  List<Event> in(String region);

  /**
   * Something that happened.
   *
   * @param name what people call it; the same in both languages when it has one name only
   * @param from the year in which it began
   * @param until the year in which it ended; not before {@code from}
   * @param page the Dutch segments of the address of the page that tells more of it
   */
  record Event(Text name, int from, int until, List<String> page) {
    /**
     * @throws IllegalArgumentException when it ends before it began
     */
    public Event {
      if (until < from) {
        throw new IllegalArgumentException("It began in " + from + " and ended in " + until + ".");
      }
      page = List.copyOf(page);
    }

    /** Whether a period lies in it; a period that is no year, and no part of one, does not. */
    public boolean covers(String period) {
      return period.matches("[12][0-9]{3}(-.*)?")
          && from <= Integer.parseInt(period.substring(0, 4))
          && Integer.parseInt(period.substring(0, 4)) <= until;
    }
  }
}
