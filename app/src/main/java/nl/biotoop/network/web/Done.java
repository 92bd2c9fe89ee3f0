package nl.biotoop.network.web;

import nl.biotoop.platform.web.Words;

/** What forms of this module carry along in their address and hidden fields. */
final class Done {

  private Done() {}

  /** What has just been done, in words; {@code ""} when the address tells of nothing. */
  static String text(String done, Words words) {
    return switch (done) {
      case "added" -> words.text("network.done.added");
      case "changed" -> words.text("network.done.changed");
      case "removed" -> words.text("network.done.removed");
      default -> "";
    };
  }

  /** The revision a form is based on; one that never was, when the form was tampered with. */
  static int revision(String typed) {
    return typed.matches("[0-9]{1,8}") ? Integer.parseInt(typed) : -1;
  }
}
