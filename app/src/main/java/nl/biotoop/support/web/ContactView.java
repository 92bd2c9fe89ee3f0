package nl.biotoop.support.web;

import java.util.List;
import java.util.Locale;
import nl.biotoop.platform.web.Words;
import nl.biotoop.support.Contact;
import org.jspecify.annotations.Nullable;

/** An organisation to call, as a page shows it. */
public record ContactView(
    String name,
    String kind,
    @Nullable String url,
    @Nullable String phone,
    @Nullable String phoneHref,
    @Nullable String phoneBasis,
    @Nullable String email,
    String note) {

  static ContactView of(Contact contact, Words words) {
    String phone = contact.phone();
    return new ContactView(
        contact.name(),
        words.text(
            contact.isNational()
                ? "contact.kind.national"
                : "contact.kind." + contact.kind().name().toLowerCase(Locale.ROOT)),
        contact.url(),
        phone,
        phone == null ? null : "tel:" + phone.replaceAll("[^0-9+]", ""),
        contact.phoneBasis() == null ? null : contact.phoneBasis().in(words.language()),
        contact.email(),
        contact.note().in(words.language()));
  }

  static List<ContactView> all(List<Contact> contacts, Words words) {
    return contacts.stream().map(contact -> of(contact, words)).toList();
  }
}
