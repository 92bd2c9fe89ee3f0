package nl.biotoop.desk.internal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.biotoop.support.Contact;
import nl.biotoop.support.Contacts;
import nl.biotoop.support.CurrentRegister;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * The organisation that answers for a question as long as nobody has taken it up: one near the firm
 * that takes every question on the theme, else one near the firm that takes every question, else
 * the desk for the whole country.
 */
@Component
public final class SafetyNet {
  private final CurrentRegister register;
  private final Contacts contacts;
  private final Territories territories;

  SafetyNet(CurrentRegister register, Contacts contacts, Territories territories) {
    this.register = register;
    this.contacts = contacts;
    this.territories = territories;
  }

  /**
   * Never nobody.
   *
   * @param places where the firm may be; whoever answers works for all of them
   */
  public Contact of(Optional<String> theme, List<Municipality> places) {
    Set<String> areas =
        places.stream()
            .map(this::areas)
            .reduce((one, other) -> {
              one.retainAll(other);
              return one;
            })
            .orElse(Set.of());
    return register.now().contacts().stream()
        .filter(contact -> !contact.isNational() && contact.safetyNet())
        .filter(contact -> contact.areas().stream().anyMatch(areas::contains))
        .min(
            Comparator.comparing(
                    (Contact contact) -> theme.filter(contact.topics()::contains).isEmpty())
                .thenComparingInt(contact -> contact.areas().size())
                .thenComparing(Contact::id))
        .orElseGet(contacts::nationalSafetyNet);
  }

  private Set<String> areas(Municipality place) {
    return territories.areasContaining(place).stream()
        .map(RegionCode::value)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
