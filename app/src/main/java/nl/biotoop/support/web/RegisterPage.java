package nl.biotoop.support.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * All support, searched and filtered.
 *
 * @param words what was searched
 * @param filters the choices, in order
 * @param amount the sum typed; empty when none
 * @param ownOnly whether what can be used in the whole country is left out
 * @param withClosed whether closed instruments are shown
 * @param notices parts of the query that could not be read
 * @param hits what this part of the list shows, best first
 * @param found how many were found in all
 * @param previousHref the part before; null on the first
 * @param nextHref the part after; null on the last
 * @param number which part this is, from 1
 * @param contact whom to ask when nothing was found
 */
public record RegisterPage(
    String words,
    List<Filter> filters,
    String amount,
    boolean ownOnly,
    boolean withClosed,
    List<String> notices,
    List<Hit> hits,
    int found,
    @Nullable String previousHref,
    @Nullable String nextHref,
    int number,
    int pages,
    ContactView contact)
    implements Page {

  /** One filter: a name in the address, a label and its values; the first leaves everything in. */
  public record Filter(String name, String label, List<Value> values) {}

  /** One value of a filter. */
  public record Value(String value, String label, boolean chosen) {}

  /**
   * One instrument found.
   *
   * @param marks what a visitor must know first: ended, not verified, closed
   */
  public record Hit(
      String href,
      String name,
      String level,
      String provider,
      String summary,
      List<String> marks) {}

  @Override
  public String title(Words words) {
    return words.text("register.title");
  }
}
