package nl.biotoop.support;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/** The organisations that catch every question of a region, or of the whole country. */
@Component
public final class Contacts {
  private final CurrentRegister register;
  private final Territories territories;

  Contacts(CurrentRegister register, Territories territories) {
    this.register = register;
    this.territories = territories;
  }

  /** The desks of a region that take every question on their topics; municipal desks left out. */
  public List<Contact> safetyNet(OwnRegion region) {
    Set<String> areas =
        region.municipalities().stream()
            .flatMap(municipality -> territories.areasContaining(municipality).stream())
            .map(RegionCode::value)
            .collect(Collectors.toUnmodifiableSet());
    return register.now().contacts().stream()
        .filter(contact -> !contact.isNational() && contact.kind() != Contact.Kind.MUNICIPAL)
        .filter(Contact::safetyNet)
        .filter(contact -> contact.areas().stream().anyMatch(areas::contains))
        .toList();
  }

  /** Every organisation of the register. */
  public List<Contact> all() {
    return register.now().contacts();
  }

  /** The organisation with an id; empty when the register has none. */
  public Optional<Contact> withId(String id) {
    return register.now().contacts().stream()
        .filter(contact -> contact.id().equals(id))
        .findFirst();
  }

  /**
   * The desk for everybody.
   *
   * @throws IllegalStateException when the register has none
   */
  public Contact nationalSafetyNet() {
    return register.now().contacts().stream()
        .filter(contact -> contact.kind() == Contact.Kind.SAFETY_NET)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The register has no national safety net."));
  }
}
