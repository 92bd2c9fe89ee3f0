package nl.biotoop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What a browser would send of a form. */
public final class FilledForm {
  private FilledForm() {}

  /**
   * Names and values in turn, without the token against forgery.
   *
   * @param others names and values in turn that were filled in instead
   */
  public static String[] of(Element form, String... others) {
    Set<String> replaced = new HashSet<>();
    for (int i = 0; i < others.length; i += 2) {
      replaced.add(others[i]);
    }
    List<String> values = new ArrayList<>();
    for (Element field : form.select("input, textarea, select")) {
      String name = field.attr("name");
      boolean unticked = field.attr("type").matches("checkbox|radio") && !field.hasAttr("checked");
      if (!unticked && !replaced.contains(name) && !name.equals("_csrf")) {
        values.add(name);
        values.add(value(field));
      }
    }
    values.addAll(List.of(others));
    return values.toArray(new String[0]);
  }

  private static String value(Element field) {
    return switch (field.tagName()) {
      case "select" -> {
        Element option = field.selectFirst("option[selected]");
        yield option == null ? "" : option.attr("value");
      }
      case "textarea" -> field.wholeText().strip();
      default -> field.attr("value");
    };
  }
}
