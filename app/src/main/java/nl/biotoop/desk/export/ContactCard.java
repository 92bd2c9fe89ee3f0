package nl.biotoop.desk.export;

import java.time.ZoneId;
import nl.biotoop.desk.Question;
import nl.biotoop.platform.web.Words;

/**
 * How an asker is reached, as a vCard 3.0 (RFC 2426), the version that every address book reads. A
 * function, never a name: that is all there is.
 */
final class ContactCard {
  private ContactCard() {}

  static byte[] of(Question question, String reach, String place, Words words, ZoneId zone) {
    String function = words.text("desk.card.function", place);
    ContentLines lines =
        new ContentLines()
            .line("BEGIN", "VCARD")
            .line("VERSION", "3.0")
            .line("PRODID", "-//Biotoop//Vragenloket//NL")
            .line("UID", "urn:uuid:" + question.id())
            .text("FN", function)
            .line("N", ContentLines.escaped(function) + ";;;;")
            .text("ROLE", words.text("desk.card.role"));
    if (reach.contains("@")) {
      lines.text("EMAIL;TYPE=INTERNET", reach);
    } else {
      lines.text("TEL;TYPE=VOICE", reach);
    }
    return lines
        .text("NOTE", words.text("desk.card.note", words.minute(question.askedAt(), zone)))
        .line("END", "VCARD")
        .bytes();
  }
}
