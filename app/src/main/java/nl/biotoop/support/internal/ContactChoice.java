package nl.biotoop.support.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.biotoop.support.Contact;
import nl.biotoop.support.Problem;

/**
 * Whom an entrepreneur can call. Regional and municipal desks come before national ones, and the
 * municipal desk is always among them, so that no path ends with only a website in The Hague. With
 * the municipality unknown or outside the own regions the national safety net comes first.
 */
public final class ContactChoice {
  private static final int MOST_REGIONAL = 2;
  private static final int MOST_NATIONAL = 2;

  private final List<Contact> contacts;

  public ContactChoice(List<Contact> contacts) {
    this.contacts = contacts;
  }

  /**
   * @param areas the CBS areas that hold the firm's municipality; empty when it is not known
   * @param inOwnRegion whether that municipality belongs to one of the own regions
   */
  public List<Contact> choose(Optional<Problem> problem, Set<String> areas, boolean inOwnRegion) {
    Set<String> themes = problem.map(Problem::themes).orElse(Set.of());
    Comparator<Contact> byTopic =
        Comparator.comparingLong((Contact contact) -> -shared(contact.topics(), themes))
            .thenComparing(contact -> !contact.safetyNet())
            .thenComparingInt(contact -> contact.areas().size());
    List<Contact> near =
        contacts.stream()
            .filter(contact -> !contact.isNational())
            .filter(contact -> contact.areas().stream().anyMatch(areas::contains))
            .toList();
    List<Contact> chosen = new ArrayList<>();
    near.stream()
        .filter(contact -> contact.kind() != Contact.Kind.MUNICIPAL)
        .filter(contact -> themes.isEmpty() || shared(contact.topics(), themes) > 0)
        .sorted(byTopic)
        .limit(MOST_REGIONAL)
        .forEach(chosen::add);
    near.stream().filter(contact -> contact.kind() == Contact.Kind.MUNICIPAL).forEach(chosen::add);
    List<Contact> national =
        contacts.stream()
            .filter(Contact::isNational)
            .filter(contact -> shared(contact.topics(), themes) > 0 || contact.safetyNet())
            .filter(contact ->
                contact.kind() == Contact.Kind.SAFETY_NET || shared(contact.topics(), themes) > 0)
            .sorted(byTopic)
            .limit(MOST_NATIONAL)
            .toList();
    if (inOwnRegion) {
      chosen.addAll(national);
    } else {
      chosen.addAll(0, safetyNet());
      national.stream().filter(contact -> !chosen.contains(contact)).forEach(chosen::add);
    }
    return List.copyOf(chosen);
  }

  private List<Contact> safetyNet() {
    return contacts.stream().filter(contact -> contact.kind() == Contact.Kind.SAFETY_NET).toList();
  }

  private static long shared(Set<String> topics, Set<String> themes) {
    return topics.stream().filter(themes::contains).count();
  }
}
