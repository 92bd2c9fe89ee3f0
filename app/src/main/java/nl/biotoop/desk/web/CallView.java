package nl.biotoop.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.biotoop.desk.Question;
import nl.biotoop.platform.web.Words;
import nl.biotoop.support.Contact;
import nl.biotoop.support.Contacts;
import org.jspecify.annotations.Nullable;

/**
 * An organisation to call for whoever does not want to wait.
 *
 * @param phone the number as written; null when none is known
 * @param phoneHref the number for a telephone; null when none is known
 * @param phoneBasis where and when the number was seen; null without a number
 */
public record CallView(
    String name,
    @Nullable String url,
    @Nullable String phone,
    @Nullable String phoneHref,
    @Nullable String phoneBasis) {

  /** The organisation of a question; with the national one when it has no number. */
  static List<CallView> of(Question question, Contacts contacts, Words words) {
    Optional<Contact> own = contacts.withId(question.contact());
    return Stream.concat(own.stream(), Stream.of(contacts.nationalSafetyNet()))
        .distinct()
        .limit(own.filter(contact -> contact.phone() != null).isPresent() ? 1 : 2)
        .map(contact -> of(contact, words))
        .toList();
  }

  private static CallView of(Contact contact, Words words) {
    String phone = contact.phone();
    return new CallView(
        contact.name(),
        contact.url(),
        phone,
        phone == null ? null : "tel:" + phone.replaceAll("[^0-9+]", ""),
        contact.phoneBasis() == null ? null : contact.phoneBasis().in(words.language()));
  }
}
