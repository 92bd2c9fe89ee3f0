package nl.biotoop.platform.web;

import java.util.List;

/**
 * A page of plain text: about, privacy, accessibility.
 *
 * @param key where its texts start in the messages
 * @param sections the parts after the lead, in order
 */
public record TextPage(String key, List<Section> sections) implements Page {

  /**
   * A heading with its paragraphs, as message keys after the page's own.
   *
   * @param anchor the id of the heading, for links
   */
  public record Section(String anchor, List<String> paragraphs) {}

  @Override
  public String title(Words words) {
    return words.text(key + ".title");
  }

  public String lead(Words words) {
    return words.text(key + ".lead");
  }

  public String heading(Words words, Section section) {
    return words.text(key + "." + section.anchor() + ".title");
  }

  public String paragraph(Words words, String name) {
    return words.text(key + "." + name + ".text");
  }
}
