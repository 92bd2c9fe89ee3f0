package nl.biotoop.support.editing.web;

import java.util.List;
import nl.biotoop.platform.web.Words;

/**
 * A field of the form of an instrument.
 *
 * @param path its place in the record: {@code amount.max}, written with a slash
 * @param kind how it is filled in
 * @param label the end of the key of its name
 * @param help the end of the key of a line under the name; {@code ""} without one
 */
record HelpField(String path, Kind kind, String label, String help) {

  HelpField {
    path = path.replace('/', '.');
  }

  /** How a field is filled in. */
  enum Kind {
    LINE,
    TEXT,
    ADDRESS,
    NUMBER,
    DAY,
    ONE,
    MANY,
    AREAS
  }

  /** Fields that stand together, under the heading with this end of a key. */
  record Part(String title, List<HelpField> fields) {
    String heading(Words words) {
      return words.text("editing.part." + title);
    }
  }

  /** The second field of {@link Kind#AREAS}: places by name. */
  static final String PLACES = "places";

  static final List<Part> PARTS =
      List.of(
          new Part(
              "what",
              List.of(
                  new HelpField("name/nl", Kind.LINE, "name-nl", ""),
                  new HelpField("name/en", Kind.LINE, "name-en", ""),
                  new HelpField("provider", Kind.LINE, "provider", ""),
                  new HelpField("summary/nl", Kind.TEXT, "summary-nl", "summary"),
                  new HelpField("summary/en", Kind.TEXT, "summary-en", ""),
                  new HelpField("level", Kind.ONE, "level", ""),
                  new HelpField("status", Kind.ONE, "status", "status"),
                  new HelpField("supportForms", Kind.MANY, "forms", ""))),
          new Part(
              "whom",
              List.of(
                  new HelpField("phases", Kind.MANY, "phases", ""),
                  new HelpField("themes", Kind.MANY, "themes", ""),
                  new HelpField("elements", Kind.MANY, "elements", ""),
                  new HelpField("areas", Kind.AREAS, "areas", "areas"))),
          new Part(
              "amount",
              List.of(
                  new HelpField("amount/min", Kind.NUMBER, "amount-min", "unknown"),
                  new HelpField("amount/max", Kind.NUMBER, "amount-max", ""),
                  new HelpField("amount/rate", Kind.NUMBER, "amount-rate", ""),
                  new HelpField("amount/ownContribution", Kind.NUMBER, "amount-own", ""),
                  new HelpField("stateAid", Kind.ONE, "state-aid", ""))),
          new Part(
              "when",
              List.of(
                  new HelpField("recurrence", Kind.ONE, "recurrence", ""),
                  new HelpField("window/open", Kind.DAY, "window-open", "day"),
                  new HelpField("window/close", Kind.DAY, "window-close", ""),
                  new HelpField("effortHours", Kind.NUMBER, "effort", ""))),
          new Part(
              "contact",
              List.of(
                  new HelpField("contact/organisation", Kind.LINE, "contact", "contact"),
                  new HelpField("contact/url", Kind.ADDRESS, "contact-url", ""),
                  new HelpField("applyUrl", Kind.ADDRESS, "apply", ""),
                  new HelpField("source/url", Kind.ADDRESS, "source", ""),
                  new HelpField("source/seen", Kind.LINE, "source-seen", ""),
                  new HelpField("source/age", Kind.ONE, "source-age", ""),
                  new HelpField("note", Kind.TEXT, "note", "note"))));

  static List<HelpField> all() {
    return PARTS.stream().flatMap(part -> part.fields().stream()).toList();
  }

  /** What it is called. */
  String name(Words words) {
    return words.text("editing.field." + label);
  }

  /** A line under its name; {@code ""} without one. */
  String helpText(Words words) {
    return help.isEmpty() ? "" : words.text("editing.help." + help);
  }

  /** Its id on the page. */
  String id() {
    return "veld-" + path.replace('.', '-');
  }
}
