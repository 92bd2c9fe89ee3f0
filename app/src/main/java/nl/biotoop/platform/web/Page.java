package nl.biotoop.platform.web;

import java.util.List;

/** What a controller returns for people: everything its template shows. */
public non-sealed interface Page extends View {

  /** The title of the browser tab, without the name of the site. */
  String title(Words words);

  /** The way back up, nearest last; the page itself is left out. */
  default List<Link> breadcrumbs(Words words) {
    return List.of();
  }

  /** Pages that only mean something to one visitor stay out of search engines. */
  default boolean indexed() {
    return true;
  }

  /** Whether it shows another page of this site in a frame. */
  default boolean showsOwnFrames() {
    return false;
  }

  /** The HTTP status; another than 200 when the page says that something went wrong. */
  default int status() {
    return 200;
  }

  /** A link with its text. */
  record Link(String href, String text) {}

  /** Something that can be chosen in a form. */
  record Choice(String value, String label, boolean chosen) {}
}
